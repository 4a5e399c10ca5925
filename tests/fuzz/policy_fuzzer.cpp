// Any bytes as a policy; one that is usable checks an account of which nothing is known.
#include <cstdint>
#include <string_view>

#include "invariants.h"
#include "precheck/evaluate.h"
#include "precheck/policy.h"

using precheck::Account;
using precheck::Moment;
using precheck::Policy;
using precheck::Submission;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are what texts are made of
  const Policy policy{std::string_view{reinterpret_cast<const char*>(data), size}};
  if (!policy.usable()) {
    precheck::fuzz::expectFormat(toJson(policy.faults()), "precheck-faults/1");
    return 0;
  }
  const Account account{"{}", policy.timeZone, policy.vocabulary()};
  Submission submission;
  submission.at = Moment::parse("2026-11-21T10:00:00+08:00", policy.timeZone).value();
  submission.answers.assign(policy.statements.size(), true);
  (void)precheck::fuzz::expectSound(evaluate(policy, account, submission, nullptr));
  return 0;
}
