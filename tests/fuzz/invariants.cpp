#include "invariants.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace precheck::fuzz {
namespace {

bool any(const Report& report, Status status) {
  return std::any_of(report.conditions.begin(), report.conditions.end(),
                     [status](const ConditionResult& one) { return one.status == status; });
}

bool isEmpty(const Unknowns& unknowns) {
  return unknowns.missing.empty() && unknowns.unclear.empty();
}

}  // namespace

void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "expected: %s\n", what);
  std::abort();
}

void expectFormat(const std::string& text, const std::string& format) {
  expect(nlohmann::json::accept(text), "an answer that is valid JSON");
  expect(text.starts_with(R"({"format":")" + format + '"'), format.c_str());
}

std::string expectSound(const Report& report) {
  const bool goes = report.verdict == Verdict::Ready || report.verdict == Verdict::ReadyWithLosses;
  for (const Status status : {Status::Blocked, Status::Unknown, Status::Unconfirmed}) {
    expect(!goes || !any(report, status), "no open condition where one may go");
  }
  for (const NoticeResult& risk : report.risks) {
    expect(!goes || risk.applies == Applies::No, "no risk where one may go");
  }
  for (const LossResult& loss : report.losses) {
    expect(!goes || loss.certain, "no loss in doubt where one may go");
    expect(report.verdict != Verdict::Ready, "nothing lost where one is simply ready");
    expect(
        loss.certain || report.verdict == Verdict::Blocked || report.verdict == Verdict::Incomplete,
        "a loss in doubt in the verdict");
  }
  for (const ConditionResult& one : report.conditions) {
    const bool open = one.status == Status::Unknown;
    expect(!open || !isEmpty(one.unknowns) || !one.condition->statements.empty(),
           "what is missing, where a condition is not known");
    expect(!one.clearsOn || one.status == Status::Blocked,
           "a day it clears only where it is blocked");
    expect(!one.clearsOn || report.at.date < *one.clearsOn, "a day it clears after the submission");
  }
  expect((report.verdict == Verdict::Blocked) == any(report, Status::Blocked),
         "blocked exactly where a condition is");
  const auto& earliest = report.earliestSubmission;
  expect(!earliest || report.at.date <= *earliest, "no application before the submission");
  const Closing& closing = report.closing;
  expect(!closing.earliest || !closing.latest || *closing.earliest <= *closing.latest,
         "a closing that is not over before it can be");
  for (const StageResult& stage : report.stages) {
    expect(!stage.starts || !stage.ends || *stage.starts <= stage.ends->plusDays(1),
           "a stage that does not end before it starts");
  }
  for (std::size_t place = 0; place < report.plan.size(); ++place) {
    for (const std::size_t first : report.plan[place].after) {
      expect(first < place, "a step after those that have to be done before it");
    }
  }
  std::string text = toJson(report);
  expectFormat(text, "precheck-report/1");
  expect(text.find('\n') == std::string::npos, "a report on one line");
  return text;
}

}  // namespace precheck::fuzz
