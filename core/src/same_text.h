// Whether two short texts, such as names and words, are the same. The memcmp() of the WASM's C
// library goes byte by byte, which took a tenth of the time to read an account.
#pragma once

#include <string_view>

namespace precheck {

[[nodiscard]] bool sameText(std::string_view a, std::string_view b) noexcept;

}  // namespace precheck
