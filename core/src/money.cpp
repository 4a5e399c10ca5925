#include "precheck/money.h"

#include <algorithm>
#include <limits>

#include "precheck/limits.h"

namespace precheck {
namespace {

// ISO 4217 list one: currencies whose smallest unit is not a hundredth.
constexpr std::string_view kNoDecimals = "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXVNDVUVXAFXOFXPF";
constexpr std::string_view kThreeDecimals = "BHDIQDJODKWDLYDOMRTND";

__extension__ using Wide = __int128;

bool allDigits(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t number(std::string_view digits) noexcept {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::int64_t powerOfTen(int exponent) noexcept {
  std::int64_t value = 1;
  for (int i = 0; i < exponent; ++i) value *= 10;
  return value;
}

struct Decimal {
  std::string_view whole;
  std::string_view fraction;
};

std::optional<Decimal> splitDecimal(std::string_view text) noexcept {
  const std::size_t point = text.find('.');
  const Decimal parts{text.substr(0, point),
                      point == std::string_view::npos ? "" : text.substr(point + 1)};
  if (parts.whole.empty() || (point != std::string_view::npos && parts.fraction.empty())) {
    return std::nullopt;
  }
  if (!allDigits(parts.whole) || !allDigits(parts.fraction)) return std::nullopt;
  return parts;
}

std::string padded(std::int64_t value, int width) {
  std::string digits = std::to_string(value);
  if (digits.size() < static_cast<std::size_t>(width)) {
    digits.insert(0, static_cast<std::size_t>(width) - digits.size(), '0');
  }
  return digits;
}

}  // namespace

std::optional<Currency> Currency::parse(std::string_view text) noexcept {
  Currency currency;
  if (text.size() != currency.code_.size()) return std::nullopt;
  if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    return std::nullopt;
  }
  std::copy(text.begin(), text.end(), currency.code_.begin());
  return currency;
}

int Currency::decimals() const noexcept {
  // Asked for every amount.
  const auto in = [this](std::string_view codes) {
    for (const char* code = codes.begin(); code != codes.end(); code += code_.size()) {
      if (code[0] == code_[0] && code[1] == code_[1] && code[2] == code_[2]) return true;
    }
    return false;
  };
  if (in(kNoDecimals)) return 0;
  return in(kThreeDecimals) ? 3 : 2;
}

Money::Reading Money::parse(Currency currency, std::string_view value) noexcept {
  const bool negative = !value.empty() && value.front() == '-';
  const auto parts = splitDecimal(negative ? value.substr(1) : value);
  if (!parts || parts->whole.size() > kMostWholeDigits || parts->fraction.size() > kMostDecimals) {
    return {std::nullopt, Problem::NotDecimal};
  }
  const auto decimals = static_cast<std::size_t>(currency.decimals());
  const std::string_view kept = parts->fraction.substr(0, decimals);
  const std::string_view beyond =
      parts->fraction.size() > decimals ? parts->fraction.substr(decimals) : std::string_view{};
  if (number(beyond) != 0) return {std::nullopt, Problem::TooPrecise};

  const std::int64_t scale = powerOfTen(currency.decimals());
  const std::int64_t minor = number(parts->whole) * scale +
                             number(kept) * powerOfTen(static_cast<int>(decimals - kept.size()));
  if (negative && minor != 0) return {std::nullopt, Problem::Negative};
  return {Money{currency, minor}, {}};
}

std::string Money::value() const {
  const int decimals = currency.decimals();
  if (decimals == 0) return std::to_string(minor);
  const std::int64_t scale = powerOfTen(decimals);
  return std::to_string(minor / scale) + '.' + padded(minor % scale, decimals);
}

std::optional<Percent> Percent::parse(std::string_view text) noexcept {
  if (text.empty() || text.back() != '%') return std::nullopt;
  const auto parts = splitDecimal(text.substr(0, text.size() - 1));
  if (!parts || parts->whole.size() > kMostPercentDigits ||
      parts->fraction.size() > kMostPercentDecimals) {
    return std::nullopt;
  }
  static_assert(kMostPercentDecimals == 6);  // millionths
  Percent percent;
  percent.millionths_ =
      number(parts->whole) * powerOfTen(6) +
      number(parts->fraction) * powerOfTen(6 - static_cast<int>(parts->fraction.size()));
  return percent;
}

std::string Percent::text() const {
  std::string fraction = padded(millionths_ % powerOfTen(6), 6);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  std::string out = std::to_string(millionths_ / powerOfTen(6));
  if (!fraction.empty()) out += '.' + fraction;
  return out + '%';
}

std::optional<Money> Percent::of(Money money, std::int64_t times) const noexcept {
  constexpr Wide kWhole = 100'000'000;  // millionths of a per cent in 1
  // 63 bits of money, 30 of rate and 22 of days fit into 127.
  const Wide exact = Wide{money.minor} * millionths_ * times;
  const Wide rounded = (exact + kWhole / 2) / kWhole;
  if (rounded > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  return Money{money.currency, static_cast<std::int64_t>(rounded)};
}

bool Totals::add(Money money) {
  if (std::binary_search(overflowed_.begin(), overflowed_.end(), money.currency)) return false;
  const auto place =
      std::lower_bound(sums_.begin(), sums_.end(), money.currency,
                       [](const Money& sum, const Currency& code) { return sum.currency < code; });
  if (place == sums_.end() || place->currency != money.currency) {
    sums_.insert(place, money);
    return true;
  }
  if (place->minor > std::numeric_limits<std::int64_t>::max() - money.minor) {
    leaveOut(money.currency);
    return false;
  }
  place->minor += money.minor;
  return true;
}

void Totals::add(const Totals& other) {
  for (const Currency currency : other.overflowed_) leaveOut(currency);
  for (const Money& sum : other.sums_) add(sum);
}

void Totals::leaveOut(Currency currency) {
  const auto place = std::lower_bound(overflowed_.begin(), overflowed_.end(), currency);
  if (place == overflowed_.end() || *place != currency) overflowed_.insert(place, currency);
  erase_if(sums_, [currency](const Money& sum) { return sum.currency == currency; });
}

}  // namespace precheck
