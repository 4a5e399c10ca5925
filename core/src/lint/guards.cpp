// What `require` and `when` come to: whether anything can make them true, and whether anything can
// make them false.
#include <array>
#include <map>
#include <string>

#include "lint/linter.h"
#include "lint/worlds.h"

namespace precheck::linting {
namespace {

bool reaches(const Linter& linter, const RequirementAt& one, Truth wanted) {
  return canBe(linter.policy(), {one.asked()}, {wanted});
}

// Where it comes from that the requirement is never `wanted`: the one part that decides, if one
// does.
RequirementAt cause(const Linter& linter, const RequirementAt& whole, Truth wanted) {
  const auto& form = whole.requirement->form;
  const bool decides = (std::holds_alternative<AllForm>(form) && wanted == Truth::True) ||
                       (std::holds_alternative<AnyForm>(form) && wanted == Truth::False);
  const bool inverts = std::holds_alternative<NotForm>(form);
  if (!decides && !inverts) return whole;
  const Truth below = inverts ? !wanted : wanted;
  for (const RequirementAt& part : linter.partsOf(whole)) {
    if (!reaches(linter, part, below)) return cause(linter, part, below);
  }
  return whole;
}

std::string_view singular(std::string_view list) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kNames{{
      {"conditions", "condition"},
      {"statements", "statement"},
      {"losses", "loss"},
      {"risks", "risk"},
      {"stages", "stage"},
      {"accruals", "accrual"},
      {"consequences", "consequence"},
      {"liabilities", "liability"},
      {"retention", "retention"},
      {"duties", "duty"},
      {"alternatives", "alternative"},
      {"clauses", "assumption"},
  }};
  for (const auto& [plural, one] : kNames) {
    if (plural == list) return one;
  }
  return list;
}

}  // namespace

void lintConditions(Linter& linter) {
  for (const ElementAt& element : linter.elements("conditions")) {
    const RequirementAt require = linter.require(element);
    if (require.requirement == nullptr) continue;
    if (!reaches(linter, require, Truth::True)) {
      const RequirementAt place = cause(linter, require, Truth::True);
      linter.find(LintCode::NeverMet, place.node, "what some account can meet",
                  "As it stands this is true for no account, so nobody could ever apply.");
      linter.spoil(require.node);
      continue;
    }
    if (!reaches(linter, require, Truth::False)) {
      const RequirementAt place = cause(linter, require, Truth::False);
      linter.find(LintCode::NeverFails, place.node, "what some account can fail",
                  "As it stands this is false for no account, so the condition stops nobody.");
      linter.spoil(require.node);
      continue;
    }
    const RequirementAt when = linter.when(element);
    if (when.requirement == nullptr || !reaches(linter, when, Truth::True)) continue;
    if (!canBe(linter.policy(), {when.asked(), require.asked()}, {Truth::True, Truth::False})) {
      linter.find(LintCode::NeverFails, require.node, "what some account can fail",
                  "Wherever its `when` holds this holds too, so the condition stops nobody.");
    }
  }
}

void lintGuards(Linter& linter) {
  for (const ElementAt& element : linter.elements()) {
    if (element.list == "risks" && !linter.member(element.node, "when")) {
      linter.find(LintCode::UnguardedRisk, element.node, "`when`",
                  "A risk for everyone lets nobody be ready; what always follows is a "
                  "consequence.");
    }
    const RequirementAt when = linter.when(element);
    if (when.requirement == nullptr) continue;
    const std::string what{singular(element.list)};
    if (!reaches(linter, when, Truth::True)) {
      linter.find(LintCode::NeverApplies, cause(linter, when, Truth::True).node,
                  "a guard that some account meets",
                  "As it stands this is true for no account, so the " + what + " never applies.");
      linter.spoil(when.node);
    } else if (!reaches(linter, when, Truth::False)) {
      linter.find(LintCode::AlwaysApplies, cause(linter, when, Truth::False).node,
                  "a guard that some account does not meet",
                  element.list == "risks"
                      ? "A risk for everyone lets nobody be ready; what always follows is a "
                        "consequence."
                      : "It is false for no account. Where the " + what +
                            " is meant for everyone, leave out `when`.");
      linter.spoil(when.node);
    }
  }
}

}  // namespace precheck::linting
