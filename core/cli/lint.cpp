// precheck lint FILE… [--lang zh-CN|en]: every fault of every policy, one a line.
#include <iostream>

#include "commands.h"
#include "inputs.h"
#include "options.h"
#include "precheck/policy.h"

namespace precheck::cli {

int lint(const Words& words) {
  Language language = terminalLanguage();
  Words files;
  if (const auto complaint = Options{}.language(language).read(words, files)) {
    return badUsage(*complaint);
  }
  if (files.empty()) return badUsage("lint takes at least one file");
  const Dictionary dictionary{language};
  int result = kDone;
  for (const std::string_view file : files) {
    const auto input = policyInput(file);
    if (!input) return refuse("cannot be read: " + std::string{file});
    const Policy policy{input->text};
    if (policy.usable()) continue;
    complain(*input, policy.faults(), dictionary, std::cout);
    result = kNotReady;
  }
  return result;
}

}  // namespace precheck::cli
