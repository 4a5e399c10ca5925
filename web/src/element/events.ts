import type { Digests } from "../engine/digest.js";
import type { PrecheckErrorCode } from "../engine/error.js";
import type { Answers } from "../engine/policy.js";
import type { Export } from "../take-along/exports.js";
import type { Fault, PrecheckReport } from "../types/report.js";
import type { ShownSimulation } from "./simulation-controller.js";

const crossing = { bubbles: true, composed: true };

/** The core is loaded; from now on a check takes milliseconds. */
export class PrecheckReadyEvent extends CustomEvent<{ version: string }> {
  static readonly type = "precheck-ready";
  constructor(version: string) {
    super(PrecheckReadyEvent.type, { ...crossing, detail: { version } });
  }
}

/** There is a new report on the account as it is. What the person supposes never comes this way. */
export class PrecheckReportEvent extends CustomEvent<{ report: PrecheckReport }> {
  static readonly type = "precheck-report";
  constructor(report: PrecheckReport) {
    super(PrecheckReportEvent.type, { ...crossing, detail: { report } });
  }
}

/** The person supposes something, or nothing any more. What comes of it is no report on the account. */
export class PrecheckSimulationEvent extends CustomEvent<{ simulation: ShownSimulation | null }> {
  static readonly type = "precheck-simulation";
  constructor(simulation: ShownSimulation | null) {
    super(PrecheckSimulationEvent.type, { ...crossing, detail: { simulation } });
  }
}

/**
 * The account summary on the page has become older than `maxAge`, or does not say when it was taken (`asOf` null).
 * `asked`: the person wants a fresh one, and there is no `loadAccount` to fetch it; give the element a new `account`.
 */
export class PrecheckStaleEvent extends CustomEvent<{ asOf: string | null; asked: boolean }> {
  static readonly type = "precheck-stale";
  constructor(asOf: string | null, asked: boolean) {
    super(PrecheckStaleEvent.type, { ...crossing, detail: { asOf, asked } });
  }
}

interface ActionDetail {
  action: string;
  ref: string;
  policy: string | null;
}

/**
 * The person wants to go where something is done. `action` is the policy's name for it, `ref` the element of the report,
 * and `policy` the agreement of another procedure where the way leads there, else null.
 * Cancel it when the page takes them there itself; otherwise the address in `actions` opens, or the widget says that there is no way.
 */
export class PrecheckActionEvent extends CustomEvent<ActionDetail> {
  static readonly type = "precheck-action";
  constructor(detail: ActionDetail) {
    super(PrecheckActionEvent.type, { ...crossing, cancelable: true, detail });
  }
}

/**
 * The person wants to take the result along: `kind` is `print`, `ics`, `json` or `text`, and the content comes with it,
 * for `print` as text. Cancel it when the page, such as the app around a webview, saves, prints or shares it itself.
 * `simulated`: it is of a simulation, and says so.
 */
export class PrecheckExportEvent extends CustomEvent<Export> {
  static readonly type = "precheck-export";
  constructor(detail: Export) {
    super(PrecheckExportEvent.type, { ...crossing, cancelable: true, detail });
  }
}

/**
 * The person decided to go on. Never sent before the verdict allows it. The digests are of the very bytes the report was
 * computed from, so that a server can compute it again. Cancel it to keep the widget from saying that the page has taken over.
 */
export class PrecheckProceedEvent extends CustomEvent<{ report: PrecheckReport; answers: Answers; digests: Digests }> {
  static readonly type = "precheck-proceed";
  constructor(report: PrecheckReport, answers: Answers, digests: Digests) {
    super(PrecheckProceedEvent.type, { ...crossing, cancelable: true, detail: { report, answers, digests } });
  }
}

/** There is no report, and why. */
export class PrecheckErrorEvent extends CustomEvent<{
  code: PrecheckErrorCode;
  message: string;
  faults: readonly Fault[];
}> {
  static readonly type = "precheck-error";
  constructor(code: PrecheckErrorCode, message: string, faults: readonly Fault[]) {
    super(PrecheckErrorEvent.type, { ...crossing, detail: { code, message, faults } });
  }
}

/** The element's events by their type. */
export interface PrecheckEventMap {
  "precheck-ready": PrecheckReadyEvent;
  "precheck-report": PrecheckReportEvent;
  "precheck-simulation": PrecheckSimulationEvent;
  "precheck-stale": PrecheckStaleEvent;
  "precheck-action": PrecheckActionEvent;
  "precheck-export": PrecheckExportEvent;
  "precheck-proceed": PrecheckProceedEvent;
  "precheck-error": PrecheckErrorEvent;
}

declare global {
  // They bubble up to the window.
  interface GlobalEventHandlersEventMap extends PrecheckEventMap {}
}
