import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { answeredView } from "./changes.js";
import { clauses } from "./clauses.js";
import type { ReportContext, Statement } from "./context.js";
import { section } from "./section.js";

/** What only the person can say: one question each, no answer chosen beforehand. */
export function statementsView(context: ReportContext): TemplateResult | typeof nothing {
  const { report, words } = context;
  const { statements } = report;
  if (statements.length === 0) return nothing;
  const answered = statements.filter(({ answer }) => answer !== null).length;
  return section({
    id: "statements",
    language: words.language,
    title: words.say("section.statements"),
    intro: words.say("statements.intro"),
    aside: words.say("statements.progress", { answered, total: statements.length }),
    body: html`<div class="rows">
      ${repeat(
        statements,
        (statement) => statement.id,
        (statement) => question(statement, context),
      )}
      ${answeredView(context)}
    </div>`,
  });
}

function question(statement: Statement, context: ReportContext): TemplateResult {
  const { words } = context;
  return html`<fieldset class="row statement" part="statement" data-statement=${statement.id}>
    <legend>${words.text(statement.text)}</legend>
    <div class="choices">
      ${choice(statement, true, context)} ${choice(statement, false, context)}
    </div>
    ${clauses(statement.clause, context)}
  </fieldset>`;
}

function choice(statement: Statement, yes: boolean, { words, intents }: ReportContext): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="statement-${statement.id}"
      value=${yes ? "yes" : "no"}
      .checked=${live(statement.answer === yes)}
      @change=${() => intents.answer(statement.id, yes)}
    />
    <span>${words.say(yes ? "answer.yes" : "answer.no")}</span>
  </label>`;
}
