#include "precheck/evaluate.h"

#include <utility>

#include "evaluate/parts.h"

namespace precheck {

Report evaluate(const Policy& policy, const Account& account, const Submission& submission,
                const Calendar* calendar) {
  List<ConditionResult> conditions;
  evaluateConditions(conditions, policy, account, submission, submission);
  return evaluate(policy, account, submission, calendar, std::move(conditions));
}

Report evaluate(const Policy& policy, const Account& account, const Submission& submission,
                const Calendar* calendar, List<ConditionResult> conditions) {
  DayCounter days{calendar};
  Report out;
  out.policy = &policy;
  out.account = &account;
  out.at = submission.at;
  out.diagnostics = account.faults();
  out.conditions = std::move(conditions);
  out.statements = parts::statements(policy, account, submission, out.conditions);
  parts::Timeline timeline = parts::timeline(policy, account, submission, days);
  out.stages = std::move(timeline.stages);
  out.closing = timeline.closing;
  out.withdrawal = timeline.withdrawal;

  out.losses = parts::losses(policy, account, submission, out.closing, out.diagnostics);
  out.accruals = parts::accruals(policy, account, submission, out.closing, out.diagnostics);

  const auto notices = [&](const List<Notice>& list) {
    return parts::notices(list, account, submission, out.closing, days);
  };
  out.risks = notices(policy.risks);
  out.consequences = notices(policy.consequences);
  out.liabilities = notices(policy.liabilities);
  out.retention = notices(policy.retention);
  out.duties = notices(policy.duties);
  out.alternatives = notices(policy.alternatives);

  out.verdict = parts::verdict(out);
  out.earliestSubmission = parts::earliestSubmission(out);
  out.plan = parts::plan(out);
  out.assumptions = parts::assumptions(out, submission, days);
  return out;
}

Report evaluateVerdict(const Policy& policy, const Account& account, const Submission& submission) {
  // When things happen has no say in the verdict.
  DayCounter days{nullptr};
  const Closing closing;
  Report out;
  out.policy = &policy;
  out.account = &account;
  out.at = submission.at;
  out.diagnostics = account.faults();
  evaluateConditions(out.conditions, policy, account, submission, submission);
  out.losses = parts::losses(policy, account, submission, closing, out.diagnostics);
  // Only for the sums that do not fit.
  (void)parts::accruals(policy, account, submission, closing, out.diagnostics);
  out.risks = parts::notices(policy.risks, account, submission, closing, days);
  out.verdict = parts::verdict(out);
  return out;
}

}  // namespace precheck
