// Counts lengths over a calendar and remembers every year it had to guess.
#pragma once

#include <optional>

#include "precheck/calendar.h"
#include "precheck/list.h"
#include "precheck/policy.h"

namespace precheck {

// The end of a span of time: its last day, and the moment it is over.
struct End {
  Date day;
  Moment over;
  // `day` belongs to this span, so that what follows begins on the next day.
  bool wholeDay = false;
  bool estimated = false;

  [[nodiscard]] static End at(const Moment& moment) { return {moment.date, moment, false, false}; }
  [[nodiscard]] Date nextDay() const { return wholeDay ? day.plusDays(1) : day; }
};

class DayCounter {
 public:
  explicit DayCounter(const Calendar* calendar) : calendar_(calendar) {}

  // Where `length` ends that is counted from `from` (art. 201 to 203 of the Civil Code).
  // Nothing where that lies beyond the year 9999.
  [[nodiscard]] std::optional<End> after(const End& from, const Length& length, Roll roll);

  [[nodiscard]] bool hasCalendar() const noexcept { return calendar_ != nullptr; }
  // Years whose holidays were needed and are not published, in order.
  [[nodiscard]] const List<int>& guessedYears() const noexcept { return guessed_; }

 private:
  [[nodiscard]] bool isWorkingDay(Date day, bool& estimated);

  const Calendar* calendar_;
  List<int> guessed_;
};

}  // namespace precheck
