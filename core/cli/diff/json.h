// What changed, as `precheck-diff/1`.
#pragma once

#include "diff/impact.h"
#include "diff/impact_tally.h"
#include "diff/policy_diff.h"

namespace precheck::cli {

[[nodiscard]] Json toJson(const Policy& before, const Policy& after, const PolicyDiff& diff);
[[nodiscard]] Json toJson(const Impact& impact);
[[nodiscard]] Json toJson(const ImpactTally& tally);

}  // namespace precheck::cli
