#include "lint/worlds.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "lint/readings.h"
#include "lint/states.h"
#include "precheck/account.h"
#include "precheck/evaluate.h"
#include "rules/outcome.h"
#include "rules/select.h"

namespace precheck::linting {
namespace {

// More is not tried; nothing is then concluded.
constexpr std::size_t kMostLeaves = 64;
constexpr std::size_t kMostEntries = 4'096;
constexpr std::size_t kMostKinds = 8;
constexpr std::size_t kMostAccounts = 100'000;

class Trial {
 public:
  Trial(const Policy& policy, const Readings& readings, Date today) : policy_(policy) {
    submission_.at = Moment{today, 12 * 60 * 60, false};
    // A faulty policy can ask for more statements than it has.
    const std::size_t asked = readings.statements.empty() ? 0 : *readings.statements.rbegin() + 1;
    submission_.answers.resize(std::max(policy.statements.size(), asked));
  }

  [[nodiscard]] Account account(const std::map<std::uint32_t, std::string>& facts) const {
    return Account{accountOf(policy_.vocabulary(), facts), policy_.timeZone, policy_.vocabulary()};
  }
  void answer(std::size_t statement, std::optional<bool> yes) {
    submission_.answers[statement] = yes;
  }
  [[nodiscard]] Truths of(const std::vector<Asked>& requirements, const Account& account) const {
    Truths out;
    out.reserve(requirements.size());
    for (const Asked& one : requirements) {
      out.push_back(rules::evaluate(*one.requirement, {account, submission_, one.wanted}).truth);
    }
    return out;
  }

 private:
  const Policy& policy_;
  Submission submission_;
};

// Keeps of `states` one of each kind: those for which all the leaves come to the same.
class Kinds {
 public:
  Kinds(const Trial& trial, const Readings& readings, std::uint32_t slot, bool keepAmounts)
      : trial_(trial), slot_(slot), keepAmounts_(keepAmounts) {
    // Either way: a leaf may stand below `not`.
    for (const Requirement* leaf : readings.leaves) {
      leaves_.push_back({leaf, true});
      leaves_.push_back({leaf, false});
    }
  }

  void add(const std::string& state, const std::string& kept) {
    const Truths truths = trial_.of(leaves_, trial_.account({{slot_, state}}));
    std::pair<Truths, std::string> kind{truths, keepAmounts_ ? state : std::string{}};
    if (!seen_.insert(std::move(kind)).second) return;
    kept_.push_back(kept);
  }
  [[nodiscard]] States take() { return std::move(kept_); }

 private:
  const Trial& trial_;
  std::vector<Asked> leaves_;
  std::uint32_t slot_;
  bool keepAmounts_;
  std::set<std::pair<Truths, std::string>> seen_;
  States kept_;
};

// The lists that can be told apart: any of the kinds of entries together.
std::optional<States> listsOf(const Trial& trial, const Readings& readings, std::uint32_t slot,
                              const FactReading& reading, Date today) {
  const States entries = entriesOf(reading, today);
  if (entries.size() > kMostEntries) return std::nullopt;
  Kinds kinds{trial, readings, slot, reading.summedWithOthers};
  for (const std::string& entry : entries) kinds.add(listOf({entry}), entry);
  const States different = kinds.take();
  if (different.size() > kMostKinds) return std::nullopt;
  Kinds lists{trial, readings, slot, reading.summedWithOthers};
  for (std::size_t chosen = 0; chosen < (std::size_t{1} << different.size()); ++chosen) {
    States some;
    for (std::size_t i = 0; i < different.size(); ++i) {
      if ((chosen >> i & 1U) != 0) some.push_back(different[i]);
    }
    const std::string list = listOf(some);
    lists.add(list, list);
  }
  return lists.take();
}

std::optional<States> kindsOf(const Trial& trial, const Readings& readings, std::uint32_t slot,
                              const FactReading& reading, Date today) {
  if (isList(reading.fact->type)) return listsOf(trial, readings, slot, reading, today);
  Kinds kinds{trial, readings, slot, reading.summedWithOthers};
  for (const std::string& state : statesOf(reading.value, today)) kinds.add(state, state);
  return kinds.take();
}

// What can be so on one day: for each fact and each statement, its states.
struct Dimensions {
  std::vector<std::pair<std::uint32_t, States>> facts;
  std::vector<std::size_t> statements;

  [[nodiscard]] std::size_t count() const {
    std::size_t out = 1;
    for (const auto& [slot, states] : facts) {
      if (out > kMostAccounts) break;
      out *= states.size();
    }
    for (std::size_t i = 0; i < statements.size() && out <= kMostAccounts; ++i) out *= 2;
    return out;
  }
};

// Tries every combination; true where `visit` has seen enough.
bool combine(Trial& trial, const Dimensions& dimensions, const std::vector<Asked>& requirements,
             const Visit& visit) {
  const std::size_t count = dimensions.count();
  for (std::size_t number = 0; number < count; ++number) {
    std::size_t rest = number;
    std::map<std::uint32_t, std::string> facts;
    for (const auto& [slot, states] : dimensions.facts) {
      facts[slot] = states[rest % states.size()];
      rest /= states.size();
    }
    for (const std::size_t statement : dimensions.statements) {
      trial.answer(statement, rest % 2 == 0);
      rest /= 2;
    }
    if (visit(trial.of(requirements, trial.account(facts)))) return true;
  }
  return false;
}

}  // namespace

bool tryAll(const Policy& policy, const std::vector<Asked>& requirements, const Visit& visit) {
  Readings readings;
  for (const Asked& one : requirements) readings.add(*one.requirement);
  if (readings.tooTangled || readings.leaves.size() > kMostLeaves) return false;
  const std::vector<Date> days = daysOfApplying(readings);
  for (const Date today : days) {
    Trial trial{policy, readings, today};
    Dimensions dimensions;
    for (const auto& [slot, reading] : readings.facts) {
      auto states = kindsOf(trial, readings, slot, reading, today);
      if (!states) return false;
      dimensions.facts.emplace_back(slot, std::move(*states));
    }
    dimensions.statements.assign(readings.statements.begin(), readings.statements.end());
    if (dimensions.count() * days.size() > kMostAccounts) return false;
    if (combine(trial, dimensions, requirements, visit)) return true;
  }
  return true;
}

bool tryItems(const Policy& policy, const std::vector<const Selection*>& selections,
              const Visit& visit) {
  Readings readings;
  for (const Selection* one : selections) readings.add(*one);
  const auto& [slot, reading] = *readings.facts.begin();
  const Date today = daysOfApplying(readings).front();
  const States entries = entriesOf(reading, today);
  if (entries.size() > kMostEntries) return false;
  const Trial trial{policy, readings, today};
  for (const std::string& entry : entries) {
    const Account account = trial.account({{slot, listOf({entry})}});
    Truths truths;
    Unknowns unknowns;
    for (const Selection* one : selections) {
      truths.push_back(
          rules::selects(*one, account.list(slot), 0, rules::Unforeseen::Selected, unknowns));
    }
    if (visit(truths)) return true;
  }
  return true;
}

namespace {

struct Search {
  bool found = false;
  bool complete = false;
};

Search search(const Policy& policy, const std::vector<Asked>& requirements, const Truths& wanted) {
  Search out;
  out.complete = tryAll(policy, requirements, [&](const Truths& truths) {
    out.found = truths == wanted;
    return out.found;
  });
  return out;
}

}  // namespace

bool isSeen(const Policy& policy, const std::vector<Asked>& requirements, const Truths& wanted) {
  return search(policy, requirements, wanted).found;
}

bool canBe(const Policy& policy, const std::vector<Asked>& requirements, const Truths& wanted) {
  const Search done = search(policy, requirements, wanted);
  return done.found || !done.complete;
}

}  // namespace precheck::linting
