#include "scenarios/coverage.h"

#include <algorithm>
#include <utility>

#include "json/suggest.h"
#include "rules/outcome.h"
#include "scenarios/leaves.h"
#include "scenarios/values.h"

namespace precheck::cli {
namespace {

constexpr std::string_view kAssumptions = "assumptions";

Outcomes guardOutcomes(const Element& element) {
  return element.when ? outcomesOf(*element.when) : Outcomes{{Truth::True, Truth::True}};
}

std::set<std::string_view> statusesOf(const Condition& condition) {
  std::set<std::string_view> out;
  for (const auto& [when, whenIf] : guardOutcomes(condition)) {
    if (when == Truth::False) {
      out.insert(name(Status::NotApplicable));
      continue;
    }
    for (const auto& [truth, ifConfirmed] : outcomesOf(condition.require)) {
      const Truth holds = implies(when, truth);
      const Truth wouldHold = implies(when, ifConfirmed);
      if (holds == Truth::True) {
        out.insert(name(Status::Met));
      } else if (holds == Truth::False) {
        out.insert(name(Status::Blocked));
      } else {
        out.insert(name(wouldHold == Truth::True ? Status::Unconfirmed : Status::Unknown));
      }
    }
  }
  return out;
}

// The words of a section that can be true of the element.
std::set<std::string_view> attainable(const Section& section, const Element& element) {
  if (section.name == "conditions") return statusesOf(static_cast<const Condition&>(element));
  std::set<std::string_view> out{section.words.begin(), section.words.end()};
  if (section.name == "statements") {
    if (!element.when) out.erase("not-asked");
  } else if (section.name != "losses" && section.name != "accruals") {
    out.clear();
    for (const auto& [truth, ifConfirmed] : guardOutcomes(element)) {
      out.insert(name(truth == Truth::True    ? Applies::Yes
                      : truth == Truth::False ? Applies::No
                                              : Applies::Maybe));
    }
  }
  return out;
}

bool holds(const Requirement& requirement, const Account& account, const Submission& submission,
           Truth truth) {
  return rules::evaluate(requirement, {account, submission}).truth == truth;
}

bool assumed(const Report& report, const ExcusedClause& clause) {
  return std::any_of(report.assumptions.begin(), report.assumptions.end(),
                     [&clause](const Assumption& one) { return one.clause == &clause; });
}

}  // namespace

Coverage::Coverage(const ScenarioFile& file) : file_(file), policy_(file.policy()) {
  for (const Section& section : sectionsOf(policy_)) {
    for (std::size_t i = 0; i < section.elements.size(); ++i) {
      const Element& element = *section.elements[i];
      states(section, element);
      if (section.name == "conditions") {
        parts(section, element, i, static_cast<const Condition&>(element).require, "/require");
      }
      if (element.when) parts(section, element, i, *element.when, "/when");
      if (section.name == "losses") lists(section, static_cast<const Loss&>(element), i);
    }
  }
  assumptions();
}

void Coverage::put(Branch branch, Reached reached) {
  branches_.push_back(std::move(branch));
  reached_.push_back(std::move(reached));
}

void Coverage::states(const Section& section, const Element& element) {
  const auto can = attainable(section, element);
  for (const std::string_view word : section.words) {
    if (can.count(word) == 0) continue;
    put({section.name,
         &element,
         element.id,
         &element.clause,
         BranchKind::State,
         std::string{word},
         {},
         {},
         {}},
        [&element, word](const Seen& seen) { return stateOf(seen.states, element) == word; });
  }
}

void Coverage::parts(const Section& section, const Element& element, std::size_t index,
                     const Requirement& requirement, const std::string& place) {
  const std::string own = '/' + std::string{section.name} + '/' + std::to_string(index);
  const auto branch = [&](BranchKind kind, const std::string& pointer, std::string_view what) {
    return Branch{section.name,           &element, element.id,
                  &element.clause,        kind,     pointer + ' ' + std::string{what},
                  written(own + pointer), {},       {}};
  };
  const auto leaves = leavesOf(requirement);
  for (const Leaf& leaf : leaves) {
    if (leaves.size() < 2) break;  // its truth shows in how the element comes out
    for (const auto& [truth, word] : {std::pair{Truth::True, "true"}, {Truth::False, "false"}}) {
      const auto can = outcomesOf(leaf.requirement);
      const bool attainable = std::any_of(
          can.begin(), can.end(), [truth = truth](const auto& one) { return one.first == truth; });
      if (!attainable) continue;
      put(branch(BranchKind::Leaf, place + leaf.pointer, word),
          [leaf = leaf.requirement, truth = truth](const Seen& seen) {
            return holds(leaf, *seen.report.account, seen.submission, truth);
          });
    }
  }
  for (const ListedValue& value : listedValuesOf(requirement)) {
    put(branch(BranchKind::Value, place + value.pointer, value.value),
        [leaf = value.seen](const Seen& seen) {
          return holds(leaf, *seen.report.account, seen.submission, Truth::True);
        });
  }
}

void Coverage::lists(const Section& section, const Loss& loss, std::size_t index) {
  const std::string own = '/' + std::string{section.name} + '/' + std::to_string(index);
  const auto branch = [&](BranchKind kind, const std::string& pointer, std::string_view what) {
    return Branch{section.name,           &loss, loss.id,
                  &loss.clause,           kind,  pointer + ' ' + std::string{what},
                  written(own + pointer), {},    {}};
  };
  for (std::size_t i = 0; i < loss.of.size() && loss.of.size() > 1; ++i) {
    const std::uint32_t slot = loss.of[i].place.slot;
    put(branch(BranchKind::List, "/of/" + std::to_string(i), "lost"),
        [&loss, slot](const Seen& seen) {
          for (const LossResult& result : seen.report.losses) {
            if (result.loss != &loss) continue;
            return std::any_of(result.items.begin(), result.items.end(),
                               [slot](const Evidence& item) { return item.place.slot == slot; });
          }
          return false;
        });
  }
  for (const ListedValue& value : listedValuesOf(loss.of)) {
    put(branch(BranchKind::Value, value.pointer, value.value),
        [leaf = value.seen](const Seen& seen) {
          return holds(leaf, *seen.report.account, seen.submission, Truth::True);
        });
  }
}

void Coverage::assumptions() {
  for (const ExcusedClause& clause : policy_.clauses) {
    if (!clause.assume) continue;
    for (const bool made : {true, false}) {
      put({kAssumptions,
           nullptr,
           clause.clause.front(),
           &clause.clause,
           BranchKind::State,
           made ? "made" : "not-made",
           {},
           {},
           {}},
          [&clause, made](const Seen& seen) { return assumed(seen.report, clause) == made; });
    }
  }
}

std::string Coverage::written(const std::string& pointer) const {
  const json::Document& policy = file_.policyDocument();
  const Followed found = follow(policy, 0, pointer);
  return found.rest.empty() ? brief(policy, found.node) : std::string{};
}

void Coverage::add(const Scenario& scenario, const Report& report,
                   const std::vector<ElementState>& states,
                   const std::set<std::string_view>& named) {
  const Seen seen{report, scenario.submission, states};
  for (std::size_t i = 0; i < branches_.size(); ++i) {
    Branch& branch = branches_[i];
    const std::string_view mustName = branch.element != nullptr ? branch.id : kAssumptions;
    if (branch.covered() || named.count(mustName) == 0) continue;
    if (reached_[i](seen)) branch.scenario = scenario.name;
  }
}

void Coverage::excuse(const std::vector<Unreachable>& unreachable, json::Document& document) {
  for (const Unreachable& one : unreachable) {
    std::vector<std::string_view> ids;
    std::vector<std::string_view> names;
    Branch* found = nullptr;
    for (Branch& branch : branches_) {
      if (ids.empty() || ids.back() != branch.id) ids.push_back(branch.id);
      if (branch.id != one.element) continue;
      names.push_back(branch.name);
      if (branch.name == one.branch) found = &branch;
    }
    const auto member = [&](std::string_view key) {
      return memberOf(document, one.node, key).value_or(one.node);
    };
    if (names.empty()) {
      document.fault(FaultCode::BadValue, member("element"), "the id of an element of the policy",
                     json::didYouMean(one.element, ids));
    } else if (found == nullptr) {
      document.fault(FaultCode::BadValue, member("branch"),
                     "a branch of this element: " + json::oneOf(names),
                     json::didYouMean(one.branch, names));
    } else if (found->covered()) {
      document.fault(FaultCode::BadValue, member("branch"), "a branch that no account reaches",
                     "The scenario `" + std::string{found->scenario} + "` reaches it.");
    } else {
      found->unreachable = one.because;
    }
  }
}

Count Coverage::count() const {
  Count out;
  for (const Branch& branch : branches_) {
    if (!branch.unreachable.empty()) continue;
    ++out.total;
    if (branch.covered()) ++out.covered;
  }
  return out;
}

Count Coverage::count(std::string_view section) const {
  Count out;
  for (const Branch& branch : branches_) {
    if (branch.section != section || !branch.unreachable.empty()) continue;
    ++out.total;
    if (branch.covered()) ++out.covered;
  }
  return out;
}

std::vector<Coverage::Clause> Coverage::clauses() const {
  std::vector<Clause> out;
  for (const Branch& branch : branches_) {
    for (const std::string_view ref : *branch.clause) {
      const auto known =
          std::find_if(out.begin(), out.end(), [ref](const Clause& one) { return one.ref == ref; });
      Clause& clause = known == out.end() ? out.emplace_back(Clause{ref, false}) : *known;
      clause.covered = clause.covered || branch.covered();
    }
  }
  return out;
}

}  // namespace precheck::cli
