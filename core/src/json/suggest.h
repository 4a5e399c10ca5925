// "Did you mean …": the nearest of some names to one that is not among them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace precheck::json {

// The nearest candidate, or nothing where none is near enough to be a slip.
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       std::span<const std::string_view> candidates);

// "Did you mean `x`?", or nothing.
[[nodiscard]] std::string didYouMean(std::string_view name,
                                     std::span<const std::string_view> candidates);

// A name as messages write it.
[[nodiscard]] std::string quoted(std::string_view name);

// The candidates as one phrase: "`a`, `b` or `c`".
[[nodiscard]] std::string oneOf(std::span<const std::string_view> candidates);

}  // namespace precheck::json
