// none, some: whether any entry of the lists is selected.
#include "rules/outcome.h"
#include "rules/select.h"

namespace precheck::rules {

Outcome evaluate(const ItemsForm& form, const Context& context) {
  Outcome out;
  Truth some = Truth::False;
  const bool selectedOffends = form.none == context.wanted;
  const Unforeseen unforeseen = selectedOffends ? Unforeseen::Selected : Unforeseen::Open;
  for (const Selection& selection : form.lists) {
    const FactList& list = context.account.list(selection.place.slot);
    if (!isKnown(list, selection.place.slot, out.unknowns)) {
      some = some | Truth::Undetermined;
      continue;
    }
    for (std::uint32_t item = 0; item < list.size(); ++item) {
      const Truth selected = selects(selection, list, item, unforeseen, out.unknowns);
      some = some | selected;
      if (selected == Truth::True && selectedOffends) {
        out.items.push_back({{selection.place.slot, item}});
      }
    }
  }
  out.truth = form.none ? !some : some;
  out.ifConfirmed = out.truth;
  return out;
}

}  // namespace precheck::rules
