#include "diff/words.h"
#include "precheck/list.h"
#include "terminal.h"
#include "wording.h"

namespace precheck::cli {
namespace {

class ImpactWords {
 public:
  ImpactWords(const Dictionary& words, const PageStyle& style)
      : words_(words), say_(words), page_(style) {}

  std::string write(const Impact& impact) {
    page_.blank();
    page_.line(0, "", words_.text("diff.account"), Tone::Strong);
    const std::string after = verdict(impact.verdict.after);
    const Tone tone = impact.worse() ? Tone::Bad : impact.better() ? Tone::Good : Tone::Plain;
    page_.line(2, "",
               impact.verdict.any() ? arrow(verdict(impact.verdict.before), after)
                                    : words_.text("diff.verdictSame", {{"verdict", after}}),
               tone);
    if (impact.empty()) {
      page_.line(2, "", words_.text("diff.accountSame"));
      return page_.text();
    }
    dates(impact);
    elements(impact);
    return page_.text();
  }

 private:
  [[nodiscard]] std::string verdict(Verdict value) const {
    return words_.text("verdict." + std::string{name(value)});
  }
  [[nodiscard]] static std::string arrow(const std::string& before, const std::string& after) {
    return before + " → " + after;
  }
  [[nodiscard]] std::string day(const std::optional<Date>& date) const {
    return date ? say_.day(*date) : words_.text("diff.noDay");
  }
  [[nodiscard]] std::string money(const List<Money>& sums) const {
    return sums.empty() ? words_.text("diff.none") : Wording::money(sums);
  }
  [[nodiscard]] std::string status(const std::optional<Status>& value) const {
    return value ? words_.text("status." + std::string{name(*value)})
                 : words_.text("diff.noCondition");
  }
  [[nodiscard]] std::string applies(Applies value) const {
    return words_.text("applies." + std::string{name(value)});
  }
  void row(const std::string& what, const std::string& change) {
    page_.line(2, "~ ", say_.joined(what, change));
  }
  void row(const Element& element, const std::string& change) {
    row(say_.own(element.title), change);
  }

  void dates(const Impact& impact) {
    const auto one = [this](std::string_view key, const Change<std::optional<Date>>& change) {
      if (change.any()) row(words_.text(key), arrow(day(change.before), day(change.after)));
    };
    one("diff.submission", impact.submission);
    one("diff.earliestClosing", impact.earliestClosing);
    one("diff.latestClosing", impact.latestClosing);
  }

  void elements(const Impact& impact) {
    for (const auto& change : impact.conditions) {
      std::string line = arrow(status(change.status.before), status(change.status.after));
      if (change.clearsOn.after) {
        line += " · " + words_.text("clears.on", {{"date", say_.day(*change.clearsOn.after)}});
      }
      row(*change.condition, line);
    }
    for (const auto& change : impact.statements) {
      row(*change.statement, words_.text(change.asked.after ? "diff.asked" : "diff.notAsked"));
    }
    for (const auto& change : impact.losses) row(*change.loss, loss(change.taken));
    if (impact.givenUp.any()) {
      row(words_.text("diff.givenUp"),
          arrow(money(impact.givenUp.before), money(impact.givenUp.after)));
    }
    for (const auto& change : impact.accruals) {
      row(*change.accrual, arrow(money(change.totals.before), money(change.totals.after)));
    }
    for (const auto& change : impact.stages) {
      row(*change.stage,
          change.starts.any() || change.ends.any()
              ? arrow(span(change.starts.before, change.ends.before, change.applies.before),
                      span(change.starts.after, change.ends.after, change.applies.after))
              : arrow(applies(change.applies.before), applies(change.applies.after)));
    }
    for (const auto& change : impact.notices) {
      row(*change.notice, change.applies.any()
                              ? arrow(applies(change.applies.before), applies(change.applies.after))
                              : arrow(day(change.until.before), day(change.until.after)));
    }
  }

  [[nodiscard]] std::string loss(const Change<Impact::Taken>& taken) const {
    const auto one = [this](const Impact::Taken& what) {
      std::string out = what.totals.empty() && what.items > 0
                            ? words_.counted("diff.items", static_cast<std::int64_t>(what.items))
                            : money(what.totals);
      if (!what.certain) out += " (" + words_.text("applies.maybe") + ")";
      return out;
    };
    const bool bySums = taken.before.totals != taken.after.totals || taken.before.items == 0 ||
                        taken.after.items == 0 || taken.before.certain != taken.after.certain;
    if (bySums) return arrow(one(taken.before), one(taken.after));
    const auto count = [this](const Impact::Taken& what) {
      return words_.counted("diff.items", static_cast<std::int64_t>(what.items));
    };
    return arrow(count(taken.before), count(taken.after));
  }

  [[nodiscard]] std::string span(const std::optional<Date>& starts, const std::optional<Date>& ends,
                                 Applies value) const {
    if (!starts && !ends) return value == Applies::No ? applies(value) : words_.text("diff.noDay");
    const std::string from = starts ? say_.day(*starts) : "…";
    return from + " – " + (ends ? say_.day(*ends) : "…");
  }

  const Dictionary& words_;
  Wording say_;
  Page page_;
};

}  // namespace

std::string impactText(const Impact& impact, const Dictionary& words, const PageStyle& style) {
  return ImpactWords{words, style}.write(impact);
}

std::string tallyText(const ImpactTally& tally, const Dictionary& words, const PageStyle& style) {
  Page page{style};
  const auto row = [&page](std::size_t count, std::string_view what) {
    if (count == 0) return;
    std::string number = std::to_string(count);
    if (number.size() < 9) number.insert(0, 9 - number.size(), ' ');
    page.line(2, number + "  ", what);
  };
  const auto verdict = [&words](std::size_t index) {
    return words.text("verdict." + std::string{name(static_cast<Verdict>(index))});
  };
  page.blank();
  page.line(0, "",
            words.counted("diff.accounts", static_cast<std::int64_t>(tally.lines - tally.refused)),
            Tone::Strong);
  row(tally.unchanged, words.text("diff.many.unchanged"));
  row(tally.worse, words.text("diff.many.worse"));
  row(tally.better, words.text("diff.many.better"));
  row(tally.newBlock, words.text("diff.many.newBlock"));
  row(tally.blockGone, words.text("diff.many.blockGone"));
  row(tally.newLoss, words.text("diff.many.newLoss"));
  row(tally.lossGone, words.text("diff.many.lossGone"));
  row(tally.later, words.text("diff.many.later"));
  row(tally.earlier, words.text("diff.many.earlier"));
  row(tally.refused, words.text("batch.refused"));

  bool first = true;
  const auto heading = [&](std::string_view key) {
    if (first) page.line(0, "", words.text(key));
    first = false;
  };
  for (std::size_t before = 0; before < kVerdicts; ++before) {
    for (std::size_t after = 0; after < kVerdicts; ++after) {
      const std::size_t count = tally.verdicts.at(before).at(after);
      if (before == after || count == 0) continue;
      heading("diff.many.verdicts");
      row(count, verdict(before) + " → " + verdict(after));
    }
  }
  first = true;
  for (const ImpactTally::ByCondition& one : tally.conditions) {
    heading("diff.many.conditions");
    const std::string title = harmless(words.language() == Language::Chinese ? one.zh : one.en) +
                              " (" + harmless(one.id) + ")";
    row(one.newlyBlocked, words.text("diff.many.blocks", {{"title", title}}));
    row(one.nowFree, words.text("diff.many.frees", {{"title", title}}));
  }
  const auto sums = [&words](const Totals& totals) {
    std::string out =
        totals.sums().empty() ? words.text("diff.none") : Wording::money(totals.sums());
    for (const Currency currency : totals.leftOut()) {
      out += " · " + words.text("batch.leftOut", {{"currency", std::string{currency.code()}}});
    }
    return out;
  };
  if (tally.givenUpBefore.sums() != tally.givenUpAfter.sums() ||
      tally.givenUpBefore.leftOut() != tally.givenUpAfter.leftOut()) {
    page.line(0, "", words.text("batch.givenUp"));
    page.line(2, "", sums(tally.givenUpBefore) + " → " + sums(tally.givenUpAfter));
  }
  return page.text();
}

}  // namespace precheck::cli
