// Limits of the law that a stage names: background for a person, never a verdict.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dictionary.h"

namespace precheck::cli {

// One line about the limit of that id: its rule, what it says, how far it binds. Nothing for an id
// that no bundled table holds.
[[nodiscard]] std::optional<std::string> legalLine(std::string_view id, const Dictionary& words);

// The ids of every bundled limit, in order.
[[nodiscard]] std::vector<std::string> legalIds();

}  // namespace precheck::cli
