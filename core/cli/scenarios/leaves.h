// What a requirement is made of: its leaves, the values they list, and how they can come out.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "precheck/list.h"
#include "precheck/requirement.h"
#include "precheck/truth.h"

namespace precheck::cli {

// A part that is no `all`, `any` or `not`. A form over several lists is a leaf for each list.
struct Leaf {
  std::string pointer;  // from the requirement's own place: "/all/1", "/none/0"
  Requirement requirement;
};
[[nodiscard]] std::vector<Leaf> leavesOf(const Requirement& requirement);

// One of several values that a `where`, an `unless` or an `in` lists.
struct ListedValue {
  std::string pointer;  // "/any/0/where/kind"
  std::string value;
  // True where an account has that value at that place: `in` itself, or that an entry of some list
  // matches the whole `where` (and the whole `unless`) by that value.
  Requirement seen;
};
[[nodiscard]] std::vector<ListedValue> listedValuesOf(const Requirement& requirement);
// The same for lists that are narrowed outside a requirement: those of a loss.
[[nodiscard]] std::vector<ListedValue> listedValuesOf(const List<Selection>& lists);

// How a requirement can come out, leaf by leaf, each leaf by itself: its truth, and its truth if
// every open statement were answered yes.
using Outcomes = std::set<std::pair<Truth, Truth>>;
[[nodiscard]] Outcomes outcomesOf(const Requirement& requirement);

}  // namespace precheck::cli
