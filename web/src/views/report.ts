import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { basisView } from "./basis.js";
import { changesView } from "./changes.js";
import { blockingView, unknownView } from "./conditions.js";
import type { ReportContext } from "./context.js";
import { staleView } from "./freshness.js";
import { accrualsView, lossesView } from "./losses.js";
import { noticesView } from "./notices.js";
import { planView } from "./plan.js";
import { proceedView } from "./proceed.js";
import { simulationBar, simulationView, tryDayView } from "./simulation.js";
import { statementsView } from "./statements.js";
import { takeAlongView } from "./take-along.js";
import { timelineView } from "./timeline.js";
import { verdictView } from "./verdict.js";

/** The whole report, in the order a person needs it. */
export function reportView(context: ReportContext): TemplateResult {
  return html`
    ${simulationBar(context)} ${staleView(context)} ${verdictView(context)} ${simulationView(context)} ${changesView(context)}
    <div class="sections">
      ${blockingView(context)} ${unknownView(context)} ${statementsView(context)} ${lossesView(context)}
      ${noticesView("alternatives", context)} ${accrualsView(context)} ${noticesView("liabilities", context)}
      ${noticesView("retention", context)}
      ${noticesView("consequences", context)} ${drawnTimeline(context)} ${noticesView("risks", context)}
      ${noticesView("duties", context)} ${planView(context)} ${tryDayView(context)}
      ${takeAlongView(context)}
    </div>
    ${proceedView(context)}
    <div class="sections">${basisView(context)}</div>
  `;
}

// The drawing is the dearest part, and an answer seldom moves a day. All that it reads is named here.
function drawnTimeline(context: ReportContext): unknown {
  const { report, words, days, limits } = context;
  const { at, policy, stages, consequences, liabilities, retention, submission, closing } = report;
  const read = [at, policy, stages, consequences, liabilities, retention, submission, closing];
  return guard([words, days, limits, ...read], () => timelineView(context));
}
