#include <algorithm>

#include "evaluate/parts.h"

namespace precheck::parts {
namespace {

bool any(const Report& report, Status status) {
  return std::any_of(report.conditions.begin(), report.conditions.end(),
                     [status](const auto& result) { return result.status == status; });
}

bool anyRisk(const Report& report, Applies applies) {
  return std::any_of(report.risks.begin(), report.risks.end(),
                     [applies](const auto& result) { return result.applies == applies; });
}

}  // namespace

// The first that fits, the gravest first.
Verdict verdict(const Report& report) {
  if (any(report, Status::Blocked)) return Verdict::Blocked;
  const bool lossUnknown = std::any_of(report.losses.begin(), report.losses.end(),
                                       [](const auto& result) { return !result.certain; });
  if (any(report, Status::Unknown) || lossUnknown || anyRisk(report, Applies::Maybe)) {
    return Verdict::Incomplete;
  }
  if (any(report, Status::Unconfirmed)) return Verdict::NeedsConfirmation;
  if (anyRisk(report, Applies::Yes)) return Verdict::AtRisk;
  return report.losses.empty() ? Verdict::Ready : Verdict::ReadyWithLosses;
}

std::optional<Date> earliestSubmission(const Report& report) {
  Date earliest = report.at.date;
  for (const ConditionResult& result : report.conditions) {
    if (result.status != Status::Blocked) continue;
    if (!result.clearsOn) return std::nullopt;
    earliest = std::max(earliest, *result.clearsOn);
  }
  if (!earliest.inRange()) return std::nullopt;
  return earliest;
}

List<Assumption> assumptions(const Report& report, const Submission& submission,
                             const DayCounter& days) {
  List<Assumption> out;
  const Policy& policy = *report.policy;
  if (report.at.date < policy.inForceFrom) {
    out.push_back({AssumptionCode::BeforeInForce, nullptr, {}, {}});
  }
  if (policy.inForceUntil && *policy.inForceUntil < report.at.date) {
    out.push_back({AssumptionCode::AfterInForce, nullptr, {}, {}});
  }
  const auto unknown =
      std::count_if(report.conditions.begin(), report.conditions.end(),
                    [](const ConditionResult& result) { return result.status == Status::Unknown; });
  if (unknown > 0) {
    out.push_back(
        {AssumptionCode::ConditionsNotKnown, nullptr, {}, static_cast<std::size_t>(unknown)});
  }
  if (!days.hasCalendar() && !days.guessedYears().empty()) {
    out.push_back({AssumptionCode::CalendarUnavailable, nullptr, {}, {}});
  } else {
    for (const int year : days.guessedYears()) {
      out.push_back({AssumptionCode::CalendarNotPublished, nullptr, year, {}});
    }
  }
  for (const ExcusedClause& clause : policy.clauses) {
    if (!clause.assume) continue;
    if (guard(clause.when, *report.account, submission).truth != Truth::False) {
      out.push_back({AssumptionCode::Agreement, &clause, {}, {}});
    }
  }
  return out;
}

}  // namespace precheck::parts
