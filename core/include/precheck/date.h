// Civil dates, moments and periods, counted by the rules of the Civil Code of the PRC:
// art. 201 the day of the event is not counted; art. 202 a period in months ends on the
// corresponding day of the last month, or on its last day where there is none.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace precheck {

// A day of the proleptic Gregorian calendar, years 1970 to 9999.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) noexcept : days_(days) {}
  // Nothing where there is no such day (2026-02-30) or the year is out of range.
  [[nodiscard]] static std::optional<Date> of(int year, unsigned month, unsigned day) noexcept;
  // Exactly YYYY-MM-DD.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text) noexcept;

  [[nodiscard]] std::string text() const;
  [[nodiscard]] int year() const noexcept;
  // 0 for 1 January.
  [[nodiscard]] unsigned dayOfYear() const noexcept;
  [[nodiscard]] bool isWeekend() const noexcept;
  [[nodiscard]] bool inRange() const noexcept;
  [[nodiscard]] constexpr std::chrono::sys_days days() const noexcept { return days_; }

  [[nodiscard]] constexpr Date plusDays(std::int64_t count) const noexcept {
    return Date{days_ + std::chrono::days{count}};
  }
  // Art. 202: 31 October plus 1 month is 30 November.
  [[nodiscard]] Date plusMonths(int count) const noexcept;
  // Days from `earlier` to this one; negative when this one comes first.
  [[nodiscard]] constexpr std::int64_t daysSince(Date earlier) const noexcept {
    return (days_ - earlier.days_).count();
  }

  friend constexpr std::strong_ordering operator<=>(Date, Date) = default;

 private:
  std::chrono::sys_days days_{};
};

// The offset of a time zone from UTC, in minutes east; at most 14 hours either way.
class Offset {
 public:
  constexpr Offset() = default;
  // Exactly +HH:MM or -HH:MM.
  [[nodiscard]] static std::optional<Offset> parse(std::string_view text) noexcept;
  [[nodiscard]] constexpr int minutes() const noexcept { return minutes_; }
  [[nodiscard]] std::string text() const;

 private:
  constexpr explicit Offset(int minutes) noexcept : minutes_(minutes) {}
  int minutes_ = 0;
};

// A point in time as the clocks of one zone show it: the policy's.
struct Moment {
  Date date;
  std::int32_t secondOfDay = 0;
  // Written as a bare date; it is the beginning of that day.
  bool wholeDay = false;

  // ISO 8601 with an offset (turned into `zone`), or a date (taken in `zone`).
  // Nothing for a time without an offset: whose midnight it means is not known.
  [[nodiscard]] static std::optional<Moment> parse(std::string_view text, Offset zone) noexcept;
  // With the zone's offset; a bare date stays one.
  [[nodiscard]] std::string text(Offset zone) const;
  [[nodiscard]] Moment plusHours(std::int64_t hours) const noexcept;
};

// A length of time in whole days, weeks, months or years, as policies write it: P1M, P30D.
struct Period {
  int months = 0;
  int days = 0;

  [[nodiscard]] static std::optional<Period> parse(std::string_view text) noexcept;
  // The last day of the period that begins with an event on `event` (art. 201, 202).
  [[nodiscard]] Date lastDayAfter(Date event) const noexcept;
};

}  // namespace precheck
