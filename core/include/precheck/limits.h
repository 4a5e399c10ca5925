// How large an input may be. Larger is refused, never cut.
#pragma once

#include <cstddef>

namespace precheck {

inline constexpr std::size_t kMostBytes = std::size_t{16} << 20U;  // of one JSON text

}  // namespace precheck
