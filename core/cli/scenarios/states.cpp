#include "scenarios/states.h"

#include <algorithm>

namespace precheck::cli {
namespace {

template <typename List>
std::vector<const Element*> pointersTo(const List& list) {
  std::vector<const Element*> out;
  out.reserve(list.size());
  for (const auto& element : list) out.push_back(&element);
  return out;
}

std::vector<std::string_view> statusWords() {
  return {name(Status::Met), name(Status::Blocked), name(Status::Unconfirmed),
          name(Status::Unknown), name(Status::NotApplicable)};
}

std::vector<std::string_view> appliesWords() {
  return {name(Applies::Yes), name(Applies::No), name(Applies::Maybe)};
}

class States {
 public:
  explicit States(const Report& report) : report_(report) {}

  std::vector<ElementState> read() {
    for (const ConditionResult& result : report_.conditions)
      put(result.condition, name(result.status));
    each(report_.policy->statements, report_.statements, "not-asked",
         [](const StatementResult& result) {
           return std::pair{static_cast<const Element*>(result.statement), answer(result)};
         });
    each(report_.policy->losses, report_.losses, "not-lost", [](const LossResult& result) {
      return std::pair{static_cast<const Element*>(result.loss),
                       std::string_view{result.certain ? "lost" : "uncertain"}};
    });
    for (const auto* list : {&report_.risks, &report_.consequences, &report_.liabilities,
                             &report_.retention, &report_.duties, &report_.alternatives}) {
      for (const NoticeResult& result : *list) put(result.notice, name(result.applies));
    }
    each(report_.policy->accruals, report_.accruals, "does-not-grow",
         [](const AccrualResult& result) {
           return std::pair{static_cast<const Element*>(result.accrual),
                            std::string_view{result.certain ? "grows" : "uncertain"}};
         });
    for (const StageResult& result : report_.stages) put(result.stage, name(result.applies));
    return std::move(out_);
  }

 private:
  void put(const Element* element, std::string_view word) { out_.push_back({element, word}); }

  static std::string_view answer(const StatementResult& result) {
    if (!result.answer) return "open";
    return *result.answer ? "yes" : "no";
  }

  // A report leaves out what does not come up in it.
  template <typename Elements, typename Results, typename Read>
  void each(const Elements& elements, const Results& results, std::string_view leftOut,
            const Read& read) {
    for (const auto& element : elements) {
      std::string_view word = leftOut;
      for (const auto& result : results) {
        const auto [found, said] = read(result);
        if (found == &element) word = said;
      }
      put(&element, word);
    }
  }

  const Report& report_;
  std::vector<ElementState> out_;
};

}  // namespace

std::vector<Section> sectionsOf(const Policy& policy) {
  return {
      {"conditions", pointersTo(policy.conditions), statusWords()},
      {"statements", pointersTo(policy.statements), {"yes", "no", "open", "not-asked"}},
      {"losses", pointersTo(policy.losses), {"lost", "not-lost", "uncertain"}},
      {"risks", pointersTo(policy.risks), appliesWords()},
      {"consequences", pointersTo(policy.consequences), appliesWords()},
      {"liabilities", pointersTo(policy.liabilities), appliesWords()},
      {"retention", pointersTo(policy.retention), appliesWords()},
      {"duties", pointersTo(policy.duties), appliesWords()},
      {"alternatives", pointersTo(policy.alternatives), appliesWords()},
      {"accruals", pointersTo(policy.accruals), {"grows", "does-not-grow", "uncertain"}},
      {"stages", pointersTo(policy.stages), appliesWords()},
  };
}

std::vector<ElementState> statesOf(const Report& report) { return States{report}.read(); }

std::string_view stateOf(const std::vector<ElementState>& states, const Element& element) {
  const auto found =
      std::find_if(states.begin(), states.end(),
                   [&element](const ElementState& state) { return state.element == &element; });
  return found == states.end() ? std::string_view{} : found->word;
}

}  // namespace precheck::cli
