// Any bytes as an account summary, checked by one of the bundled policies.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bundled.h"
#include "invariants.h"
#include "precheck/evaluate.h"
#include "precheck/json_api.h"

namespace precheck::fuzz {
namespace {

struct Bundle {
  std::vector<Policy> policies;
  std::optional<Calendar> calendar;
};

const Bundle& bundle() {
  static const Bundle kBundle = [] {
    Bundle out;
    for (const cli::BundledFile& file : cli::bundledFiles()) {
      if (!file.path.ends_with(".json") || file.path.ends_with(".scenarios.json")) continue;
      if (file.path.starts_with("policies/")) out.policies.emplace_back(file.text);
      if (file.path == "calendars/cn.json") {
        Faults faults;
        out.calendar = Calendar::read(file.text, faults);
        expect(faults.empty(), "a calendar without faults");
      }
    }
    return out;
  }();
  return kBundle;
}

void checkBy(const Policy& policy, std::string_view text) {
  const Account account{text, policy.timeZone, policy.vocabulary()};
  if (!account.usable()) {
    expect(!account.faults().empty(), "a reason why an account cannot be used");
    expectFormat(toJson(account.faults()), "precheck-faults/1");
    return;
  }
  Submission submission;
  submission.at = Moment::parse("2026-11-21T10:00:00+08:00", policy.timeZone).value();
  submission.answers.resize(policy.statements.size());
  const Calendar* calendar = bundle().calendar ? &*bundle().calendar : nullptr;
  const std::string before = expectSound(evaluate(policy, account, submission, calendar));
  expect(before == toJson(evaluate(policy, account, submission, calendar)), "the same bytes again");
}

}  // namespace
}  // namespace precheck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are what texts are made of
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  // Which one follows from the text, so that a finding can be had again from it alone.
  const auto& policies = precheck::fuzz::bundle().policies;
  precheck::fuzz::checkBy(policies[size % policies.size()], text);
  return 0;
}
