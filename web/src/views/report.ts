import { html, type TemplateResult } from "lit";
import { basisView } from "./basis.js";
import { changesView } from "./changes.js";
import { blockingView, unknownView } from "./conditions.js";
import type { ReportContext, SectionId } from "./context.js";
import { drawn } from "./drawn.js";
import { staleView } from "./freshness.js";
import { accrualsView, lossesView } from "./losses.js";
import { type NoticeKind, noticesView } from "./notices.js";
import { planView } from "./plan.js";
import { proceedView } from "./proceed.js";
import { simulationBar, simulationView, tryDayView } from "./simulation.js";
import { statementsView } from "./statements.js";
import { takeAlongView } from "./take-along.js";
import { timelineView } from "./timeline.js";
import { verdictView } from "./verdict.js";

type Section = readonly [id: SectionId, view: (context: ReportContext) => unknown];

const notices = (kind: NoticeKind): Section => [kind, (context) => noticesView(kind, context)];

const sections: readonly Section[] = [
  ["blocking", blockingView],
  ["unknown", unknownView],
  ["statements", statementsView],
  ["losses", lossesView],
  notices("alternatives"),
  ["accruals", accrualsView],
  notices("liabilities"),
  notices("retention"),
  notices("consequences"),
  ["stages", timelineView],
  notices("risks"),
  notices("duties"),
  ["plan", planView],
  ["try", tryDayView],
  ["take", takeAlongView],
];

/** What the verdict rests on changes with it: a verdict never stands over the conditions of another report. */
const withVerdict: ReadonlySet<SectionId> = new Set(["blocking", "unknown"]);

/** The whole report, in the order a person needs it. */
export function reportView(context: ReportContext): TemplateResult {
  return html`
    ${simulationBar(context)} ${staleView(context)} ${drawn(verdictView, context)} ${drawn(simulationView, context)}
    ${drawn(changesView, context)}
    <div class="sections">${sections.map(([id, view]) => drawn(view, context, withVerdict.has(id) ? undefined : id))}</div>
    ${drawn(proceedView, context, "proceed")}
    <div class="sections">${drawn(basisView, context, "basis")}</div>
  `;
}
