import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { changeMark } from "./changes.js";
import { clauses } from "./clauses.js";
import type { Condition, ReportContext } from "./context.js";
import { fix } from "./fix.js";
import { badge, type Tone } from "./icon.js";
import { items } from "./items.js";
import { openFacts } from "./open-facts.js";
import { section } from "./section.js";
import { supposeControl } from "./simulation.js";

const statusTone: Readonly<Record<Condition["status"], Tone>> = {
  met: "go",
  blocked: "stop",
  unconfirmed: "ask",
  unknown: "unknown",
  "not-applicable": "plain",
};

const withStatus = ({ report }: ReportContext, status: Condition["status"]) =>
  report.conditions.filter((condition) => condition.status === status);

/** What blocks: the items, how to deal with each, and the day it clears by itself. */
export function blockingView(context: ReportContext): TemplateResult | typeof nothing {
  const blocked = withStatus(context, "blocked");
  if (blocked.length === 0) return nothing;
  const { say, language } = context.words;
  return section({
    id: "blocking",
    language,
    title: say("section.blocking"),
    intro: say("blocking.intro"),
    body: rows(blocked, context),
  });
}

/** What is not known, and which fact would settle it. */
export function unknownView(context: ReportContext): TemplateResult | typeof nothing {
  const unknown = withStatus(context, "unknown");
  if (unknown.length === 0) return nothing;
  const { say, language } = context.words;
  return section({
    id: "unknown",
    language,
    title: say("section.unknown"),
    intro: say("unknown.intro"),
    body: rows(unknown, context),
  });
}

/** The conditions nobody has to do anything about, folded away. */
export function settledView(context: ReportContext): TemplateResult {
  const { words } = context;
  const groups = [
    [withStatus(context, "met"), "conditions.met"],
    [withStatus(context, "unconfirmed"), "conditions.unconfirmed"],
    [withStatus(context, "not-applicable"), "conditions.notApplicable"],
  ] as const;
  return html`${groups.map(([list, label]) =>
    list.length === 0
      ? nothing
      : html`<details class="fold">
          <summary>${words.say(label, { count: list.length })}</summary>
          <ul class="settled">
            ${list.map(
              (condition) => html`<li>
                ${badge(statusTone[condition.status], words.say(`status.${condition.status}`))}
                <div>
                  <p>${words.text(condition.title)}</p>
                  ${clauses(condition.clause, context)}
                </div>
              </li>`,
            )}
          </ul>
        </details>`,
  )}`;
}

function rows(list: Condition[], context: ReportContext): TemplateResult {
  return html`<ol class="rows">
    ${repeat(
      list,
      (condition) => condition.id,
      (condition) => row(condition, context),
    )}
  </ol>`;
}

function row(condition: Condition, context: ReportContext): TemplateResult {
  const { words } = context;
  const title = words.text(condition.title);
  const tone = statusTone[condition.status];
  return html`<li class="row tone-${tone}" part="condition" data-condition=${condition.id}>
    <div class="row-head">
      <h4 id="row-${condition.id}" tabindex="-1"><span class="label">${words.say("condition.required") + words.say("colon")}</span>${title}</h4>
      ${changeMark(condition.id, context)} ${badge(tone, words.say(`status.${condition.status}`))}
    </div>
    ${
      condition.clearsOn === null
        ? nothing
        : html`<p class="clears">${words.say("clears.on", { date: words.date.long(condition.clearsOn) })}</p>`
    }
    ${fix(condition.fix, condition.id, title, context, undefined, supposeControl(condition, title, context))}
    ${items(condition.items, title, context)} ${openFacts(condition, context)} ${clauses(condition.clause, context)}
  </li>`;
}
