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

List<ConditionResult> conditions(const Policy& policy, const Account& account,
                                 const Submission& submission) {
  List<ConditionResult> out;
  out.reserve(policy.conditions.size());
  for (const Condition& condition : policy.conditions) {
    out.push_back(evaluateCondition(condition, account, submission));
  }
  return out;
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
