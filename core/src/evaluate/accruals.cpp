#include <algorithm>

#include "evaluate/parts.h"
#include "rules/select.h"

namespace precheck::parts {
namespace {

void grow(const Accrual::Source& source, const Account& account, Date on, AccrualResult& out,
          Totals& totals, Faults& diagnostics) {
  const std::uint32_t slot = source.list.slot;
  const FactList& list = account.list(slot);
  if (!rules::isKnown(list, slot, out.unknowns)) return;
  const auto amountField = static_cast<std::uint32_t>(*fieldIndex(*source.list.fact, "amount"));
  const auto sinceField = static_cast<std::uint32_t>(source.since);
  for (std::uint32_t item = 0; item < list.size(); ++item) {
    const FactValue& amount = list.at(item, amountField);
    const FactValue& since = list.at(item, sinceField);
    const bool nothingOwed = amount.knowledge == Knowledge::Known && amount.money.minor == 0;
    const bool notYetDue = since.knowledge == Knowledge::Known && on <= since.moment.date;
    if (nothingOwed || notYetDue) continue;
    if (amount.knowledge != Knowledge::Known) {
      rules::note(out.unknowns, amount.knowledge, {slot, item, amountField});
    }
    if (since.knowledge != Knowledge::Known) {
      rules::note(out.unknowns, since.knowledge, {slot, item, sinceField});
    }
    if (amount.knowledge != Knowledge::Known || since.knowledge != Knowledge::Known) continue;

    const std::int64_t days = on.daysSince(since.moment.date);
    const auto grown = out.accrual->rate.of(amount.money, days);
    if (!grown) totals.leaveOut(amount.money.currency);
    if (!grown || !totals.add(*grown)) {
      diagnostics.push_back(overflowFault(account, slot));
      continue;
    }
    out.items.push_back({{slot, item}, since.moment.date, days, amount.money, *grown});
  }
}

struct Grown {
  AccrualResult result;
  Totals totals;
};

}  // namespace

List<AccrualResult> accruals(const Policy& policy, const Account& account,
                             const Submission& submission, const Closing& closing,
                             Faults& diagnostics) {
  List<AccrualResult> out;
  for (const Accrual& accrual : policy.accruals) {
    const Guard when = guard(accrual.when, account, submission);
    if (when.truth == Truth::False) continue;
    const auto grownBy = [&](Date on, Faults& faults) {
      Grown grown{{}, {}};
      grown.result.accrual = &accrual;
      grown.result.on = on;
      for (const Accrual::Source& source : accrual.of) {
        grow(source, account, on, grown.result, grown.totals, faults);
      }
      return grown;
    };
    auto [result, totals] = grownBy(submission.at.date, diagnostics);
    // What falls due meanwhile has grown by then, too.
    Faults sameAgain;
    const auto closingOn = closing.latest ? closing.latest : closing.earliest;
    const Grown later = grownBy(closingOn.value_or(submission.at.date), sameAgain);

    const bool unknown = !result.unknowns.missing.empty() || !result.unknowns.unclear.empty();
    const bool nothing = result.items.empty() && later.result.items.empty();
    if (nothing && !unknown && !totals.overflowed()) continue;
    append(result.unknowns, when.unknowns);
    result.certain = !unknown && !totals.overflowed() && when.truth == Truth::True;
    result.totals = totals.sums();
    if (closingOn && !later.totals.overflowed()) {
      result.closingOn = closingOn;
      result.closingTotals = later.totals.sums();
    }
    out.push_back(std::move(result));
  }
  return out;
}

}  // namespace precheck::parts
