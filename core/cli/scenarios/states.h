// What a scenario can say of an element in one word: how it came out in a report.
#pragma once

#include <string_view>
#include <vector>

#include "precheck/policy.h"
#include "precheck/report.h"

namespace precheck::cli {

// A section of a policy, and of a report: its elements, and the words for how one can come out.
struct Section {
  std::string_view name;  // "conditions"
  std::vector<const Element*> elements;
  std::vector<std::string_view> words;
};

// In the order of the report.
[[nodiscard]] std::vector<Section> sectionsOf(const Policy& policy);

// How every element came out.
struct ElementState {
  const Element* element = nullptr;
  std::string_view word;
};
[[nodiscard]] std::vector<ElementState> statesOf(const Report& report);
[[nodiscard]] std::string_view stateOf(const std::vector<ElementState>& states,
                                       const Element& element);

}  // namespace precheck::cli
