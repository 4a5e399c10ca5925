#include "batch/tally.h"

#include <algorithm>

namespace precheck::cli {

void Tally::add(const Report& report) {
  ++lines;
  ++verdicts.at(static_cast<std::size_t>(report.verdict));
  if (!report.diagnostics.empty()) ++diagnosed;
  for (std::size_t i = 0; i < blocking.size(); ++i) {
    if (report.conditions[i].status == Status::Blocked) ++blocking[i];
  }
  for (const LossResult& loss : report.losses) {
    for (const Money& sum : loss.totals) givenUp.add(sum);
    unpriced += loss.unpriced;
  }
  if (std::any_of(report.losses.begin(), report.losses.end(),
                  [](const LossResult& loss) { return !loss.certain; })) {
    ++uncertain;
  }
}

void Tally::add(const Tally& other) {
  lines += other.lines;
  refused += other.refused;
  diagnosed += other.diagnosed;
  for (std::size_t i = 0; i < verdicts.size(); ++i) verdicts.at(i) += other.verdicts.at(i);
  for (std::size_t i = 0; i < blocking.size(); ++i) blocking[i] += other.blocking[i];
  givenUp.add(other.givenUp);
  unpriced += other.unpriced;
  uncertain += other.uncertain;
}

}  // namespace precheck::cli
