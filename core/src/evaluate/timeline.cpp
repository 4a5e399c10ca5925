// Stages on the calendar, and the days between which the account will be closed.
#include <algorithm>

#include "evaluate/parts.h"

namespace precheck::parts {
namespace {

// A day after the last there is is none.
std::optional<Date> inRange(Date day) {
  return day.inRange() ? std::optional<Date>{day} : std::nullopt;
}

// How far one course of events has come. Nothing: it cannot be told.
using Course = std::optional<End>;

Course later(const Course& a, const Course& b) {
  if (!a || !b) return std::nullopt;
  return a->day < b->day || (a->day == b->day && b->wholeDay) ? b : a;
}

// The slow course takes every stage that may happen at its full length; it dates the stages.
// The quick course leaves out what may not happen and needs no longer than it must.
class Walk {
 public:
  // From the submission, or from the day the account was closed.
  Walk(const Course& origin, DayCounter& days)
      : days_(days), origin_(origin), slow_(origin), quick_(origin) {}

  void take(StageResult& result) {
    const Stage& stage = *result.stage;
    if (result.applies == Applies::No) return;
    const bool follows = stage.from == StageStart::Previous;
    const Course& from = follows ? slow_ : origin_;
    const Course ends = fullLength(stage, from);
    if (from) result.starts = inRange(follows ? from->nextDay() : from->day);
    if (ends) result.ends = ends->day;
    result.estimated = ends ? ends->estimated : from && from->estimated;

    const bool open = !stage.length || stage.bound == Bound::AtLeast;
    const Course reached = open ? Course{} : ends;
    slowest_ = later(slowest_, reached);
    slow_ = result.applies == Applies::Yes ? reached : later(slow_, reached);
    if (result.applies == Applies::Yes) takeQuickly(stage);
    if (stage.canWithdraw) offerWithdrawal(result);
  }

  [[nodiscard]] const Course& slowest() const noexcept { return slowest_; }
  [[nodiscard]] const Course& quickest() const noexcept { return quickest_; }
  [[nodiscard]] const Withdrawal& withdrawal() const noexcept { return withdrawal_; }

 private:
  [[nodiscard]] Course fullLength(const Stage& stage, const Course& from) {
    if (!from || !stage.length) return std::nullopt;
    return days_.after(*from, *stage.length, stage.roll);
  }

  void takeQuickly(const Stage& stage) {
    const Course from = stage.from == StageStart::Previous ? quick_ : origin_;
    if (stage.length && stage.bound != Bound::AtMost) {
      quick_ = fullLength(stage, from);
    } else if (from) {
      // It may be over on the day it begins.
      quick_ = End{from->nextDay(), from->over, false, from->estimated};
    } else {
      quick_ = std::nullopt;
    }
    quickest_ = later(quickest_, quick_);
  }

  // The way back stays open to the end of the last stage that offers it. That day is certain only
  // where the quick course comes to it as well; `at least` is believed of nothing less.
  void offerWithdrawal(const StageResult& result) {
    const bool open = withdrawal_.stage != nullptr && !withdrawal_.until;
    if (open || (withdrawal_.until && result.ends && *result.ends <= *withdrawal_.until)) return;
    withdrawal_ = {result.stage, result.ends, Bound::AtMost, result.estimated};
    const bool certain =
        result.applies == Applies::Yes && result.ends && quick_ && quick_->day == *result.ends;
    if (!certain) return;
    const bool longer = result.stage->bound == Bound::AtLeast;
    withdrawal_.bound = longer ? Bound::AtLeast : Bound::Exactly;
  }

  DayCounter& days_;
  Course origin_;
  Course slow_;
  Course quick_;
  Course slowest_ = origin_;
  Course quickest_ = origin_;
  Withdrawal withdrawal_;
};

std::optional<Date> dayOf(const Course& course) {
  return course ? inRange(course->day) : std::nullopt;
}

}  // namespace

Timeline timeline(const Policy& policy, const Account& account, const Submission& submission,
                  DayCounter& days) {
  Timeline out;
  for (const Stage& stage : policy.stages) {
    const Guard when = guard(stage.when, account, submission);
    out.stages.push_back({&stage, appliesOf(when.truth), std::nullopt, std::nullopt, false});
  }
  // A stage counted from closing, and those that follow it, come after the account is closed.
  const auto firstAfter = std::find_if(
      out.stages.begin(), out.stages.end(),
      [](const StageResult& result) { return result.stage->from == StageStart::Closing; });
  Walk before{End::at(submission.at), days};
  std::for_each(out.stages.begin(), firstAfter, [&before](auto& result) { before.take(result); });
  out.closing = {dayOf(before.quickest()), dayOf(before.slowest())};
  out.withdrawal = before.withdrawal();
  Walk after{before.slowest(), days};
  std::for_each(firstAfter, out.stages.end(), [&after](auto& result) { after.take(result); });
  return out;
}

}  // namespace precheck::parts
