// Exact money: integer minor units per currency, every operation checked.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "precheck/list.h"

namespace precheck {

// An ISO 4217 code: three capital letters.
class Currency {
 public:
  [[nodiscard]] static std::optional<Currency> parse(std::string_view text) noexcept;
  [[nodiscard]] std::string_view code() const noexcept { return {code_.data(), code_.size()}; }
  // How many decimals its smallest unit has: 2, but for the exceptions of ISO 4217.
  [[nodiscard]] int decimals() const noexcept;

  friend std::strong_ordering operator<=>(const Currency&, const Currency&) = default;

 private:
  std::array<char, 3> code_{'X', 'X', 'X'};
};

// A sum that is not negative.
struct Money {
  Currency currency;
  std::int64_t minor = 0;

  enum class Problem : std::uint8_t { NotDecimal, Negative, TooPrecise };
  struct Reading;
  // Decimal digits, at most 15 before the point; decimals beyond the currency's must be zeros.
  [[nodiscard]] static Reading parse(Currency currency, std::string_view value) noexcept;
  // The value with exactly the currency's decimals.
  [[nodiscard]] std::string value() const;

  friend bool operator==(const Money&, const Money&) = default;
};

struct Money::Reading {
  std::optional<Money> money;
  Problem problem = Problem::NotDecimal;  // why there is none
};

// A percentage kept exactly, in millionths of one per cent.
class Percent {
 public:
  // Digits, at most six decimals, and "%".
  [[nodiscard]] static std::optional<Percent> parse(std::string_view text) noexcept;
  [[nodiscard]] std::string text() const;
  // This percentage of `money`, `times` over, rounded half up to the smallest unit once, at the
  // end. Nothing where the result does not fit.
  [[nodiscard]] std::optional<Money> of(Money money, std::int64_t times = 1) const noexcept;
  [[nodiscard]] std::int64_t millionths() const noexcept { return millionths_; }

 private:
  std::int64_t millionths_ = 0;
};

// Sums per currency, in the order of the codes.
class Totals {
 public:
  // False where the sum no longer fits; the currency is then left out of the sums.
  bool add(Money money);
  // A currency that does not fit there is left out here, too.
  void add(const Totals& other);
  void leaveOut(Currency currency);
  [[nodiscard]] const List<Money>& sums() const noexcept { return sums_; }
  [[nodiscard]] bool overflowed() const noexcept { return !overflowed_.empty(); }
  // The currencies that are left out, in the order of their codes.
  [[nodiscard]] const List<Currency>& leftOut() const noexcept { return overflowed_; }

 private:
  List<Money> sums_;
  List<Currency> overflowed_;
};

}  // namespace precheck
