import { html, nothing, type TemplateResult } from "lit";
import type { Notice } from "../types/report.js";
import { changeMark } from "./changes.js";
import { clauses } from "./clauses.js";
import type { ReportContext } from "./context.js";
import { actionLink, wayTo } from "./fix.js";
import { badge } from "./icon.js";
import { items } from "./items.js";
import { openFacts } from "./open-facts.js";
import { section } from "./section.js";
import { supposeControl } from "./simulation.js";

export type NoticeKind = "alternatives" | "liabilities" | "retention" | "consequences" | "risks" | "duties";

/** What asks for a decision stands in boxes; what is only to be known does not. */
const boxed: ReadonlySet<NoticeKind> = new Set(["risks", "alternatives"]);

/** What stays, what is kept, what follows, what may go wrong, what to do first: all of one shape. */
export function noticesView(kind: NoticeKind, context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  const shown = report[kind].filter(({ applies }) => applies !== "no");
  if (shown.length === 0) return nothing;
  return section({
    id: kind,
    language: words.language,
    title: words.say(`section.${kind}`),
    intro: words.say(`${kind}.intro`),
    body: html`<ul class="rows ${boxed.has(kind) ? "" : "plain"}">
      ${shown.map((notice) => noticeRow(notice, kind, context))}
    </ul>`,
  });
}

function noticeRow(notice: Notice, kind: NoticeKind, context: ReportContext): TemplateResult {
  const { words } = context;
  const title = words.text(notice.title);
  const way = wayTo(notice.action, notice.policy, notice.id);
  return html`<li class="row ${kind === "risks" ? "tone-caution" : ""}" part="notice" data-notice=${notice.id}>
    <div class="row-head">
      <h4 id="row-${notice.id}" tabindex="-1">${title}</h4>
      ${kind === "risks" ? changeMark(notice.id, context) : nothing}
      ${
        kind === "risks" || notice.applies === "maybe"
          ? badge(notice.applies === "maybe" ? "unknown" : "caution", words.say(`applies.${notice.applies}`))
          : nothing
      }
    </div>
    ${notice.text === null ? nothing : html`<p>${words.text(notice.text)}</p>`}
    ${
      notice.until === null || notice.bound === null
        ? nothing
        : html`<p class="clears">${words.say(`until.${notice.bound}`, { date: words.date.long(notice.until) })}</p>`
    }
    ${kind === "risks" ? items(notice.items, title, context) : concerned(notice, title, context)} ${openFacts(notice, context)}
    ${way === null ? nothing : actionLink(way, title, context)}
    ${kind === "risks" ? supposeControl(notice, title, context) : nothing}
    ${clauses(notice.clause, context)}
  </li>`;
}

// A risk is judged by what it rests on; for everything else that is good to know and takes room.
function concerned({ items: list }: Notice, title: string, context: ReportContext): unknown {
  if (list.length === 0) return nothing;
  const { say } = context.words;
  const label = say("items.basis", { count: list.length });
  return html`<details class="more">
    <summary aria-label=${label + say("colon") + title}>${label}</summary>
    ${items(list, title, context)}
  </details>`;
}

/** The notices that do not apply to this account, folded away beside the settled conditions. */
export function absentNoticesView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  const { risks, consequences, liabilities, retention, duties, alternatives } = report;
  const absent = [risks, consequences, liabilities, retention, duties, alternatives]
    .flat()
    .filter(({ applies }) => applies === "no");
  if (absent.length === 0) return nothing;
  return html`<details class="fold">
    <summary>${words.say("notices.none", { count: absent.length })}</summary>
    <ul class="settled">
      ${absent.map(
        (notice) => html`<li>
          ${badge("plain", words.say("applies.no"))}
          <div>
            <p>${words.text(notice.title)}</p>
            ${clauses(notice.clause, context)}
          </div>
        </li>`,
      )}
    </ul>
  </details>`;
}
