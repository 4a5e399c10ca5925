// Stages held against each other.
#include <algorithm>
#include <string>

#include "lint/linter.h"
#include "lint/worlds.h"

namespace precheck::linting {
namespace {

constexpr std::size_t kMost = 64;  // more are not held against each other

bool sameLength(const Stage& a, const Stage& b) {
  if (a.length.has_value() != b.length.has_value()) return false;
  return !a.length || (a.length->count == b.length->count && a.length->unit == b.length->unit &&
                       a.bound == b.bound && a.roll == b.roll);
}

bool sameClauses(const Stage& a, const Stage& b) {
  return a.clause.size() == b.clause.size() &&
         std::is_permutation(a.clause.begin(), a.clause.end(), b.clause.begin());
}

std::vector<Asked> guards(const Stage& a, const Stage& b) {
  std::vector<Asked> out;
  if (a.when) out.push_back({&*a.when, false});
  if (b.when) out.push_back({&*b.when, false});
  return out;
}

Truths allTrue(const std::vector<Asked>& guards) { return Truths(guards.size(), Truth::True); }

// Of one clause and counted from one day, they are readings of the same wait; where one account can
// be in both, it is told two lengths. Without any guard they may go on side by side.
bool contradict(const Policy& policy, const Stage& a, const Stage& b) {
  const auto both = guards(a, b);
  return a.from == b.from && a.from != StageStart::Previous && sameClauses(a, b) &&
         !sameLength(a, b) && !both.empty() && isSeen(policy, both, allTrue(both));
}

}  // namespace

void lintStages(Linter& linter) {
  const auto places = linter.elements("stages");
  if (places.size() > kMost) return;
  const auto readable = [&linter](const ElementAt& place) { return linter.sound(place.node); };
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!readable(places[i])) continue;
    const auto& stage = *static_cast<const Stage*>(places[i].element);
    const auto from = linter.member(places[i].node, "from");
    bool follows = stage.from != StageStart::Previous;
    for (std::size_t j = 0; j < i; ++j) {
      const auto& earlier = *static_cast<const Stage*>(places[j].element);
      if (!readable(places[j])) {
        follows = true;  // nothing can be said
        continue;
      }
      const auto both = guards(earlier, stage);
      follows = follows || both.empty() || canBe(linter.policy(), both, allTrue(both));
      if (contradict(linter.policy(), earlier, stage)) {
        linter.find(LintCode::ContradictingStages, places[i].node,
                    "stages that no account is in at once, or of one length",
                    "`" + std::string{earlier.id} +
                        "` is counted from the same day, by the same clause, to another length.");
      }
    }
    if (!follows && from) {
      linter.find(LintCode::FollowsNothing, *from, "`submission` or `closing`",
                  i == 0 ? "No stage comes before it."
                         : "No stage before it applies to an account this one applies to.");
    }
  }
}

}  // namespace precheck::linting
