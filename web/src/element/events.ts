import type { Digests } from "../engine/digest.js";
import type { PrecheckErrorCode } from "../engine/error.js";
import type { Answers } from "../engine/policy.js";
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
  "precheck-action": PrecheckActionEvent;
  "precheck-proceed": PrecheckProceedEvent;
  "precheck-error": PrecheckErrorEvent;
}

declare global {
  // They bubble up to the window.
  interface GlobalEventHandlersEventMap extends PrecheckEventMap {}
}
