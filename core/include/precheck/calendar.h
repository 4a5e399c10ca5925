// Working days: Monday to Friday, less published holidays, plus published make-up days.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>

#include "precheck/date.h"
#include "precheck/fault.h"
#include "precheck/list.h"

namespace precheck {

// The published days off of some years. For a year it does not cover only weekends are known;
// whoever counts over such a year must say that the result is an estimate.
class Calendar {
 public:
  // No year is covered.
  Calendar() = default;
  // Reads `calendar/1`. Every fault is added to `faults`; a calendar with faults must not be used.
  [[nodiscard]] static Calendar read(std::string_view text, Faults& faults);

  [[nodiscard]] const std::string& id() const noexcept { return id_; }
  [[nodiscard]] bool covers(int year) const noexcept { return find(year) != nullptr; }
  [[nodiscard]] bool isWorkingDay(Date day) const noexcept;

 private:
  friend class CalendarReader;
  static constexpr std::size_t kDays = 366;
  struct Year {
    int year = 0;
    std::bitset<kDays> off;     // days of the year that are holidays
    std::bitset<kDays> makeUp;  // weekend days that are worked
  };
  [[nodiscard]] const Year* find(int year) const noexcept;

  std::string id_;
  List<Year> years_;  // in order
};

}  // namespace precheck
