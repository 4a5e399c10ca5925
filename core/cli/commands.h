// The commands of `precheck`. Each takes the words after its name and returns the exit code:
// 0 ready or ready-with-losses (or simply done), 1 any other verdict (or a policy with faults, a
// batch with lines refused, versions that differ, or a scenario that failed),
// 2 bad usage or bad input.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace precheck::cli {

using Words = std::vector<std::string_view>;

inline constexpr int kDone = 0;
inline constexpr int kNotReady = 1;
inline constexpr int kBadInput = 2;

[[nodiscard]] int check(const Words& words);
[[nodiscard]] int batch(const Words& words);
[[nodiscard]] int summary(const Words& words);
[[nodiscard]] int diff(const Words& words);
[[nodiscard]] int policies(const Words& words);
[[nodiscard]] int explain(const Words& words);
[[nodiscard]] int lint(const Words& words);
[[nodiscard]] int test(const Words& words);

// Says why the command cannot be carried out.
[[nodiscard]] int refuse(std::string_view complaint);
// The same for a call that is wrong, and how it should look.
[[nodiscard]] int badUsage(std::string_view complaint);

}  // namespace precheck::cli
