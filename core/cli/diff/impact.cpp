#include "diff/impact.h"
#include "precheck/list.h"

#include <algorithm>
#include <utility>

namespace precheck::cli {
namespace {

std::string_view idOf(const ConditionResult& result) { return result.condition->id; }
std::string_view idOf(const StatementResult& result) { return result.statement->id; }
std::string_view idOf(const LossResult& result) { return result.loss->id; }
std::string_view idOf(const StageResult& result) { return result.stage->id; }
std::string_view idOf(const NoticeResult& result) { return result.notice->id; }
std::string_view idOf(const AccrualResult& result) { return result.accrual->id; }

// Calls `one(before, after)` for every element that is in either; the other one may be none.
template <typename Result, typename One>
void together(std::string_view section, const List<Result>& before, const List<Result>& after,
              const PolicyDiff& renames, const One& one) {
  const auto find = [](const List<Result>& list, const auto& is) -> const Result* {
    const auto place = std::find_if(list.begin(), list.end(), is);
    return place == list.end() ? nullptr : &*place;
  };
  for (const Result& now : after) {
    one(find(before,
             [&](const Result& old) { return renames.newId(section, idOf(old)) == idOf(now); }),
        &now);
  }
  for (const Result& old : before) {
    const std::string_view id = renames.newId(section, idOf(old));
    if (find(after, [&](const Result& now) { return idOf(now) == id; }) == nullptr) {
      one(&old, nullptr);
    }
  }
}

Impact::Taken takenBy(const LossResult* loss) {
  if (loss == nullptr) return {};
  return {loss->totals, loss->items.size(), loss->certain};
}

List<Money> givenUp(const Report& report) {
  Totals totals;
  for (const LossResult& loss : report.losses) {
    for (const Money& sum : loss.totals) totals.add(sum);
  }
  return totals.sums();
}

std::int64_t sumIn(const List<Money>& sums, const Currency& currency) {
  for (const Money& sum : sums) {
    if (sum.currency == currency) return sum.minor;
  }
  return 0;
}

bool takesMore(const Impact::Taken& than, const Impact::Taken& taken) {
  return taken.items > than.items ||
         std::any_of(taken.totals.begin(), taken.totals.end(), [&than](const Money& sum) {
           return sum.minor > sumIn(than.totals, sum.currency);
         });
}

bool laterThan(const std::optional<Date>& before, const std::optional<Date>& after) {
  return before && (!after || *before < *after);
}

}  // namespace

Impact compareReports(const Report& before, const Report& after, const PolicyDiff& renames) {
  Impact out;
  out.verdict = {before.verdict, after.verdict};
  together("conditions", before.conditions, after.conditions, renames,
           [&out](const ConditionResult* was, const ConditionResult* is) {
             Impact::ConditionChange change;
             change.condition = (is != nullptr ? is : was)->condition;
             if (was != nullptr) change.status.before = was->status;
             if (is != nullptr) change.status.after = is->status;
             if (was != nullptr) change.clearsOn.before = was->clearsOn;
             if (is != nullptr) change.clearsOn.after = is->clearsOn;
             if (!change.status.any() && !change.clearsOn.any()) return;
             out.conditions.push_back(change);
           });
  together("statements", before.statements, after.statements, renames,
           [&out](const StatementResult* was, const StatementResult* is) {
             if ((was != nullptr) == (is != nullptr)) return;
             out.statements.push_back(
                 {(is != nullptr ? is : was)->statement, {was != nullptr, is != nullptr}});
           });
  together("losses", before.losses, after.losses, renames,
           [&out](const LossResult* was, const LossResult* is) {
             Change<Impact::Taken> taken{takenBy(was), takenBy(is)};
             if (!taken.any()) return;
             out.losses.push_back({(is != nullptr ? is : was)->loss, std::move(taken)});
           });
  out.givenUp = {givenUp(before), givenUp(after)};
  together("accruals", before.accruals, after.accruals, renames,
           [&out](const AccrualResult* was, const AccrualResult* is) {
             Change<List<Money>> totals;
             if (was != nullptr) totals.before = was->totals;
             if (is != nullptr) totals.after = is->totals;
             if (!totals.any()) return;
             out.accruals.push_back({(is != nullptr ? is : was)->accrual, std::move(totals)});
           });
  together("stages", before.stages, after.stages, renames,
           [&out](const StageResult* was, const StageResult* is) {
             Impact::StageChange change;
             change.stage = (is != nullptr ? is : was)->stage;
             change.applies = {was != nullptr ? was->applies : Applies::No,
                               is != nullptr ? is->applies : Applies::No};
             if (was != nullptr) change.starts.before = was->starts;
             if (is != nullptr) change.starts.after = is->starts;
             if (was != nullptr) change.ends.before = was->ends;
             if (is != nullptr) change.ends.after = is->ends;
             if (!change.applies.any() && !change.starts.any() && !change.ends.any()) return;
             out.stages.push_back(change);
           });
  const auto notices = [&](std::string_view section, const List<NoticeResult>& was,
                           const List<NoticeResult>& is) {
    together(section, was, is, renames, [&](const NoticeResult* old, const NoticeResult* now) {
      Impact::NoticeChange change;
      change.section = section;
      change.notice = (now != nullptr ? now : old)->notice;
      change.applies = {old != nullptr ? old->applies : Applies::No,
                        now != nullptr ? now->applies : Applies::No};
      if (old != nullptr) change.until.before = old->until;
      if (now != nullptr) change.until.after = now->until;
      if (!change.applies.any() && !change.until.any()) return;
      out.notices.push_back(change);
    });
  };
  notices("risks", before.risks, after.risks);
  notices("alternatives", before.alternatives, after.alternatives);
  notices("duties", before.duties, after.duties);
  notices("liabilities", before.liabilities, after.liabilities);
  notices("retention", before.retention, after.retention);
  notices("consequences", before.consequences, after.consequences);
  out.submission = {before.earliestSubmission, after.earliestSubmission};
  out.earliestClosing = {before.closing.earliest, after.closing.earliest};
  out.latestClosing = {before.closing.latest, after.closing.latest};
  return out;
}

bool Impact::empty() const {
  return !verdict.any() && conditions.empty() && statements.empty() && losses.empty() &&
         accruals.empty() && stages.empty() && notices.empty() && !submission.any() &&
         !earliestClosing.any() && !latestClosing.any();
}

bool Impact::newBlock() const {
  return std::any_of(conditions.begin(), conditions.end(), [](const ConditionChange& change) {
    return change.status.after == Status::Blocked && change.status.before != Status::Blocked;
  });
}

bool Impact::blockGone() const {
  return std::any_of(conditions.begin(), conditions.end(), [](const ConditionChange& change) {
    return change.status.before == Status::Blocked && change.status.after != Status::Blocked;
  });
}

bool Impact::newLoss() const {
  return std::any_of(losses.begin(), losses.end(), [](const LossChange& change) {
    return takesMore(change.taken.before, change.taken.after);
  });
}

bool Impact::lossGone() const {
  return std::any_of(losses.begin(), losses.end(), [](const LossChange& change) {
    return takesMore(change.taken.after, change.taken.before);
  });
}

bool Impact::later() const {
  return laterThan(submission.before, submission.after) ||
         laterThan(earliestClosing.before, earliestClosing.after) ||
         laterThan(latestClosing.before, latestClosing.after);
}

bool Impact::earlier() const {
  return laterThan(submission.after, submission.before) ||
         laterThan(earliestClosing.after, earliestClosing.before) ||
         laterThan(latestClosing.after, latestClosing.before);
}

}  // namespace precheck::cli
