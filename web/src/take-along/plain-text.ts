import type { Digests } from "../engine/digest.js";
import { dayOf } from "../i18n/dates.js";
import { visible } from "../i18n/visible.js";
import type { Amount, PrecheckReport } from "../types/report.js";
import { cited } from "../views/clauses.js";
import type { Words } from "../views/context.js";
import { lossSum, lossWords } from "../views/loss-sum.js";
import { closingSentence, verdictSentence } from "../views/verdict.js";
import { basisLines, itemLines, openLines } from "./plain-lines.js";
import type { Supposed } from "./supposed.js";

/** The whole report as plain text, for messages and notes: what the page says, nothing folded away. */
export function reportText(
  report: PrecheckReport,
  words: Words,
  { digests = null, supposed = null }: { digests?: Digests | null; supposed?: Supposed | null } = {},
): string {
  return new Writer(report, words).whole(digests, supposed);
}

class Writer {
  readonly #report: PrecheckReport;
  readonly #words: Words;

  constructor(report: PrecheckReport, words: Words) {
    this.#report = report;
    this.#words = words;
  }

  whole(digests: Digests | null, supposed: Supposed | null): string {
    const { say } = this.#words;
    const blocks = [
      this.#supposed(supposed),
      this.#verdict(supposed),
      this.#conditions("section.blocking", "blocked"),
      this.#conditions("section.unknown", "unknown"),
      this.#statements(),
      this.#losses(),
      this.#notices("alternatives"),
      this.#accruals(),
      this.#notices("liabilities"),
      this.#notices("retention"),
      this.#notices("consequences"),
      this.#stages(),
      this.#notices("risks"),
      this.#notices("duties"),
      this.#plan(),
      this.#settled(),
      block(say("basis.title"), basisLines(this.#report, this.#words, digests).map(bullet)),
    ];
    return `${blocks.filter((part) => part !== "").join("\n\n")}\n`;
  }

  #supposed(supposed: Supposed | null): string {
    if (supposed === null) return "";
    const { say, text, date } = this.#words;
    const day = supposed.day === null ? [] : [say("simulation.day", { date: date.long(supposed.day) })];
    const dealt = supposed.titles.map((title) => say("simulation.dealtWith", { title: text(title) }));
    return block(say("simulation.label"), [say("simulation.note"), ...[...day, ...dealt].map(bullet)]);
  }

  #verdict(supposed: Supposed | null): string {
    const { say, text } = this.#words;
    const { policy } = this.#report;
    const { title, lead } = verdictSentence(this.#report, this.#words);
    const sentence = supposed === null ? title : say("simulation.verdict", { verdict: title });
    return block(`${text(policy.provider)} · ${say(`procedure.${policy.procedure}`)}`, [
      sentence,
      lead,
      this.#closing(supposed),
    ]);
  }

  // While something blocks, a closing day would be the day of an application that is going to be rejected.
  #closing(supposed: Supposed | null): string {
    const { verdict, closing, at } = this.#report;
    const { say, date } = this.#words;
    if (verdict === "blocked" || verdict === "incomplete") return "";
    if (supposed === null || closing.earliest === null) return closingSentence(this.#report, this.#words) ?? "";
    const days = { at: date.long(dayOf(at)), earliest: date.long(closing.earliest) };
    if (closing.latest === null) return say("try.closing.open", days);
    return closing.latest === closing.earliest
      ? say("try.closing.on", { at: days.at, date: days.earliest })
      : say("try.closing.between", { ...days, latest: date.long(closing.latest) });
  }

  #conditions(title: "section.blocking" | "section.unknown", wanted: "blocked" | "unknown"): string {
    const { say, text, date } = this.#words;
    const rows = this.#report.conditions
      .filter(({ status }) => status === wanted)
      .map((one) =>
        row(text(one.title), [
          one.clearsOn === null ? "" : say("clears.on", { date: date.long(one.clearsOn) }),
          ...this.#facts(one),
          `${say("condition.fix")}: ${text(one.fix.text)}`,
          this.#clause(one.clause),
        ]),
      );
    return block(say(title), rows);
  }

  #statements(): string {
    const { say, text } = this.#words;
    const rows = this.#report.statements.map((one) => {
      const answer = say(one.answer === null ? "answer.none" : one.answer ? "answer.yes" : "answer.no");
      return row(text(one.text), [answer, this.#clause(one.clause)]);
    });
    return block(say("section.statements"), rows);
  }

  #losses(): string {
    const { say, text, date } = this.#words;
    const { losses } = this.#report;
    if (losses.length === 0) return "";
    const rows = losses.map((one) =>
      row(text(one.title), [
        joined([say(`lossKind.${one.kind}`), say(`lossWhen.${one.when}`), this.#amounts(one.totals)]),
        one.unpriced > 0 ? say("money.unpriced", { count: one.unpriced }) : "",
        ...one.returns.map((amount) => say("money.returns", { amount: this.#words.money(amount) })),
        one.certain ? "" : say("money.uncertain"),
        ...this.#facts(one),
        one.save === null ? "" : `${say("losses.save")}: ${text(one.save.text)}`,
        one.save?.by ? say("save.by", { date: date.long(one.save.by) }) : "",
        this.#clause(one.clause),
      ]),
    );
    return block(say("section.losses"), [
      `${say("losses.total")}: ${lossWords(lossSum(this.#report), this.#words)}`,
      ...rows,
    ]);
  }

  #accruals(): string {
    const { say, text, date } = this.#words;
    const rows = this.#report.accruals.map((one) =>
      row(text(one.title), [
        joined([this.#amounts(one.totals), say("accruals.on", { date: date.short(one.on) })]),
        one.certain ? "" : say("money.uncertain"),
        this.#clause(one.clause),
      ]),
    );
    return block(say("section.accruals"), rows);
  }

  #notices(kind: "alternatives" | "liabilities" | "retention" | "consequences" | "risks" | "duties"): string {
    const { say, text, date } = this.#words;
    const rows = this.#report[kind]
      .filter(({ applies }) => applies !== "no")
      .map((one) =>
        row(joined([text(one.title), one.applies === "maybe" ? say("applies.maybe") : ""]), [
          one.text === null ? "" : text(one.text),
          one.until === null || one.bound === null ? "" : say(`until.${one.bound}`, { date: date.long(one.until) }),
          ...this.#facts(one),
          this.#clause(one.clause),
        ]),
      );
    return block(say(`section.${kind}`), rows);
  }

  #stages(): string {
    const { say, text, date } = this.#words;
    const rows = this.#report.stages
      .filter(({ applies }) => applies !== "no")
      .map((one) =>
        row(text(one.title), [
          this.#days(one),
          joined([
            one.applies === "maybe" ? say("stages.maybe") : "",
            one.estimated ? say("stage.estimated") : "",
            one.length === null ? say("stage.noLength") : "",
            one.from === "closing" ? "" : say(one.canWithdraw ? "stage.canWithdraw" : "stage.cannotWithdraw"),
          ]),
          one.youMust === null ? "" : say("stage.youMust", { text: text(one.youMust) }),
          one.access === null ? "" : say("stage.access", { text: text(one.access) }),
          one.mayFail === null ? "" : say("stage.mayFail", { text: text(one.mayFail) }),
          this.#clause(one.clause),
        ]),
      );
    return block(say("section.stages"), [say("stages.intro", { at: date.time(this.#report.at) }), ...rows]);
  }

  #days({ starts, ends, from }: PrecheckReport["stages"][number]): string {
    const { say, date } = this.#words;
    if (starts === null) return say(from === "closing" ? "stages.afterClosing" : "stages.afterPrevious");
    if (ends === null) return say("stages.from", { starts: date.long(starts) });
    if (starts === ends) return date.long(ends);
    return say("stages.range", { starts: date.long(starts), ends: date.long(ends) });
  }

  #plan(): string {
    const { say, text, date } = this.#words;
    const { conditions, losses, risks, duties, stages, alternatives, statements, plan } = this.#report;
    const titled = [conditions, losses, risks, duties, stages, alternatives].flat();
    const titles = new Map([
      ...titled.map(({ id, title }) => [id, title] as const),
      ...statements.map(({ id, text: asked }) => [id, asked] as const),
    ]);
    const steps = plan.map(({ order, kind, ref, text: todo, on, saves, after }) => {
      const what = todo ?? titles.get(ref ?? "");
      return joined([
        `${order}. ${say(`plan.${kind}`)}${what ? `: ${text(what)}` : ""}`,
        on === null ? "" : say("plan.on", { date: date.long(on) }),
        kind === "submit" || kind === "follow" || after.length === 0
          ? ""
          : say("plan.after", { steps: after.join(say("list.separator")) }),
        ...saves.map((amount) => say("plan.saves", { amount: this.#words.money(amount) })),
      ]);
    });
    return block(say("section.plan"), steps);
  }

  #settled(): string {
    const { say, text } = this.#words;
    const rows = this.#report.conditions
      .filter(({ status }) => status !== "blocked" && status !== "unknown")
      .map((one) => bullet(joined([say(`status.${one.status}`), text(one.title), this.#clause(one.clause)])));
    return block(say("section.conditions"), rows);
  }

  #facts(row: Parameters<typeof openLines>[0] & { items: Parameters<typeof itemLines>[0] }): string[] {
    return [...itemLines(row.items, this.#words), ...openLines(row, this.#words)];
  }

  #clause(refs: readonly string[]): string {
    return this.#words.say("clause.label", { clause: visible(cited(refs, this.#report, this.#words)) });
  }

  #amounts(list: readonly Amount[]): string {
    return list.map(this.#words.money).join(this.#words.say("list.separator"));
  }
}

/** A heading with its lines; nothing where there are none. */
function block(title: string, lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== "");
  return filled.length === 0 ? "" : `# ${title}\n\n${filled.join("\n")}`;
}

function row(title: string, lines: readonly string[]): string {
  return [bullet(title), ...lines.filter((line) => line !== "").map((line) => `  ${line}`)].join("\n");
}

function bullet(line: string): string {
  return `- ${line}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
