// Counts what another version of a policy changes over many accounts.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "batch/tally.h"
#include "diff/impact.h"

namespace precheck::cli {

struct ImpactTally {
  struct ByCondition {
    std::string id;
    std::string zh;
    std::string en;
    std::size_t newlyBlocked = 0;
    std::size_t nowFree = 0;
  };

  void add(const Impact& impact);

  std::size_t lines = 0;
  std::size_t refused = 0;  // lines that are no account summary
  std::size_t unchanged = 0;
  std::size_t worse = 0;  // a graver verdict
  std::size_t better = 0;
  std::size_t later = 0;
  std::size_t earlier = 0;
  std::size_t newBlock = 0;
  std::size_t blockGone = 0;
  std::size_t newLoss = 0;
  std::size_t lossGone = 0;
  // [before][after]
  std::array<std::array<std::size_t, kVerdicts>, kVerdicts> verdicts{};
  std::vector<ByCondition> conditions;  // in the order they were met
  Totals givenUpBefore;
  Totals givenUpAfter;
};

}  // namespace precheck::cli
