// The report that other reports differ from.
#include "evaluate/parts.h"

namespace precheck {
namespace {

List<NoticeResult> all(const List<Notice>& notices) {
  List<NoticeResult> out;
  for (const Notice& notice : notices) out.emplace_back().notice = &notice;
  return out;
}

}  // namespace

Report blankReport(const Policy& policy, const Account& nothing) {
  Report out;
  out.policy = &policy;
  out.account = &nothing;
  for (const Condition& condition : policy.conditions) {
    ConditionResult& result = out.conditions.emplace_back();
    result.condition = &condition;
    result.status = Status::Blocked;  // so that it has its step in the plan
  }
  for (const Statement& statement : policy.statements) out.statements.push_back({&statement, {}});
  for (const Loss& loss : policy.losses) out.losses.emplace_back().loss = &loss;
  for (const Accrual& accrual : policy.accruals) out.accruals.emplace_back().accrual = &accrual;
  for (const Stage& stage : policy.stages) out.stages.emplace_back().stage = &stage;
  out.risks = all(policy.risks);
  out.consequences = all(policy.consequences);
  out.liabilities = all(policy.liabilities);
  out.retention = all(policy.retention);
  out.duties = all(policy.duties);
  out.alternatives = all(policy.alternatives);
  out.plan = parts::plan(out);
  for (const ExcusedClause& clause : policy.clauses) {
    if (clause.assume) out.assumptions.push_back({AssumptionCode::Agreement, &clause, {}, {}});
  }
  return out;
}

}  // namespace precheck
