// What changed, as a page for a person.
#pragma once

#include <string>

#include "dictionary.h"
#include "diff/impact.h"
#include "diff/impact_tally.h"
#include "diff/policy_diff.h"
#include "terminal.h"

namespace precheck::cli {

// The two versions and every change between them.
[[nodiscard]] std::string diffText(const Policy& before, const Policy& after,
                                   const PolicyDiff& diff, const Dictionary& words,
                                   const PageStyle& style);
// What it changes for one account.
[[nodiscard]] std::string impactText(const Impact& impact, const Dictionary& words,
                                     const PageStyle& style);
// What it changes for many.
[[nodiscard]] std::string tallyText(const ImpactTally& tally, const Dictionary& words,
                                    const PageStyle& style);

}  // namespace precheck::cli
