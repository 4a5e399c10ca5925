// What to do, in order: look after one's own first, find out what is not known, remove what blocks
// and wait for what clears by itself, save what would be lost, give one's word, hand in, follow up.
// Where the policy says that a step has to be done before another one, that goes first.
#include <utility>

#include "evaluate/parts.h"
#include "order.h"
#include "sequence.h"

namespace precheck::parts {
namespace {

// A step and the ids of those that have to be done before it; none: it waits for nothing.
struct Draft {
  Step step;
  const List<std::string_view>* after = nullptr;
};

List<Draft> drafts(const Report& report) {
  List<Draft> out;
  for (const NoticeResult& result : report.duties) {
    const Notice& duty = *result.notice;
    if (result.applies == Applies::No) continue;
    out.push_back({{StepKind::Do, &duty, &duty.title, duty.action, {}, {}, {}}, &duty.after});
  }
  // Finding out can be done at any time, whatever comes of it.
  const auto conditions = [&](Status status, StepKind kind, bool clearing) {
    for (const ConditionResult& result : report.conditions) {
      if (result.status != status || result.clearsOn.has_value() != clearing) continue;
      const Fix& fix = result.condition->fix;
      out.push_back({{kind, result.condition, &fix.text, fix.action, result.clearsOn, {}, {}},
                     kind == StepKind::FindOut ? nullptr : &fix.after});
    }
  };
  conditions(Status::Unknown, StepKind::FindOut, false);
  conditions(Status::Blocked, StepKind::Fix, false);
  conditions(Status::Blocked, StepKind::Wait, true);
  for (const LossResult& result : report.losses) {
    const auto& save = result.loss->save;
    if (!save) continue;
    out.push_back({{StepKind::Save, result.loss, &save->text, save->action, {}, result.totals, {}},
                   &save->after});
  }
  return out;
}

// Puts first what the policy says has to be done first. A step that has nothing left to do keeps no
// other waiting.
List<Step> inOrder(List<Draft> drafts) {
  List<std::string_view> ids;
  for (const Draft& draft : drafts) ids.push_back(draft.step.element->id);
  List<Precedence> edges;
  const Directory steps{std::move(ids)};
  for (std::uint32_t then = 0; then < drafts.size(); ++then) {
    if (drafts[then].after == nullptr) continue;
    for (const std::string_view id : *drafts[then].after) {
      const std::size_t first = steps.find(id);
      if (first != drafts.size()) edges.push_back({static_cast<std::uint32_t>(first), then});
    }
  }
  const List<std::uint32_t> order = inSequence(drafts.size(), edges);
  List<std::size_t> places(drafts.size());
  for (std::size_t place = 0; place < order.size(); ++place) places[order[place]] = place;
  const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
    return places[edges[a].first] < places[edges[b].first];
  };
  for (const std::uint32_t edge : orderOf(edges.size(), earlier)) {
    const std::size_t place = places[edges[edge].first];
    List<std::size_t>& after = drafts[edges[edge].then].step.after;
    if (after.empty() || after.back() != place) after.push_back(place);
  }
  List<Step> out;
  for (const std::uint32_t draft : order) out.push_back(std::move(drafts[draft].step));
  return out;  // all of them: a policy whose steps wait in a circle is refused
}

}  // namespace

List<Step> plan(const Report& report) {
  List<Step> out = inOrder(drafts(report));
  for (const StatementResult& result : report.statements) {
    if (result.answer) continue;
    out.push_back({StepKind::Confirm, result.statement, &result.statement->title, {}, {}, {}, {}});
  }
  out.push_back({StepKind::Submit, nullptr, nullptr, {}, report.earliestSubmission, {}, {}});
  for (std::size_t place = 0; place + 1 < out.size(); ++place) out.back().after.push_back(place);
  const std::size_t submission = out.size() - 1;
  for (const StageResult& result : report.stages) {
    const auto& youMust = result.stage->youMust;
    if (!youMust || result.applies == Applies::No) continue;
    out.push_back({StepKind::Follow, result.stage, &*youMust, {}, result.starts, {}, {submission}});
  }
  return out;
}

}  // namespace precheck::parts
