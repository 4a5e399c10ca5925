#include "diff/impact_tally.h"

#include <algorithm>

namespace precheck::cli {

void ImpactTally::add(const Impact& impact) {
  const auto count = [](std::size_t& into, bool one) { into += one ? 1 : 0; };
  ++lines;
  count(unchanged, impact.empty());
  count(worse, impact.worse());
  count(better, impact.better());
  count(later, impact.later());
  count(earlier, impact.earlier());
  count(newBlock, impact.newBlock());
  count(blockGone, impact.blockGone());
  count(newLoss, impact.newLoss());
  count(lossGone, impact.lossGone());
  ++verdicts.at(static_cast<std::size_t>(impact.verdict.before))
        .at(static_cast<std::size_t>(impact.verdict.after));
  for (const Impact::ConditionChange& change : impact.conditions) {
    const bool was = change.status.before == Status::Blocked;
    const bool is = change.status.after == Status::Blocked;
    if (was == is) continue;
    const std::string_view id = change.condition->id;
    auto place = std::find_if(conditions.begin(), conditions.end(),
                              [id](const ByCondition& one) { return one.id == id; });
    if (place == conditions.end()) {
      const LocalizedText& title = change.condition->title;
      place = conditions.insert(
          place, {std::string{id}, std::string{title.zh}, std::string{title.en}, 0, 0});
    }
    ++(is ? place->newlyBlocked : place->nowFree);
  }
  for (const Money& sum : impact.givenUp.before) givenUpBefore.add(sum);
  for (const Money& sum : impact.givenUp.after) givenUpAfter.add(sum);
}

}  // namespace precheck::cli
