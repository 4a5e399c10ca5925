// Values that are written as a text.
#pragma once

#include <string_view>

#include "precheck/account.h"

namespace precheck {

// Takes `text` as the value of a text, choice or time. False where it is none of the foreseen
// words, which is known all the same, or no time, which leaves the value as it is.
[[nodiscard]] bool takeText(const FactSpec& fact, std::string_view text, Offset zone,
                            FactValue& value) noexcept;

}  // namespace precheck
