// The states of single facts that readings tell apart, written as JSON.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "lint/readings.h"
#include "precheck/date.h"

namespace precheck::linting {

using States = std::vector<std::string>;

// The days on which an application is tried out. Usually one; where periods in months and in days
// are compared with the same time, which of them is the longer depends on the month.
[[nodiscard]] std::vector<Date> daysOfApplying(const Readings& readings);

// Of one value, for an application on `today`.
[[nodiscard]] States statesOf(const ValueReading& reading, Date today);
// Of one entry of a list.
[[nodiscard]] States entriesOf(const FactReading& reading, Date today);

// A list of these entries.
[[nodiscard]] std::string listOf(const States& entries);

// An account summary in which these facts, by slot, have these values.
[[nodiscard]] std::string accountOf(const Vocabulary& vocabulary,
                                    const std::map<std::uint32_t, std::string>& facts);

}  // namespace precheck::linting
