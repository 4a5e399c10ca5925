// What every rule works on: the policy as it stands in its text and as the reader compiled it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"
#include "lint/worlds.h"
#include "precheck/lint.h"
#include "precheck/policy.h"

namespace precheck::linting {

using json::NodeIndex;

// An element, or what stands in `clauses`, with its place in the text.
struct ElementAt {
  std::string_view list;  // the member it stands in, such as "stages"
  NodeIndex node = 0;
  const Element* element = nullptr;  // nothing in `clauses`
  const std::optional<Requirement>* when = nullptr;
};

// A requirement and its place.
struct RequirementAt {
  NodeIndex node = 0;
  const Requirement* requirement = nullptr;
  bool wanted = true;  // what is required is; a guard is not, nor what stands below one `not`

  [[nodiscard]] Asked asked() const noexcept { return {requirement, wanted}; }
};

class Linter {
 public:
  Linter(const Policy& policy, const json::Document& document, const LintContext& context);

  [[nodiscard]] const Policy& policy() const noexcept { return policy_; }
  [[nodiscard]] const json::Document& document() const noexcept { return document_; }
  [[nodiscard]] const LintContext& context() const noexcept { return context_; }
  // Every element in the order of the policy's lists.
  [[nodiscard]] const std::vector<ElementAt>& elements() const noexcept { return elements_; }
  // Those of one list.
  [[nodiscard]] std::vector<ElementAt> elements(std::string_view list) const;

  // The `require` of a condition.
  [[nodiscard]] RequirementAt require(const ElementAt& condition) const;
  // The guard. Both are without a requirement where there is none that is sound.
  [[nodiscard]] RequirementAt when(const ElementAt& element) const;
  // Every `require` and `when` that is still sound.
  [[nodiscard]] std::vector<RequirementAt> requirements() const;
  // What `all`, `any` and `not` join; nothing for the forms that read.
  [[nodiscard]] std::vector<RequirementAt> partsOf(const RequirementAt& whole) const;
  // The forms that read, below a requirement.
  [[nodiscard]] std::vector<RequirementAt> leavesOf(const RequirementAt& whole) const;

  // The member of an object; nothing where there is none. Of two, the first, as the reader takes
  // it.
  [[nodiscard]] std::optional<NodeIndex> member(NodeIndex object, std::string_view name) const;
  [[nodiscard]] std::vector<NodeIndex> children(NodeIndex container) const;

  void find(LintCode code, NodeIndex node, std::string expected, std::string hint = {});

  // Neither the reader nor an earlier rule has found anything in this value, so that what follows
  // from it is worth saying.
  [[nodiscard]] bool sound(NodeIndex node) const;
  // Nothing that follows from this value is worth saying any more.
  void spoil(NodeIndex node) { spoilt_.insert(node); }
  [[nodiscard]] bool has(FaultCode code) const;

  // The reader's faults and the findings, in the order of the text.
  [[nodiscard]] Findings take(std::string_view text);

 private:
  struct Found {
    LintCode code = LintCode::NeverMet;
    NodeIndex node = 0;
    std::string expected;
    std::string hint;
  };

  const Policy& policy_;
  const json::Document& document_;
  const LintContext& context_;
  std::vector<ElementAt> elements_;
  std::set<std::string> faulty_;  // pointers of the reader's faults
  std::set<NodeIndex> spoilt_;
  std::vector<Found> found_;
};

// The rules, one function a family. They run in this order.
void lintSelections(Linter& linter);  // selects-nothing, needless-unless, every-value-listed
void lintFacts(Linter& linter);       // unsuppliable-fact
void lintConditions(Linter& linter);  // never-met, never-fails
void lintGuards(Linter& linter);      // never-applies, always-applies, unguarded-risk
void lintParts(Linter& linter);       // needless-part
void lintStages(Linter& linter);      // contradicting-stages, follows-nothing
void lintLosses(Linter& linter);      // taken-twice, unlike-kind
void lintOwnFacts(Linter& linter);    // unread-fact
void lintNames(Linter& linter);       // unused-source … unknown-calendar
void lintTexts(Linter& linter);       // same-text … stray-space

}  // namespace precheck::linting
