// precheck lint FILE… [--lang zh-CN|en]: every fault of every policy, one a line.
#include <iostream>

#include "commands.h"
#include "inputs.h"
#include "precheck/policy.h"

namespace precheck::cli {

int lint(const Words& words) {
  Language language = terminalLanguage();
  Words files;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--lang") {
      const auto tag = i + 1 < words.size() ? languageOf(words[i + 1]) : std::nullopt;
      if (!tag) return badUsage("--lang takes zh-CN or en");
      language = *tag;
      ++i;
    } else if (words[i].starts_with("--")) {
      return badUsage("lint takes files and --lang");
    } else {
      files.push_back(words[i]);
    }
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
