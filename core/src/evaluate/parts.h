// The parts of an evaluation, one a section of the report.
#pragma once

#include <vector>

#include "evaluate/day_counter.h"
#include "precheck/evaluate.h"
#include "rules/outcome.h"

namespace precheck::parts {

// A guard: whether an element applies, and what that rests on.
struct Guard {
  Truth truth = Truth::True;
  std::vector<Evidence> items;
  Unknowns unknowns;
};
[[nodiscard]] Guard guard(const std::optional<Requirement>& when, const Account& account,
                          const Submission& submission);
[[nodiscard]] Applies appliesOf(Truth truth) noexcept;
void append(Unknowns& to, const Unknowns& from);

[[nodiscard]] std::vector<ConditionResult> conditions(const Policy& policy, const Account& account,
                                                      const Submission& submission);
[[nodiscard]] std::vector<StatementResult> statements(
    const Policy& policy, const Account& account, const Submission& submission,
    const std::vector<ConditionResult>& conditions);
[[nodiscard]] std::vector<LossResult> losses(const Policy& policy, const Account& account,
                                             const Submission& submission, const Closing& closing,
                                             Faults& diagnostics);
[[nodiscard]] std::vector<AccrualResult> accruals(const Policy& policy, const Account& account,
                                                  const Submission& submission,
                                                  const Closing& closing, Faults& diagnostics);
[[nodiscard]] std::vector<NoticeResult> notices(const std::vector<Notice>& list,
                                                const Account& account,
                                                const Submission& submission,
                                                const Closing& closing, DayCounter& days);

struct Timeline {
  std::vector<StageResult> stages;
  Closing closing;
  Withdrawal withdrawal;
};
[[nodiscard]] Timeline timeline(const Policy& policy, const Account& account,
                                const Submission& submission, DayCounter& days);

[[nodiscard]] Verdict verdict(const Report& report);
[[nodiscard]] std::optional<Date> earliestSubmission(const Report& report);
[[nodiscard]] std::vector<Step> plan(const Report& report);
[[nodiscard]] std::vector<Assumption> assumptions(const Report& report,
                                                  const Submission& submission,
                                                  const DayCounter& days);

// A fault of a sum that does not fit; it stands in no text.
[[nodiscard]] Fault overflowFault(const Account& account, std::uint32_t list);

}  // namespace precheck::parts
