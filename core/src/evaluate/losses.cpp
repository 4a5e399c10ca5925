#include "evaluate/parts.h"
#include "rules/select.h"

namespace precheck::parts {
namespace {

// Collects what one loss takes.
class Taker {
 public:
  Taker(LossResult& out, const Account& account, const Closing& closing, Faults& diagnostics)
      : out_(out), account_(account), closing_(closing), diagnostics_(diagnostics) {}

  void take(const Selection& selection) {
    const std::uint32_t slot = selection.place.slot;
    const FactList& list = account_.list(slot);
    if (!rules::isKnown(list, slot, out_.unknowns)) return;
    for (std::uint32_t item = 0; item < list.size(); ++item) {
      if (rules::selects(selection, list, item, rules::Unforeseen::Selected, out_.unknowns) ==
          Truth::True) {
        takeItem({slot, item}, list, selection.place);
      }
    }
  }

  void finish() {
    const std::optional<Percent>& share = out_.loss->share;
    for (const Money& sum : totals_.sums()) {
      const Money lost = share ? share->of(sum).value_or(sum) : sum;
      out_.totals.push_back(lost);
      if (lost.minor != sum.minor) out_.returns.push_back({sum.currency, sum.minor - lost.minor});
    }
    out_.certain = out_.certain && !totals_.overflowed() && out_.unknowns.missing.empty() &&
                   out_.unknowns.unclear.empty();
  }

 private:
  void takeItem(const FactAddress& place, const FactList& list, const FactPlace& of) {
    const std::size_t amountField = *of.field;
    const FactValue& amount = list.at(place.item, amountField);
    const auto field = static_cast<std::uint32_t>(amountField);
    if (amount.knowledge == Knowledge::Known) {
      if (amount.money.minor == 0) return;  // nothing to lose
      if (!totals_.add(amount.money)) diagnostics_.push_back(overflowFault(account_, place.slot));
    } else if (amount.knowledge == Knowledge::Unreadable) {
      rules::note(out_.unknowns, amount.knowledge, {place.slot, place.item, field});
    } else {
      ++out_.unpriced;
    }
    Evidence taken{place, field};
    const FactAddress& entry = taken.place;
    if (const auto expires = fieldIndex(*of.fact, "expiresAt")) {
      const FactValue& at = list.at(entry.item, *expires);
      taken.lapses = at.knowledge == Knowledge::Known && closing_.earliest &&
                     at.moment.date <= *closing_.earliest;
    }
    out_.items.push_back(taken);
  }

  LossResult& out_;
  const Account& account_;
  const Closing& closing_;
  Faults& diagnostics_;
  Totals totals_;
};

}  // namespace

List<LossResult> losses(const Policy& policy, const Account& account, const Submission& submission,
                        const Closing& closing, Faults& diagnostics) {
  List<LossResult> out;
  for (const Loss& loss : policy.losses) {
    const Guard when = guard(loss.when, account, submission);
    if (when.truth == Truth::False) continue;
    LossResult result;
    result.loss = &loss;
    if (loss.save) {
      result.saveBy = loss.lostAt == LossTime::Closing ? closing.earliest : submission.at.date;
    }
    Taker taker{result, account, closing, diagnostics};
    for (const Selection& selection : loss.of) {
      taker.take(selection);
    }
    const bool nothing =
        result.items.empty() && result.unknowns.missing.empty() && result.unknowns.unclear.empty();
    if (nothing) continue;
    if (when.truth == Truth::Undetermined) {
      append(result.unknowns, when.unknowns);
      result.certain = false;
    }
    taker.finish();
    out.push_back(std::move(result));
  }
  return out;
}

Fault overflowFault(const Account& account, std::uint32_t list) {
  return {DocumentKind::Account,
          FaultCode::SumOverflow,
          pointerTo(account, {list}),
          0,
          0,
          "a sum that fits",
          "The currency is left out of the totals."};
}

}  // namespace precheck::parts
