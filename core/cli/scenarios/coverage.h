// Which branches of a policy the scenarios reach and look at. core/README.md says what a branch is.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"
#include "precheck/evaluate.h"
#include "precheck/list.h"
#include "precheck/policy.h"
#include "precheck/report.h"
#include "scenarios/scenario_file.h"
#include "scenarios/states.h"

namespace precheck::cli {

enum class BranchKind : std::uint8_t {
  State,  // a way the element can come out
  Leaf,   // a leaf of its requirement or guard, true or false
  Value,  // one of several values it lists
  List,   // one of several lists a loss takes from
};

// One thing scenarios are to show.
struct Branch {
  std::string_view section;
  const Element* element = nullptr;  // none for an assumption
  std::string_view id;               // of the element; the first clause of an assumption
  const List<std::string_view>* clause = nullptr;
  BranchKind kind = BranchKind::State;
  std::string name;              // "blocked", "/require/any/1 false"
  std::string where;             // what stands at the leaf, cut to a line
  std::string_view scenario;     // the first that reaches it; empty while none does
  std::string_view unreachable;  // why none can, by the author's word

  [[nodiscard]] bool covered() const noexcept { return !scenario.empty(); }
};

struct Count {
  std::size_t covered = 0;
  std::size_t total = 0;
};

class Coverage {
 public:
  explicit Coverage(const ScenarioFile& file);

  // Counts what one scenario reaches, of the elements it names.
  void add(const Scenario& scenario, const Report& report, const std::vector<ElementState>& states,
           const std::set<std::string_view>& named);
  // Takes the author's word for branches no account can reach; faults for those there are none of,
  // and for those that were reached.
  void excuse(const std::vector<Unreachable>& unreachable, json::Document& document);

  [[nodiscard]] const std::vector<Branch>& branches() const noexcept { return branches_; }
  // Branches nothing can reach are not counted.
  [[nodiscard]] Count count() const;
  [[nodiscard]] Count count(std::string_view section) const;

  struct Clause {
    std::string_view ref;
    bool covered = false;  // some branch of an element that carries it
  };
  [[nodiscard]] std::vector<Clause> clauses() const;

 private:
  struct Seen {
    const Report& report;
    const Submission& submission;
    const std::vector<ElementState>& states;
  };
  using Reached = std::function<bool(const Seen&)>;

  void states(const Section& section, const Element& element);
  void parts(const Section& section, const Element& element, std::size_t index,
             const Requirement& requirement, const std::string& place);
  void lists(const Section& section, const Loss& loss, std::size_t index);
  void assumptions();
  void put(Branch branch, Reached reached);
  [[nodiscard]] std::string written(const std::string& pointer) const;

  const ScenarioFile& file_;
  const Policy& policy_;
  std::vector<Branch> branches_;
  std::vector<Reached> reached_;  // in the order of the branches
};

}  // namespace precheck::cli
