import { html, nothing, type TemplateResult } from "lit";
import type { PrecheckReport } from "../types/report.js";
import type { ReportContext, SectionId, Words } from "./context.js";
import { departureView } from "./departure.js";
import { snapshotView } from "./freshness.js";
import { glyph, type Tone } from "./icon.js";
import { lossSum, lossWords } from "./loss-sum.js";
import { listsTasks, tasksView } from "./tasks.js";

export type Verdict = PrecheckReport["verdict"];

export const verdictTone: Readonly<Record<Verdict, Tone>> = {
  blocked: "stop",
  incomplete: "unknown",
  "needs-confirmation": "ask",
  "at-risk": "caution",
  "ready-with-losses": "caution",
  ready: "go",
};

/** How many things stand behind a verdict; the same figures serve the lead, the facts and the closed button. */
export function counts({ conditions, losses, risks, statements }: PrecheckReport) {
  return {
    blocking: conditions.filter(({ status }) => status === "blocked").length,
    unknown:
      conditions.filter(({ status }) => status === "unknown").length +
      losses.filter(({ certain }) => !certain).length +
      risks.filter(({ applies }) => applies === "maybe").length,
    unanswered: statements.filter(({ answer }) => answer === null).length,
    risks: risks.filter(({ applies }) => applies === "yes").length,
  };
}

/** The verdict in one plain sentence, and what follows from it. */
export function verdictSentence(report: PrecheckReport, words: Words): { title: string; lead: string } {
  return { title: words.say(`verdict.${report.verdict}`), lead: lead(report, words) };
}

function lead(report: PrecheckReport, words: Words): string {
  const { blocking, unknown, unanswered, risks } = counts(report);
  switch (report.verdict) {
    case "blocked":
      return report.submission.earliest === null
        ? words.say("verdict.lead.blocked", { count: blocking })
        : words.say("verdict.lead.blocked-clears", { date: words.date.long(report.submission.earliest) });
    case "incomplete":
      return words.say("verdict.lead.incomplete", { count: unknown });
    case "needs-confirmation":
      return words.say("verdict.lead.needs-confirmation", { count: unanswered });
    case "at-risk":
      return words.say("verdict.lead.at-risk", { count: risks });
    case "ready-with-losses":
      return words.say("verdict.lead.ready-with-losses", { loss: lossWords(lossSum(report), words) });
    case "ready":
      return words.say("verdict.lead.ready");
  }
}

/** When it would be over, in one sentence. */
export function closingSentence({ closing }: PrecheckReport, words: Words): string | null {
  const { earliest, latest } = closing;
  if (earliest === null) return null;
  if (latest === null) return words.say("closing.open", { earliest: words.date.long(earliest) });
  return earliest === latest
    ? words.say("closing.on", { date: words.date.long(latest) })
    : words.say("closing.between", { earliest: words.date.long(earliest), latest: words.date.long(latest) });
}

export function verdictView(context: ReportContext): TemplateResult {
  const { report, words, simulation, stale } = context;
  // What a summary that is too old shows is past, and has no colour of its own.
  const tone = stale === null ? verdictTone[report.verdict] : "plain";
  const { title, lead: explained } = verdictSentence(report, words);
  const supposed = simulation === null ? title : words.say("simulation.verdict", { verdict: title });
  const heading = stale === null ? supposed : words.say("stale.verdict", { verdict: supposed });
  return html`
    <section class="verdict tone-${tone}" part="verdict" data-verdict=${report.verdict}>
      <div class="verdict-head">
        <span class="verdict-icon">${glyph(tone)}</span>
        <div>
          <p class="verdict-of">
            ${words.text(report.policy.provider)} · ${words.say(`procedure.${report.policy.procedure}`)}
          </p>
          <h2 id="verdict-title" tabindex="-1" part="verdict-title">${heading}</h2>
          <p class="verdict-lead">${explained}</p>
        </div>
      </div>
      ${stale === null ? departureView(context) : nothing} ${facts(context)} ${tasksView(context)}
      ${snapshotView(context)}
    </section>
  `;
}

function facts({ report, words, intents }: ReportContext): TemplateResult | typeof nothing {
  const { say } = words;
  const { blocking, unknown, unanswered } = counts(report);
  const shown: Array<[section: SectionId, label: string, value: string]> = [];
  const count = (section: SectionId, label: string, of: number) => {
    if (of > 0) shown.push([section, label, say("fact.count", { count: of })]);
  };
  // Where the tasks are listed one by one they need not be counted as well.
  if (!listsTasks(report)) {
    count("blocking", say("fact.blocking"), blocking);
    count("unknown", say("fact.unknown"), unknown);
    count("statements", say("fact.statements"), unanswered);
  }
  if (report.losses.length > 0) shown.push(["losses", say("fact.losses"), lossWords(lossSum(report), words)]);
  if (report.accruals.length > 0) {
    const grown = report.accruals.flatMap((accrual) => accrual.totals).map(words.money);
    shown.push(["accruals", say("fact.accruals"), grown.join(say("list.separator"))]);
  }
  if (shown.length === 0) return nothing;
  return html`<ul class="facts" part="facts" aria-label=${say("verdict.facts")}>
    ${shown.map(
      ([section, label, value]) => html`<li>
        <button type="button" class="fact" @click=${() => intents.goTo(section)}>
          <span class="fact-label">${label}</span> <span class="fact-value">${value}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}
