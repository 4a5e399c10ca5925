// The parts of an evaluation, one a section of the report.
#pragma once

#include "evaluate/day_counter.h"
#include "precheck/evaluate.h"
#include "precheck/list.h"
#include "rules/outcome.h"

namespace precheck::parts {

// A guard: whether an element applies, and what that rests on.
struct Guard {
  Truth truth = Truth::True;
  List<Evidence> items;
  Unknowns unknowns;
};
[[nodiscard]] Guard guard(const std::optional<Requirement>& when, const Account& account,
                          const Submission& submission);
[[nodiscard]] Applies appliesOf(Truth truth) noexcept;
void append(Unknowns& to, const Unknowns& from);

[[nodiscard]] List<StatementResult> statements(const Policy& policy, const Account& account,
                                               const Submission& submission,
                                               const List<ConditionResult>& conditions);
[[nodiscard]] List<LossResult> losses(const Policy& policy, const Account& account,
                                      const Submission& submission, const Closing& closing,
                                      Faults& diagnostics);
[[nodiscard]] List<AccrualResult> accruals(const Policy& policy, const Account& account,
                                           const Submission& submission, const Closing& closing,
                                           Faults& diagnostics);
[[nodiscard]] List<NoticeResult> notices(const List<Notice>& list, const Account& account,
                                         const Submission& submission, const Closing& closing,
                                         DayCounter& days);

struct Timeline {
  List<StageResult> stages;
  Closing closing;
  Withdrawal withdrawal;
};
[[nodiscard]] Timeline timeline(const Policy& policy, const Account& account,
                                const Submission& submission, DayCounter& days);

[[nodiscard]] Verdict verdict(const Report& report);
[[nodiscard]] std::optional<Date> earliestSubmission(const Report& report);
[[nodiscard]] List<Step> plan(const Report& report);
[[nodiscard]] List<Assumption> assumptions(const Report& report, const Submission& submission,
                                           const DayCounter& days);

// A fault of a sum that does not fit; it stands in no text.
[[nodiscard]] Fault overflowFault(const Account& account, std::uint32_t list);

}  // namespace precheck::parts
