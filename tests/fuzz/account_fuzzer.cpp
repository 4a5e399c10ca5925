// Any bytes as an account summary, checked by one of the bundled policies.
#include <cstdint>
#include <optional>
#include <string>
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

// An account without a fault is read in one pass, and one with a strange member with care.
std::string withStranger(std::string_view text) {
  const std::size_t end = text.rfind('}');
  const bool empty = text[text.find_last_not_of(" \t\r\n", end - 1)] == '{';
  std::string out{text};
  return out.insert(end, empty ? R"("?":0)" : R"(,"?":0)");
}

// Of one account, read in one pass.
void expectTheSameWithCare(const Policy& policy, std::string_view text,
                           const Submission& submission, const Calendar* calendar,
                           const std::string& report) {
  const std::string strange = withStranger(text);
  const Account careful{strange, policy.timeZone, policy.vocabulary()};
  expect(careful.usable() && careful.faults().size() == 1, "no fault but the strange member");
  Report again = evaluate(policy, careful, submission, calendar);
  again.diagnostics.erase(again.diagnostics.begin());
  expect(toJson(again) == report, "the same report of an account that was read with care");
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
  const Report report = evaluate(policy, account, submission, calendar);
  expect(before == toJson(report), "the same bytes again");
  if (account.faults().empty()) {
    expectTheSameWithCare(policy, text, submission, calendar, before);
  }
  const Report verdict = evaluateVerdict(policy, account, submission);
  expect(verdictToJson(verdict) == verdictToJson(report), "the verdict of the report");
  expect(verdict.diagnostics == report.diagnostics, "the diagnostics of the report");
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
