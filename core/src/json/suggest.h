// "Did you mean …": the nearest of some names to one that is not among them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace precheck::json {

// The nearest candidate, or nothing where none is near enough to be a slip.
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       const std::vector<std::string_view>& candidates);

// "Did you mean `x`?", or nothing.
[[nodiscard]] std::string didYouMean(std::string_view name,
                                     const std::vector<std::string_view>& candidates);

// The candidates as one phrase: "`a`, `b` or `c`".
[[nodiscard]] std::string oneOf(const std::vector<std::string_view>& candidates);

}  // namespace precheck::json
