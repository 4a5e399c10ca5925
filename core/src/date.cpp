#include "precheck/date.h"

#include <array>

#include "precheck/limits.h"

namespace precheck {
namespace {

namespace chrono = std::chrono;
using chrono::sys_days;
using chrono::year_month_day;

constexpr int kSecondsPerMinute = 60;
constexpr int kSecondsPerHour = 3600;
constexpr int kSecondsPerDay = 86400;
constexpr int kMinutesPerHour = 60;
constexpr int kMostOffsetMinutes = kMostOffsetHours * kMinutesPerHour;

// Reads fixed-width fields of a text from its front.
class Fields {
 public:
  explicit Fields(std::string_view text) noexcept : rest_(text) {}

  [[nodiscard]] bool done() const noexcept { return rest_.empty(); }
  [[nodiscard]] bool literal(char expected) noexcept {
    if (rest_.empty() || rest_.front() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }
  [[nodiscard]] std::optional<int> digits(std::size_t count) noexcept {
    if (rest_.size() < count) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  [[nodiscard]] bool someDigits(std::size_t most) noexcept {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    if (count == 0 || count > most) return false;
    rest_.remove_prefix(count);
    return true;
  }
  [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

 private:
  std::string_view rest_;
};

std::optional<Date> readDate(Fields& fields) noexcept {
  const auto y = fields.digits(4);
  if (!y || !fields.literal('-')) return std::nullopt;
  const auto m = fields.digits(2);
  if (!m || !fields.literal('-')) return std::nullopt;
  const auto d = fields.digits(2);
  if (!d) return std::nullopt;
  return Date::of(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

void appendPadded(std::string& out, int value, int width) {
  std::array<char, 10> digits{};
  int count = 0;
  do {
    digits.at(static_cast<std::size_t>(count++)) = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value > 0 || count < width);
  while (count > 0) out += digits.at(static_cast<std::size_t>(--count));
}

}  // namespace

std::optional<Date> Date::of(int y, unsigned m, unsigned d) noexcept {
  if (y < kFirstYear || y > kLastYear) return std::nullopt;
  const year_month_day ymd{chrono::year{y}, chrono::month{m}, chrono::day{d}};
  if (!ymd.ok()) return std::nullopt;
  return Date{sys_days{ymd}};
}

std::optional<Date> Date::parse(std::string_view text) noexcept {
  Fields fields{text};
  const auto date = readDate(fields);
  if (!fields.done()) return std::nullopt;
  return date;
}

std::string Date::text() const {
  const year_month_day ymd{days_};
  std::string out;
  appendPadded(out, static_cast<int>(ymd.year()), 4);
  out += '-';
  appendPadded(out, static_cast<int>(static_cast<unsigned>(ymd.month())), 2);
  out += '-';
  appendPadded(out, static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
  return out;
}

int Date::year() const noexcept { return static_cast<int>(year_month_day{days_}.year()); }

unsigned Date::dayOfYear() const noexcept {
  const year_month_day ymd{days_};
  const sys_days first{year_month_day{ymd.year(), chrono::January, chrono::day{1}}};
  return static_cast<unsigned>((days_ - first).count());
}

bool Date::isWeekend() const noexcept {
  const chrono::weekday weekday{days_};
  return weekday == chrono::Saturday || weekday == chrono::Sunday;
}

bool Date::inRange() const noexcept {
  // Asked for every time that is read, so it is not turned back into a year.
  constexpr sys_days kFirst{chrono::year{kFirstYear} / chrono::January / 1};
  constexpr sys_days kLast{chrono::year{kLastYear} / chrono::December / 31};
  return days_ >= kFirst && days_ <= kLast;
}

Date Date::plusMonths(int count) const noexcept {
  const year_month_day from{days_};
  const year_month_day moved = from + chrono::months{count};
  if (moved.ok()) return Date{sys_days{moved}};
  const chrono::month_day_last last{moved.month()};
  return Date{sys_days{chrono::year_month_day_last{moved.year(), last}}};
}

std::optional<Offset> Offset::parse(std::string_view text) noexcept {
  Fields fields{text};
  const bool east = fields.literal('+');
  if (!east && !fields.literal('-')) return std::nullopt;
  const auto hours = fields.digits(2);
  if (!hours || !fields.literal(':')) return std::nullopt;
  const auto minutes = fields.digits(2);
  if (!minutes || *minutes >= kMinutesPerHour || !fields.done()) return std::nullopt;
  const int total = *hours * kMinutesPerHour + *minutes;
  if (total > kMostOffsetMinutes) return std::nullopt;
  return Offset{east ? total : -total};
}

std::string Offset::text() const {
  const int size = minutes_ < 0 ? -minutes_ : minutes_;
  std::string out(1, minutes_ < 0 ? '-' : '+');
  appendPadded(out, size / kMinutesPerHour, 2);
  out += ':';
  appendPadded(out, size % kMinutesPerHour, 2);
  return out;
}

std::optional<Moment> Moment::parse(std::string_view text, Offset zone) noexcept {
  Fields fields{text};
  const auto date = readDate(fields);
  if (!date) return std::nullopt;
  if (fields.done()) return Moment{*date, 0, true};

  if (!fields.literal('T')) return std::nullopt;
  const auto hours = fields.digits(2);
  if (!hours || *hours > 23 || !fields.literal(':')) return std::nullopt;
  const auto minutes = fields.digits(2);
  if (!minutes || *minutes > 59) return std::nullopt;
  int seconds = 0;
  if (fields.literal(':')) {
    const auto read = fields.digits(2);
    if (!read || *read > 59) return std::nullopt;
    seconds = *read;
    // A fraction of a second changes no day; it is checked and dropped.
    if (fields.literal('.') && !fields.someDigits(9)) return std::nullopt;
  }
  const std::string_view written = fields.rest() == "Z" ? "+00:00" : fields.rest();
  const auto offset = Offset::parse(written);
  if (!offset) return std::nullopt;

  const std::int64_t local = std::int64_t{*hours} * kSecondsPerHour +
                             std::int64_t{*minutes} * kSecondsPerMinute + seconds +
                             std::int64_t{zone.minutes() - offset->minutes()} * kSecondsPerMinute;
  // Two offsets differ by at most 28 hours, so the day moves by at most two.
  std::int64_t day = local / kSecondsPerDay;
  std::int64_t second = local % kSecondsPerDay;
  if (second < 0) {
    second += kSecondsPerDay;
    --day;
  }
  const Date moved = date->plusDays(day);
  if (!moved.inRange()) return std::nullopt;
  return Moment{moved, static_cast<std::int32_t>(second), false};
}

std::string Moment::text(Offset zone) const {
  std::string out = date.text();
  if (wholeDay) return out;
  out += 'T';
  appendPadded(out, secondOfDay / kSecondsPerHour, 2);
  out += ':';
  appendPadded(out, secondOfDay % kSecondsPerHour / kSecondsPerMinute, 2);
  out += ':';
  appendPadded(out, secondOfDay % kSecondsPerMinute, 2);
  return out + zone.text();
}

Moment Moment::plusHours(std::int64_t hours) const noexcept {
  const std::int64_t seconds = secondOfDay + hours * kSecondsPerHour;
  return Moment{date.plusDays(seconds / kSecondsPerDay),
                static_cast<std::int32_t>(seconds % kSecondsPerDay), false};
}

std::optional<Period> Period::parse(std::string_view text) noexcept {
  if (text.size() < 3 || text.size() > kMostPeriodDigits + 2 || text.front() != 'P' ||
      text[1] == '0') {
    return std::nullopt;
  }
  Fields fields{text.substr(1, text.size() - 2)};
  const auto count = fields.digits(text.size() - 2);
  if (!count) return std::nullopt;
  switch (text.back()) {
    case 'Y':
      return Period{*count * 12, 0};
    case 'M':
      return Period{*count, 0};
    case 'W':
      return Period{0, *count * 7};
    case 'D':
      return Period{0, *count};
    default:
      return std::nullopt;
  }
}

Date Period::lastDayAfter(Date event) const noexcept {
  return event.plusMonths(months).plusDays(days);
}

}  // namespace precheck
