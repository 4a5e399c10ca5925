// Which facts requirements read, and by what they tell their values apart.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "precheck/list.h"
#include "precheck/policy.h"

namespace precheck::linting {

// How one value is looked at: a fact, or a field of the items of a list.
struct ValueReading {
  const FactSpec* fact = nullptr;
  std::set<std::string_view> texts;  // the words it is compared with
  std::vector<Period> periods;       // the time since it is compared with
  List<Money> limits;                // the amounts it is compared with; zero counts as one
};

// How one fact of the account is looked at.
struct FactReading {
  const FactSpec* fact = nullptr;
  ValueReading value;                          // where it is a single value
  std::map<std::size_t, ValueReading> fields;  // where it is a list
  bool summedWithOthers = false;               // then how much it is matters by itself
};

struct Readings {
  std::map<std::uint32_t, FactReading> facts;  // by slot
  std::set<std::size_t> statements;
  std::vector<const Requirement*> leaves;  // the forms that read, `all`, `any` and `not` undone
  bool tooTangled = false;                 // sums that overlap in more ways than are tried

  void add(const Requirement& requirement);
  void add(const Selection& selection);

 private:
  void add(const FactPlace& place, const FieldMatch& match);
  void addSum(const AmountForm& form);
  ValueReading& valueAt(const FactPlace& place);

  std::vector<const AmountForm*> sums_;
};

}  // namespace precheck::linting
