// precheck lint FILE…|- [--format text|json] [--lang zh-CN|en]: everything that is wrong with every
// policy, one finding a line.
#include "precheck/lint.h"

#include <iostream>
#include <string>
#include <vector>

#include "commands.h"
#include "inputs.h"
#include "legal.h"
#include "options.h"

namespace precheck::cli {

int lint(const Words& words) {
  Language language = terminalLanguage();
  bool json = false;
  Words files;
  if (const auto complaint = Options{}.language(language).format(json).read(words, files)) {
    return badUsage(*complaint);
  }
  if (files.empty()) return badUsage("lint takes at least one file");
  // All are read before anything is said: a file that is not there leaves standard output empty.
  std::vector<Input> inputs;
  for (const std::string_view file : files) {
    auto input = policyInput(file);
    if (!input) return refuse("cannot be read: " + std::string{file});
    inputs.push_back(std::move(*input));
  }
  const std::vector<std::string> calendars = calendarIds();
  const std::vector<std::string> limits = legalIds();
  const LintContext context{{calendars.begin(), calendars.end()}, {limits.begin(), limits.end()}};
  std::vector<LintedFile> linted;
  bool clean = true;
  for (const Input& input : inputs) {
    linted.push_back({input.name, precheck::lint(input.text, context)});
    clean = clean && linted.back().findings.empty();
  }
  if (json) {
    std::cout << toJson(linted) << '\n';
  } else {
    const Dictionary dictionary{language};
    for (const LintedFile& file : linted) complain(file, dictionary, std::cout);
  }
  return clean ? kDone : kNotReady;
}

}  // namespace precheck::cli
