// How large an input may be, and a value in it. Larger is refused, never cut or rounded. The table
// in core/README.md says the same; tests/core/limits_test.cpp holds each to the other.
#pragma once

#include <cstddef>

namespace precheck {

// Of one JSON text.
inline constexpr std::size_t kMostBytes = std::size_t{16} << 20U;
inline constexpr std::size_t kMostLevels = 32;  // the root is the first
// As many as fit, in the widest of tables, into the memory a page gives the WASM: beyond, its build
// would stop where others go on.
inline constexpr std::size_t kMostValues = 200'000;
inline constexpr std::size_t kMostTextBytes = std::size_t{64} << 10U;  // of a text or a name

// Of an amount of money; the number of the currency's smallest units always fits into 64 bits.
inline constexpr std::size_t kMostWholeDigits = 15;
inline constexpr std::size_t kMostDecimals = 9;  // those beyond the currency's own are zeros
// Of a percentage.
inline constexpr std::size_t kMostPercentDigits = 3;
inline constexpr std::size_t kMostPercentDecimals = 6;

// Of days and times.
inline constexpr int kFirstYear = 1970;
inline constexpr int kLastYear = 9999;
inline constexpr int kMostOffsetHours = 14;
inline constexpr std::size_t kMostPeriodDigits = 4;  // of a period such as P30D
inline constexpr int kMostOfUnit = 10'000;           // of the length of a stage

}  // namespace precheck
