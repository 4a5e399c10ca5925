// is: whether a value, or one of a list of words, is among the accepted ones.
#include "rules/outcome.h"
#include "rules/select.h"

namespace precheck::rules {
namespace {

Truth acceptsOneOf(const FieldMatch& accepted, const FactList& list, std::uint32_t slot,
                   Unknowns& unknowns) {
  if (!isKnown(list, slot, unknowns)) return Truth::Undetermined;
  Truth truth = Truth::False;
  for (std::uint32_t item = 0; item < list.size(); ++item) {
    const Truth one = accepts(accepted, list.at(item, 0));
    if (one == Truth::Undetermined) note(unknowns, Knowledge::Unreadable, {slot, item});
    truth = truth | one;
  }
  return truth;
}

}  // namespace

Outcome evaluate(const IsForm& form, const Context& context) {
  Outcome out;
  const std::uint32_t slot = form.place.slot;
  if (form.place.fact->type == FactType::Texts) {
    out.truth = acceptsOneOf(form.accepted, context.account.list(slot), slot, out.unknowns);
  } else {
    const FactValue& value = context.account.value(slot);
    out.truth = accepts(form.accepted, value);
    if (out.truth == Truth::Undetermined) {
      note(out.unknowns,
           value.knowledge == Knowledge::Known ? Knowledge::Unreadable : value.knowledge, {slot});
    } else {
      out.items.push_back({{slot}});
    }
  }
  out.ifConfirmed = out.truth;
  return out;
}

}  // namespace precheck::rules
