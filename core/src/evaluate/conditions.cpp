#include <algorithm>

#include "evaluate/parts.h"

namespace precheck::parts {
namespace {

Status statusOf(Truth truth, Truth ifConfirmed) noexcept {
  if (truth == Truth::True) return Status::Met;
  if (truth == Truth::False) return Status::Blocked;
  return ifConfirmed == Truth::True ? Status::Unconfirmed : Status::Unknown;
}

ConditionResult evaluateCondition(const Condition& condition, const Account& account,
                                  const Submission& submission) {
  ConditionResult out;
  out.condition = &condition;
  Guard when = guard(condition.when, account, submission);
  if (when.truth == Truth::False) {
    out.status = Status::NotApplicable;
    return out;
  }
  rules::Outcome required = rules::evaluate(condition.require, {account, submission});
  // A condition holds where it does not apply, or what it requires is so.
  out.status =
      statusOf(implies(when.truth, required.truth), implies(when.truth, required.ifConfirmed));
  if (out.status == Status::Met) return out;
  out.items = std::move(required.items);
  out.unknowns = std::move(required.unknowns);
  append(out.unknowns, when.unknowns);
  if (out.status == Status::Blocked) out.clearsOn = required.clearsOn;
  return out;
}

// Whether all that the condition asks for, beside the account, is as it was.
bool asksTheSame(const Condition& condition, const Submission& before, const Submission& now) {
  return (!condition.onDay || before.at.date == now.at.date) &&
         std::all_of(
             condition.statements.begin(), condition.statements.end(),
             [&](std::size_t index) { return before.answers[index] == now.answers[index]; });
}

}  // namespace

Guard guard(const std::optional<Requirement>& when, const Account& account,
            const Submission& submission) {
  if (!when) return {};
  rules::Outcome outcome = rules::evaluate(*when, {account, submission, false});
  return {outcome.truth, std::move(outcome.items), std::move(outcome.unknowns)};
}

Applies appliesOf(Truth truth) noexcept {
  switch (truth) {
    case Truth::True:
      return Applies::Yes;
    case Truth::False:
      return Applies::No;
    case Truth::Undetermined:
      break;
  }
  return Applies::Maybe;
}

void append(Unknowns& to, const Unknowns& from) {
  const auto add = [](List<FactAddress>& into, const List<FactAddress>& places) {
    for (const FactAddress& place : places) {
      if (std::find(into.begin(), into.end(), place) == into.end()) into.push_back(place);
    }
  };
  add(to.missing, from.missing);
  add(to.unclear, from.unclear);
}

List<StatementResult> statements(const Policy& policy, const Account& account,
                                 const Submission& submission,
                                 const List<ConditionResult>& conditions) {
  List<StatementResult> out;
  for (std::size_t index = 0; index < policy.statements.size(); ++index) {
    const Statement& statement = policy.statements[index];
    // A condition that waits for an answer must be able to get it, whatever the guard says.
    const bool awaited = std::any_of(conditions.begin(), conditions.end(), [&](const auto& result) {
      const auto& asks = result.condition->statements;
      return result.status != Status::Met && result.status != Status::NotApplicable &&
             std::find(asks.begin(), asks.end(), index) != asks.end();
    });
    if (awaited || guard(statement.when, account, submission).truth != Truth::False) {
      out.push_back({&statement, submission.answers[index]});
    }
  }
  return out;
}

}  // namespace precheck::parts

namespace precheck {

void evaluateConditions(List<ConditionResult>& results, const Policy& policy,
                        const Account& account, const Submission& before, const Submission& now) {
  const bool anew = results.empty();
  if (anew) results.resize(policy.conditions.size());
  for (std::size_t index = 0; index < results.size(); ++index) {
    const Condition& condition = policy.conditions[index];
    if (anew || !parts::asksTheSame(condition, before, now)) {
      results[index] = parts::evaluateCondition(condition, account, now);
    }
  }
}

}  // namespace precheck
