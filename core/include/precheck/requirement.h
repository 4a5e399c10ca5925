// Requirements: the small typed language of conditions and guards (`require`, `when`).
// Each form is true, false or undetermined over an account; see core/policies/README.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "precheck/date.h"
#include "precheck/list.h"
#include "precheck/money.h"
#include "precheck/vocabulary.h"

namespace precheck {

// Accepted values of one field of an item. Choices of the vocabulary are compared by index.
struct FieldMatch {
  std::size_t field = 0;
  FactType type = FactType::Text;
  List<std::string_view> texts;
  List<std::int16_t> choices;
  bool acceptsTrue = false;
  bool acceptsFalse = false;
};

// What `where` or `unless` says about the items of one list: every field must match.
using Match = List<FieldMatch>;

// One list, narrowed. The same `where` is resolved anew for each list it is written for, because
// fields stand in different places there.
struct Selection {
  FactPlace place;  // a list; with a field where the pointer goes on into its items
  Match where;
  Match unless;
};

struct Requirement;

// No item is selected, or some item is.
struct ItemsForm {
  List<Selection> lists;
  bool none = true;
};
// The value is one of these.
struct IsForm {
  FactPlace place;
  FieldMatch accepted;
};
// The sum is zero, or not above a limit.
struct AmountForm {
  List<Selection> amounts;  // a single amount is not narrowed
  Money limit;
  bool zero = true;
};
// No such event in the period before submission.
struct QuietForm {
  List<Selection> lists;
  Period period;
};
// That long has passed since the time.
struct ElapsedForm {
  FactPlace place;
  Period period;
};
// The person said yes.
struct StatedForm {
  std::size_t statement = 0;  // index into the policy's statements
};
struct AllForm {
  List<Requirement> parts;
};
struct AnyForm {
  List<Requirement> parts;
};
struct NotForm {
  List<Requirement> part;  // exactly one
};

struct Requirement {
  std::variant<AllForm, AnyForm, NotForm, ItemsForm, IsForm, AmountForm, QuietForm, ElapsedForm,
               StatedForm>
      form;
};

}  // namespace precheck
