// quiet: no selected event in the period before submission. An event on day E with a period of one
// month counts through the corresponding day of the next month and is over on the day after it.
#include <algorithm>

#include "rules/outcome.h"
#include "rules/select.h"

namespace precheck::rules {
namespace {

void weigh(const Selection& selection, const Period& period, const FactList& list,
           std::uint32_t item, const Context& context, Outcome& out) {
  Unknowns own;
  const Truth selected = selects(selection, list, item, Unforeseen::Selected, own);
  if (selected == Truth::False) return;

  const std::uint32_t slot = selection.place.slot;
  const FactValue& time = list.at(item, *selection.place.field);
  if (time.knowledge == Knowledge::Known) {
    const Date clears = period.lastDayAfter(time.moment.date).plusDays(1);
    if (context.submission.at.date >= clears) return;  // long enough ago, whatever it was
    if (selected == Truth::True) {
      out.truth = Truth::False;
      out.items.push_back({{slot, item}, FactAddress::kNone, clears});
      out.clearsOn = std::max(out.clearsOn.value_or(clears), clears);
      return;
    }
  } else if (list.entries[item] == Knowledge::Known) {
    note(own, time.knowledge, {slot, item, static_cast<std::uint32_t>(*selection.place.field)});
  }
  out.truth = out.truth & Truth::Undetermined;
  out.unknowns.missing.append(own.missing.begin(), own.missing.end());
  out.unknowns.unclear.append(own.unclear.begin(), own.unclear.end());
}

}  // namespace

Outcome evaluate(const QuietForm& form, const Context& context) {
  Outcome out;
  out.truth = Truth::True;
  for (const Selection& selection : form.lists) {
    const FactList& list = context.account.list(selection.place.slot);
    if (!isKnown(list, selection.place.slot, out.unknowns)) {
      out.truth = out.truth & Truth::Undetermined;
      continue;
    }
    for (std::uint32_t item = 0; item < list.size(); ++item) {
      weigh(selection, form.period, list, item, context, out);
    }
  }
  // An event that is not known may last longer than those that are.
  if (!out.unknowns.missing.empty() || !out.unknowns.unclear.empty()) out.clearsOn.reset();
  out.ifConfirmed = out.truth;
  return out;
}

}  // namespace precheck::rules
