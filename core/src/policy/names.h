// How the values of the policy's enumerations are written in JSON, in the order of the enumerators.
// Checked against core/schema/policy-1.schema.json by a test.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "precheck/policy.h"

namespace precheck {

template <typename Enum>
struct Names;

template <>
struct Names<Procedure> {
  static constexpr std::array<std::string_view, 4> kAll{
      "account-cancellation", "ownership-transfer-out", "ownership-transfer-in", "service-exit"};
};
template <>
struct Names<LossKind> {
  static constexpr std::array<std::string_view, 6> kAll{"cash",    "voucher", "entitlement",
                                                        "deposit", "service", "account"};
};
template <>
struct Names<LossTime> {
  static constexpr std::array<std::string_view, 2> kAll{"submission", "closing"};
};
template <>
struct Names<StageStart> {
  static constexpr std::array<std::string_view, 3> kAll{"submission", "previous", "closing"};
};
template <>
struct Names<Bound> {
  static constexpr std::array<std::string_view, 3> kAll{"exactly", "at-most", "at-least"};
};
template <>
struct Names<Roll> {
  static constexpr std::array<std::string_view, 2> kAll{"none", "next-working-day"};
};
template <>
struct Names<Unit> {
  static constexpr std::array<std::string_view, 4> kAll{"hour", "day", "working-day", "month"};
};

// The types of facts a policy can declare: those of FactType but Group, which its facts make.
inline constexpr std::array<std::string_view, 8> kFactTypes{"items",  "amounts", "texts", "text",
                                                            "choice", "flag",    "time",  "amount"};
[[nodiscard]] constexpr FactType factTypeAt(std::ptrdiff_t place) noexcept {
  return static_cast<FactType>(place + 1);
}
[[nodiscard]] constexpr std::size_t placeOf(FactType type) noexcept {
  return static_cast<std::size_t>(type) - 1;
}

template <typename Enum>
[[nodiscard]] constexpr std::string_view nameOf(Enum value) noexcept {
  return Names<Enum>::kAll[static_cast<std::size_t>(value)];
}

}  // namespace precheck
