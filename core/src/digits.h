// Digits as a number; std::from_chars is twenty times the code.
#pragma once

#include <optional>
#include <string_view>

namespace precheck {

// Nothing where `text` is no digits at all, or more than nine.
[[nodiscard]] inline std::optional<int> wholeNumber(std::string_view text) noexcept {
  constexpr std::size_t kMostDigits = 9;
  if (text.empty() || text.size() > kMostDigits) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace precheck
