#include "evaluate/parts.h"
#include "rules/select.h"

namespace precheck::parts {
namespace {

// Collects what one loss takes.
class Taker {
 public:
  Taker(LossResult& out, const Closing& closing, Faults& diagnostics)
      : out_(out), closing_(closing), diagnostics_(diagnostics) {}

  void take(const Selection& selection, const FactList& list) {
    const std::uint32_t slot = selection.place.slot;
    if (!rules::isKnown(list, slot, out_.unknowns)) return;
    for (std::uint32_t item = 0; item < list.size(); ++item) {
      if (rules::selects(selection, list, item, out_.unknowns) == Truth::True) {
        takeItem({slot, item}, list, *selection.place.field);
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
  void takeItem(const FactAddress& place, const FactList& list, std::size_t amountField) {
    const FactValue& amount = list.at(place.item, amountField);
    const auto field = static_cast<std::uint32_t>(amountField);
    if (amount.knowledge == Knowledge::Known) {
      if (amount.money.minor == 0) return;  // nothing to lose
      if (!totals_.add(amount.money)) diagnostics_.push_back(overflowFault({place.slot}));
    } else if (amount.knowledge == Knowledge::Unreadable) {
      rules::note(out_.unknowns, amount.knowledge, {place.slot, place.item, field});
    } else {
      ++out_.unpriced;
    }
    Evidence taken{place, field};
    const FactAddress& entry = taken.place;
    if (const auto expires = fieldIndex(*factEntries()[entry.slot].fact, "expiresAt")) {
      const FactValue& at = list.at(entry.item, *expires);
      taken.lapses = at.knowledge == Knowledge::Known && closing_.earliest &&
                     at.moment.date <= *closing_.earliest;
    }
    out_.items.push_back(taken);
  }

  LossResult& out_;
  const Closing& closing_;
  Faults& diagnostics_;
  Totals totals_;
};

}  // namespace

std::vector<LossResult> losses(const Policy& policy, const Account& account,
                               const Submission& submission, const Closing& closing,
                               Faults& diagnostics) {
  std::vector<LossResult> out;
  for (const Loss& loss : policy.losses) {
    const Guard when = guard(loss.when, account, submission);
    if (when.truth == Truth::False) continue;
    LossResult result;
    result.loss = &loss;
    if (loss.save) {
      result.saveBy = loss.lostAt == LossTime::Closing ? closing.earliest : submission.at.date;
    }
    Taker taker{result, closing, diagnostics};
    for (const Selection& selection : loss.of) {
      taker.take(selection, account.list(selection.place.slot));
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

Fault overflowFault(const FactAddress& list) {
  return {DocumentKind::Account,
          FaultCode::SumOverflow,
          pointerTo(list),
          0,
          0,
          "a sum that fits",
          "The currency is left out of the totals."};
}

}  // namespace precheck::parts
