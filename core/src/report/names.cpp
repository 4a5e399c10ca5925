#include <array>

#include "precheck/report.h"

namespace precheck {
namespace {

template <typename Enum, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names, Enum value) noexcept {
  return names[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, 6> kVerdicts{
    "blocked", "incomplete", "needs-confirmation", "at-risk", "ready-with-losses", "ready"};
constexpr std::array<std::string_view, 5> kStatuses{"met", "blocked", "unconfirmed", "unknown",
                                                    "not-applicable"};
constexpr std::array<std::string_view, 3> kApplies{"yes", "no", "maybe"};
constexpr std::array<std::string_view, 8> kSteps{"do",   "find-out", "fix",    "wait",
                                                 "save", "confirm",  "submit", "follow"};
constexpr std::array<std::string_view, 6> kAssumptions{
    "calendar-not-published", "calendar-unavailable", "conditions-not-known",
    "before-in-force",        "after-in-force",       "agreement"};

}  // namespace

std::string_view name(Verdict value) noexcept { return pick(kVerdicts, value); }
std::string_view name(Status value) noexcept { return pick(kStatuses, value); }
std::string_view name(Applies value) noexcept { return pick(kApplies, value); }
std::string_view name(StepKind value) noexcept { return pick(kSteps, value); }
std::string_view name(AssumptionCode value) noexcept { return pick(kAssumptions, value); }

}  // namespace precheck
