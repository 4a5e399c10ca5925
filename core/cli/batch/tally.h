// Counts what a run over many accounts comes to. Each thread has its own; the order in which they
// are added up changes nothing, because no amount is negative.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "precheck/money.h"
#include "precheck/report.h"

namespace precheck::cli {

inline constexpr std::size_t kVerdicts = 6;

struct Tally {
  explicit Tally(std::size_t conditions) : blocking(conditions) {}

  void add(const Report& report);
  void add(const Tally& other);

  std::size_t lines = 0;
  std::size_t refused = 0;    // lines that are no account summary
  std::size_t diagnosed = 0;  // accounts with values that could not be used
  std::array<std::size_t, kVerdicts> verdicts{};
  std::vector<std::size_t> blocking;  // accounts each condition blocks, in the policy's order
  Totals givenUp;                     // if every account went through with it
  std::size_t unpriced = 0;           // things given up that have no price
  std::size_t uncertain = 0;          // accounts of which not all losses are known
};

}  // namespace precheck::cli
