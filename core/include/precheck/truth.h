// Truth: what is known about a requirement, in Kleene's three-valued logic.
#pragma once

#include <algorithm>
#include <cstdint>

namespace precheck {

// The order matters: "and" is the lesser of two values, "or" the greater.
enum class Truth : std::uint8_t { False, Undetermined, True };

[[nodiscard]] constexpr Truth operator&(Truth a, Truth b) noexcept { return std::min(a, b); }
[[nodiscard]] constexpr Truth operator|(Truth a, Truth b) noexcept { return std::max(a, b); }
[[nodiscard]] constexpr Truth operator!(Truth a) noexcept {
  return static_cast<Truth>(static_cast<std::uint8_t>(Truth::True) - static_cast<std::uint8_t>(a));
}
[[nodiscard]] constexpr Truth implies(Truth a, Truth b) noexcept { return (!a) | b; }
[[nodiscard]] constexpr Truth truthOf(bool value) noexcept {
  return value ? Truth::True : Truth::False;
}

}  // namespace precheck
