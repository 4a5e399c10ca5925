// precheck policies: what is built in.
#include <iostream>

#include "commands.h"
#include "inputs.h"
#include "precheck/policy.h"

namespace precheck::cli {

int policies(const Words& words) {
  if (!words.empty()) return badUsage("policies takes nothing more");
  for (const std::string& id : policyIds()) {
    const auto input = policyInput(id);
    const Policy policy{input->text};
    std::cout << id << '\t' << policy.version << '\t' << policy.title.zh << '\t' << policy.title.en
              << '\n';
  }
  return kDone;
}

}  // namespace precheck::cli
