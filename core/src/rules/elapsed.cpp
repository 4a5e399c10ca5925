// elapsed: a period that began with an event is over.
#include "rules/outcome.h"
#include "rules/select.h"

namespace precheck::rules {

Outcome evaluate(const ElapsedForm& form, const Context& context) {
  Outcome out;
  const std::uint32_t slot = form.place.slot;
  const FactValue& time = context.account.value(slot);
  if (time.knowledge != Knowledge::Known) {
    note(out.unknowns, time.knowledge, {slot});
    return out;
  }
  const Date over = form.period.lastDayAfter(time.moment.date).plusDays(1);
  out.truth = truthOf(context.submission.at.date >= over);
  out.ifConfirmed = out.truth;
  out.items.push_back({{slot}});
  if (out.truth == Truth::False) {
    out.items.back().clearsOn = over;
    out.clearsOn = over;
  }
  return out;
}

}  // namespace precheck::rules
