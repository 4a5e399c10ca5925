// zero, atMost: what amounts come to. Amounts are never negative, so that a sum that is already
// above the limit stays there whatever else turns up.
#include <cstdint>

#include "rules/outcome.h"
#include "rules/select.h"

namespace precheck::rules {
namespace {

// Adds up what is known, and notes what is not.
class Sum {
 public:
  Sum(const AmountForm& form, Outcome& out) : form_(form), out_(out) {}

  void add(const FactValue& value, const FactAddress& place, std::uint32_t amountField) {
    if (value.knowledge != Knowledge::Known) {
      FactAddress where = place;
      where.field = amountField;
      note(out_.unknowns, value.knowledge, where);
      undecided_ = true;
      return;
    }
    if (value.money.minor == 0) return;
    out_.items.push_back({place, amountField});
    if (form_.zero) {
      above_ = true;
    } else if (value.money.currency != form_.limit.currency) {
      // What it is worth in the limit's currency cannot be known.
      note(out_.unknowns, Knowledge::Unreadable, place);
      undecided_ = true;
    } else if (!total_.add(value.money)) {
      above_ = true;  // beyond every limit that can be written
    }
  }
  void unknown() { undecided_ = true; }

  [[nodiscard]] Truth withinLimit() const {
    const bool over = !total_.sums().empty() && total_.sums().front().minor > form_.limit.minor;
    if (above_ || over) return Truth::False;
    return undecided_ ? Truth::Undetermined : Truth::True;
  }

 private:
  const AmountForm& form_;
  Outcome& out_;
  Totals total_;
  bool above_ = false;
  bool undecided_ = false;
};

}  // namespace

Outcome evaluate(const AmountForm& form, const Context& context) {
  Outcome out;
  Sum sum{form, out};
  const Unforeseen unforeseen = context.wanted ? Unforeseen::Selected : Unforeseen::Open;
  for (const Selection& selection : form.amounts) {
    const FactPlace& place = selection.place;
    if (!place.field) {
      sum.add(context.account.value(place.slot), {place.slot}, FactAddress::kNone);
      continue;
    }
    const FactList& list = context.account.list(place.slot);
    if (!isKnown(list, place.slot, out.unknowns)) {
      sum.unknown();
      continue;
    }
    for (std::uint32_t item = 0; item < list.size(); ++item) {
      const FactValue& amount = list.at(item, *place.field);
      const bool nothing = amount.knowledge == Knowledge::Known && amount.money.minor == 0;
      if (nothing) continue;  // whichever item it is
      switch (selects(selection, list, item, unforeseen, out.unknowns)) {
        case Truth::False:
          break;
        case Truth::Undetermined:
          sum.unknown();
          break;
        case Truth::True:
          sum.add(amount, {place.slot, item}, static_cast<std::uint32_t>(*place.field));
          break;
      }
    }
  }
  out.truth = sum.withinLimit();
  out.ifConfirmed = out.truth;
  if (!context.wanted && out.truth == Truth::True) out.items.clear();
  return out;
}

}  // namespace precheck::rules
