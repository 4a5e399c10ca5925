#include "text_report.h"

#include <utility>

#include "legal.h"
#include "precheck/list.h"
#include "terminal.h"
#include "wording.h"

namespace precheck::cli {
namespace {

constexpr std::size_t kShownItems = 5;

class TextReport {
 public:
  TextReport(const Report& report, const Dictionary& words, const PageStyle& style)
      : report_(report), words_(words), say_(words), page_(style) {}

  std::string write() {
    heading();
    blocking();
    unknown();
    statements();
    losses();
    accruals();
    notices("section.alternatives", report_.alternatives, Tone::Plain, false);
    notices("section.risks", report_.risks, Tone::Warn, false);
    timeline();
    notices("section.liabilities", report_.liabilities, Tone::Plain, true);
    notices("section.retention", report_.retention, Tone::Plain, true);
    notices("section.consequences", report_.consequences, Tone::Plain, true);
    plan();
    assumptions();
    diagnostics();
    page_.blank();
    page_.line(0, "", words_.text("prevails"), Tone::Quiet);
    return page_.text();
  }

 private:
  [[nodiscard]] std::string pointers(const List<FactAddress>& places) const {
    std::string out;
    for (std::size_t i = 0; i < places.size() && i < kShownItems; ++i) {
      if (!out.empty()) out += ", ";
      out += factName(places[i]);
    }
    return places.size() > kShownItems ? out + " …" : out;
  }

  // The policy's own words for a fact it declared, with the pointer; else the pointer.
  [[nodiscard]] std::string factName(const FactAddress& place) const {
    const std::string pointer = pointerTo(*report_.account, place);
    const OwnFact* own = ownFact(*report_.policy, place);
    return own == nullptr ? pointer : say_.own(own->label) + " (" + pointer + ')';
  }

  void section(std::string_view key) {
    page_.blank();
    page_.line(0, "", words_.text(key), Tone::Strong);
  }

  void heading() {
    const Policy& policy = *report_.policy;
    page_.line(0, "",
               say_.own(policy.provider) + " · " +
                   words_.text("procedure." + std::string{name(policy.procedure)}));
    page_.line(0, "", say_.own(policy.title) + " (" + std::string{policy.version} + ")",
               Tone::Quiet);
    page_.blank();
    const auto [mark, tone] = verdictMark();
    page_.line(0, mark, words_.text("verdict." + std::string{name(report_.verdict)}), tone);
    if (report_.earliestSubmission && *report_.earliestSubmission != report_.at.date) {
      page_.line(2, "",
                 words_.text("submission.on", {{"date", say_.day(*report_.earliestSubmission)}}));
    }
    if (const std::string closing = closingText(); !closing.empty()) page_.line(2, "", closing);
  }

  [[nodiscard]] std::pair<std::string_view, Tone> verdictMark() const {
    switch (report_.verdict) {
      case Verdict::Blocked:
        return {"✗ ", Tone::Bad};
      case Verdict::Incomplete:
        return {"? ", Tone::Warn};
      case Verdict::NeedsConfirmation:
        return {"☐ ", Tone::Warn};
      case Verdict::AtRisk:
        return {"! ", Tone::Warn};
      case Verdict::ReadyWithLosses:
      case Verdict::Ready:
        break;
    }
    return {"✓ ", Tone::Good};
  }

  // Says when it will be over, where there is something that can be handed in.
  [[nodiscard]] std::string closingText() const {
    const Closing& closing = report_.closing;
    const bool open = report_.verdict == Verdict::Blocked || report_.verdict == Verdict::Incomplete;
    if (open || !closing.earliest) return {};
    if (!closing.latest) {
      return words_.text("closing.open", {{"earliest", say_.day(*closing.earliest)}});
    }
    if (*closing.earliest == *closing.latest) {
      return words_.text("closing.on", {{"date", say_.day(*closing.earliest)}});
    }
    return words_.text("closing.between", {{"earliest", say_.day(*closing.earliest)},
                                           {"latest", say_.day(*closing.latest)}});
  }

  [[nodiscard]] std::string itemText(const Evidence& item) const {
    const Account& account = *report_.account;
    std::string out;
    const auto add = [&out](const std::string& part) {
      if (part.empty()) return;
      if (!out.empty()) out += " · ";
      out += part;
    };
    for (const std::string_view field : {"title", "id", "kind", "status"}) {
      if (const FactValue* value = fieldOf(account, item.place, field)) add(harmless(value->text));
    }
    if (const FactValue* value = fieldOf(account, item.place, "at")) add(value->moment.date.text());
    if (const FactValue* value = fieldOf(account, item.place, "amount"))
      add(Wording::money({value->money}));
    if (out.empty()) out = factName(item.place);
    if (item.lapses) add(words_.text("item.lapses"));
    return out;
  }

  void items(const List<Evidence>& entries) {
    for (std::size_t i = 0; i < entries.size() && i < kShownItems; ++i) {
      page_.line(4, "· ", itemText(entries[i]), Tone::Quiet);
    }
    if (entries.size() > kShownItems) {
      const auto more = static_cast<std::int64_t>(entries.size() - kShownItems);
      page_.line(4, "· ", words_.counted("items.more", more), Tone::Quiet);
    }
  }

  void unknownFacts(const Unknowns& unknowns) {
    if (!unknowns.missing.empty()) {
      page_.line(4, "",
                 words_.text("missing.pointers", {{"pointers", pointers(unknowns.missing)}}));
    }
    if (!unknowns.unclear.empty()) {
      page_.line(4, "",
                 words_.text("unclear.pointers", {{"pointers", pointers(unknowns.unclear)}}));
    }
  }

  void blocking() { conditions("section.blocking", Status::Blocked, "✗ ", Tone::Bad); }
  void unknown() { conditions("section.unknown", Status::Unknown, "? ", Tone::Warn); }

  void conditions(std::string_view title, Status status, std::string_view mark, Tone tone) {
    bool first = true;
    for (const ConditionResult& result : report_.conditions) {
      if (result.status != status) continue;
      if (std::exchange(first, false)) section(title);
      page_.line(2, mark, say_.own(result.condition->title), tone);
      page_.line(4, "", say_.clauses(result.condition->clause), Tone::Quiet);
      items(result.items);
      unknownFacts(result.unknowns);
      if (result.clearsOn) {
        page_.line(4, "→ ", words_.text("clears.on", {{"date", say_.day(*result.clearsOn)}}));
      }
      page_.line(4, "→ ", say_.own(result.condition->fix.text));
    }
  }

  void statements() {
    if (report_.statements.empty()) return;
    section("section.statements");
    for (const StatementResult& result : report_.statements) {
      const std::string_view mark = !result.answer ? "☐ " : *result.answer ? "✓ " : "✗ ";
      const std::string_view answer = !result.answer   ? "answer.none"
                                      : *result.answer ? "answer.yes"
                                                       : "answer.no";
      page_.line(2, mark, say_.own(result.statement->title));
      page_.line(
          4, "",
          say_.clauses(result.statement->clause) + " · " + words_.text(answer) +
              (result.answer ? "" : " · --say " + std::string{result.statement->id} + "=yes|no"),
          Tone::Quiet);
    }
  }

  void losses() {
    if (report_.losses.empty()) return;
    section("section.losses");
    for (const LossResult& result : report_.losses) {
      std::string sum = Wording::money(result.totals);
      if (result.unpriced > 0) {
        if (!sum.empty()) sum += ' ';
        sum += words_.counted("money.unpriced", static_cast<std::int64_t>(result.unpriced));
      }
      const std::string title = say_.own(result.loss->title);
      page_.line(2, "– ", sum.empty() ? title : say_.joined(title, sum), Tone::Warn);
      page_.line(4, "",
                 words_.text("lossWhen." + std::string{name(result.loss->lostAt)}) + " · " +
                     say_.clauses(result.loss->clause),
                 Tone::Quiet);
      items(result.items);
      if (!result.returns.empty()) {
        page_.line(4, "",
                   words_.text("money.returns", {{"amount", Wording::money(result.returns)}}));
      }
      if (!result.certain) page_.line(4, "? ", words_.text("money.uncertain"), Tone::Warn);
      unknownFacts(result.unknowns);
      if (!result.loss->save) continue;
      page_.line(4, "→ ", say_.own(result.loss->save->text));
      if (result.saveBy) {
        page_.line(6, "", words_.text("save.by", {{"date", say_.day(*result.saveBy)}}),
                   Tone::Quiet);
      }
    }
  }

  void accruals() {
    if (report_.accruals.empty()) return;
    section("section.accruals");
    for (const AccrualResult& result : report_.accruals) {
      const std::string title = say_.own(result.accrual->title);
      page_.line(2, "– ",
                 result.totals.empty() ? title : say_.joined(title, Wording::money(result.totals)),
                 Tone::Warn);
      page_.line(4, "", say_.clauses(result.accrual->clause), Tone::Quiet);
      for (const AccrualResult::Item& item : result.items) {
        page_.line(4, "· ",
                   itemText({item.place}) + " · " +
                       words_.text("accrual.line", {{"amount", Wording::money({item.amount})},
                                                    {"rate", result.accrual->rate.text()},
                                                    {"days", std::to_string(item.days)}}),
                   Tone::Quiet);
      }
      unknownFacts(result.unknowns);
      if (!result.closingTotals.empty()) {
        page_.line(
            4, "→ ",
            words_.text("accrual.closing", {{"date", say_.day(*result.closingOn)},
                                            {"amount", Wording::money(result.closingTotals)}}));
      }
    }
  }

  void notices(std::string_view title, const List<NoticeResult>& results, Tone tone, bool brief) {
    bool first = true;
    for (const NoticeResult& result : results) {
      if (result.applies == Applies::No) continue;
      if (std::exchange(first, false)) section(title);
      std::string line = say_.own(result.notice->title);
      if (result.applies == Applies::Maybe) line += " (" + words_.text("applies.maybe") + ")";
      if (result.until) line += " · " + say_.day(*result.until);
      page_.line(2, result.applies == Applies::Maybe ? "? " : "– ", line, tone);
      if (brief) continue;
      if (result.notice->text) page_.line(4, "", say_.own(*result.notice->text));
      page_.line(4, "", say_.clauses(result.notice->clause), Tone::Quiet);
      items(result.items);
      unknownFacts(result.unknowns);
    }
  }

  void timeline() {
    section("section.stages");
    page_.line(2, "", words_.text("stages.asIf", {{"date", say_.day(report_.at.date)}}),
               Tone::Quiet);
    for (const StageResult& result : report_.stages) {
      if (result.applies == Applies::No) continue;
      const Stage& stage = *result.stage;
      std::string when = result.starts ? say_.day(*result.starts) : "…";
      when += " → " + (result.ends ? say_.day(*result.ends) : std::string{"…"});
      if (result.estimated) when += " (" + words_.text("stage.estimated") + ")";
      page_.line(2, "• ",
                 say_.own(stage.title) + " · " + say_.length(stage.length, stage.bound) +
                     (result.applies == Applies::Maybe ? " (" + words_.text("applies.maybe") + ")"
                                                       : std::string{}));
      page_.line(4, "", when, Tone::Strong);
      page_.line(4, "",
                 say_.clauses(stage.clause) + " · " +
                     words_.text(stage.canWithdraw ? "stage.canWithdraw" : "stage.cannotWithdraw"),
                 Tone::Quiet);
      const auto part = [&](std::string_view key, const std::optional<LocalizedText>& text) {
        if (text) page_.line(4, "", words_.text(key, {{"text", say_.own(*text)}}));
      };
      part("stage.access", stage.access);
      part("stage.mayFail", stage.mayFail);
      part("stage.youMust", stage.youMust);
      for (const std::string_view id : stage.legal) {
        if (const auto limit = legalLine(id, words_)) page_.line(4, "§ ", *limit, Tone::Quiet);
      }
      if (!stage.legal.empty()) page_.line(6, "", words_.text("legal.note"), Tone::Quiet);
    }
  }

  void plan() {
    section("section.plan");
    std::size_t order = 0;
    for (const Step& step : report_.plan) {
      std::string line = words_.text("plan." + std::string{name(step.kind)});
      if (step.text != nullptr) line = say_.joined(line, say_.own(*step.text));
      if (step.on) line += " · " + say_.day(*step.on);
      if (!step.saves.empty()) line += " · " + Wording::money(step.saves);
      // That applying comes after all that precedes it, and what follows after it, goes without
      // saying.
      const bool told = step.kind != StepKind::Submit && step.kind != StepKind::Follow;
      if (told && !step.after.empty()) line += " · " + say_.after(step.after);
      const std::string number = std::to_string(++order) + ". ";
      page_.line(number.size() < 4 ? 2 : 1, number, line);
    }
  }

  void assumptions() {
    if (report_.assumptions.empty()) return;
    section("section.assumptions");
    for (const Assumption& assumption : report_.assumptions) {
      const std::string key = "assumption." + std::string{name(assumption.code)};
      std::string line;
      if (assumption.count) {
        line = words_.counted(key, static_cast<std::int64_t>(*assumption.count));
      } else {
        const bool stated = assumption.clause != nullptr && assumption.clause->assume.has_value();
        line = words_.text(key, {{"year", std::to_string(assumption.year.value_or(0))},
                                 {"text", stated ? say_.own(*assumption.clause->assume) : ""}});
      }
      page_.line(2, "– ", line);
    }
  }

  void diagnostics() {
    if (report_.diagnostics.empty()) return;
    section("section.diagnostics");
    for (const Fault& fault : report_.diagnostics) {
      page_.line(2, "? ",
                 std::to_string(fault.line) + ':' + std::to_string(fault.column) + ' ' +
                     say_.joined(harmless(fault.pointer),
                                 words_.text("fault." + std::string{name(fault.code)})),
                 Tone::Warn);
    }
  }

  const Report& report_;
  const Dictionary& words_;
  Wording say_;
  Page page_;
};

}  // namespace

std::string textReport(const Report& report, const Dictionary& words, const PageStyle& style) {
  return TextReport{report, words, style}.write();
}

}  // namespace precheck::cli
