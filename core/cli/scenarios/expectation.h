// What a scenario expects, held against the report.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"
#include "precheck/report.h"
#include "scenarios/states.h"
#include "scenarios/values.h"

namespace precheck::cli {

struct Difference {
  std::string pointer;  // into the expectation
  Place place;
  std::string expected;
  std::string found;
};

struct Comparison {
  std::vector<Difference> differences;
  std::set<std::string_view> named;  // the elements it names by their id, and "assumptions"
};

// Compares the object at `expect` with the report; `text` is what the document was read from. What
// no report can hold is a fault of the document: a member there is none of, the id of no element, a
// word that says nothing of it.
[[nodiscard]] Comparison compare(json::Document& document, std::string_view text,
                                 std::uint32_t expect, const Report& report,
                                 const std::vector<ElementState>& states);

}  // namespace precheck::cli
