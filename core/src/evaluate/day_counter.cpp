#include "evaluate/day_counter.h"

#include <algorithm>

namespace precheck {

std::optional<End> DayCounter::after(const End& from, const Length& length, Roll roll) {
  End end;
  end.estimated = from.estimated;
  if (length.unit == Unit::Hour) {
    end.over = from.over.plusHours(length.count);
    // A span that ends at midnight ends with the day before. The day it ends on is its own.
    end.day = end.over.date.plusDays(end.over.secondOfDay == 0 ? -1 : 0);
    end.wholeDay = true;
    if (!end.over.date.inRange()) return std::nullopt;
    return end;
  }
  end.day = from.day;
  switch (length.unit) {
    case Unit::Month:
      end.day = end.day.plusMonths(length.count);
      break;
    case Unit::WorkingDay:
      for (int counted = 0; counted < length.count && end.day.inRange();) {
        end.day = end.day.plusDays(1);
        if (isWorkingDay(end.day, end.estimated)) ++counted;
      }
      break;
    default:
      end.day = end.day.plusDays(length.count);
  }
  if (roll == Roll::NextWorkingDay) {
    while (end.day.inRange() && !isWorkingDay(end.day, end.estimated)) {
      end.day = end.day.plusDays(1);
    }
  }
  if (!end.day.inRange()) return std::nullopt;
  end.over = Moment{end.day.plusDays(1), 0, false};
  end.wholeDay = true;
  return end;
}

bool DayCounter::isWorkingDay(Date day, bool& estimated) {
  const int year = day.year();
  if (calendar_ == nullptr || !calendar_->covers(year)) {
    estimated = true;
    const auto place = std::lower_bound(guessed_.begin(), guessed_.end(), year);
    if (place == guessed_.end() || *place != year) guessed_.insert(place, year);
    return !day.isWeekend();
  }
  return calendar_->isWorkingDay(day);
}

}  // namespace precheck
