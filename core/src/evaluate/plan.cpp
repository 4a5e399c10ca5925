// What to do, in order: look after one's own first, find out what is not known, remove what blocks
// and wait for what clears by itself, save what would be lost, give one's word, hand in, follow up.
#include "evaluate/parts.h"

namespace precheck::parts {

std::vector<Step> plan(const Report& report) {
  std::vector<Step> out;
  for (const NoticeResult& duty : report.duties) {
    if (duty.applies == Applies::No) continue;
    out.push_back({StepKind::Do, duty.notice, &duty.notice->title, duty.notice->action, {}, {}});
  }
  const auto conditions = [&](Status status, StepKind kind, bool clearing) {
    for (const ConditionResult& result : report.conditions) {
      if (result.status != status || result.clearsOn.has_value() != clearing) continue;
      const Fix& fix = result.condition->fix;
      out.push_back({kind, result.condition, &fix.text, fix.action, result.clearsOn, {}});
    }
  };
  conditions(Status::Unknown, StepKind::FindOut, false);
  conditions(Status::Blocked, StepKind::Fix, false);
  conditions(Status::Blocked, StepKind::Wait, true);
  for (const LossResult& result : report.losses) {
    const auto& save = result.loss->save;
    if (!save) continue;
    out.push_back({StepKind::Save, result.loss, &save->text, save->action, {}, result.totals});
  }
  for (const StatementResult& result : report.statements) {
    if (result.answer) continue;
    out.push_back({StepKind::Confirm, result.statement, &result.statement->title, {}, {}, {}});
  }
  out.push_back({StepKind::Submit, nullptr, nullptr, {}, report.earliestSubmission, {}});
  for (const StageResult& result : report.stages) {
    const auto& youMust = result.stage->youMust;
    if (!youMust || result.applies == Applies::No) continue;
    out.push_back({StepKind::Follow, result.stage, &*youMust, {}, result.starts, {}});
  }
  return out;
}

}  // namespace precheck::parts
