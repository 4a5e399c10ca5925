// Parts of `all` and `any` that could as well be left out: a slip most often, such as the same
// guard twice where another was meant.
#include <algorithm>
#include <set>

#include "lint/linter.h"
#include "lint/worlds.h"

namespace precheck::linting {
namespace {

using Kept = std::vector<bool>;

Truth joined(const Truths& parts, const Kept& kept, bool all) {
  Truth out = all ? Truth::True : Truth::False;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (kept[i]) out = all ? out & parts[i] : out | parts[i];
  }
  return out;
}

void lintJoin(Linter& linter, const RequirementAt& whole) {
  const auto parts = linter.partsOf(whole);
  const bool all = std::holds_alternative<AllForm>(whole.requirement->form);
  Kept kept(parts.size(), true);
  if (parts.size() > 1) {
    std::vector<Asked> requirements;
    requirements.reserve(parts.size());
    for (const RequirementAt& part : parts) requirements.push_back(part.asked());
    std::set<Truths> seen;
    const bool complete = tryAll(linter.policy(), requirements, [&seen](const Truths& truths) {
      seen.insert(truths);
      return false;
    });
    // From the end, so that of two that say the same the first stays.
    for (std::size_t i = parts.size(); complete && i-- > 0;) {
      Kept without = kept;
      without[i] = false;
      if (std::count(without.begin(), without.end(), true) == 0) break;
      const bool same = std::all_of(seen.begin(), seen.end(), [&](const Truths& truths) {
        return joined(truths, without, all) == joined(truths, kept, all);
      });
      if (same) kept = without;
    }
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (kept[i]) {
      lintJoin(linter, parts[i]);
    } else {
      linter.find(LintCode::NeedlessPart, parts[i].node, "a part that makes a difference",
                  "For every account it comes to the same without it: leave it out, or mend it.");
    }
  }
}

}  // namespace

void lintParts(Linter& linter) {
  for (const RequirementAt& whole : linter.requirements()) lintJoin(linter, whole);
}

}  // namespace precheck::linting
