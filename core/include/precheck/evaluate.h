// The check itself: a pure function of a policy, an account, a moment and the person's answers.
#pragma once

#include <optional>

#include "precheck/account.h"
#include "precheck/calendar.h"
#include "precheck/list.h"
#include "precheck/policy.h"
#include "precheck/report.h"

namespace precheck {

// The person's word, statement by statement in the policy's order; nothing: not answered.
using Answers = List<std::optional<bool>>;

// When the application would be handed in, and what the person has said.
struct Submission {
  Moment at;  // in the policy's time zone
  Answers answers;
};

// How the conditions come out, in the policy's order. Where `results` are those of the same account
// `before`, only those are evaluated that another answer or another day can change; where it is
// empty, all are.
void evaluateConditions(List<ConditionResult>& results, const Policy& policy,
                        const Account& account, const Submission& before, const Submission& now);

// The policy and the account must be usable. Without a calendar only weekends are days off, and
// every date that rests on working days is marked as estimated.
[[nodiscard]] Report evaluate(const Policy& policy, const Account& account,
                              const Submission& submission, const Calendar* calendar);
// The same where the conditions are evaluated already.
[[nodiscard]] Report evaluate(const Policy& policy, const Account& account,
                              const Submission& submission, const Calendar* calendar,
                              List<ConditionResult> conditions);

// Of the same report the conditions, losses and risks, its verdict and diagnostics; all else stays
// empty. For whoever wants to know of many accounts how they stand.
[[nodiscard]] Report evaluateVerdict(const Policy& policy, const Account& account,
                                     const Submission& submission);

// A report in which every element of the policy stands, as if it applied and nothing were known of
// what it rests on; `nothing` is an empty account. Other reports are told by their difference to
// it.
[[nodiscard]] Report blankReport(const Policy& policy, const Account& nothing);

}  // namespace precheck
