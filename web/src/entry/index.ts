/**
 * The package without side effects: the headless engine, and the element's class to register under any name.
 * @packageDocumentation
 */

export type { ComparedPart, DayChange, ReportComparison, RowChange } from "../compare/compare-reports.js";
export { compareReports } from "../compare/compare-reports.js";
export { CancellationPrecheck } from "../element/cancellation-precheck.js";
export { defineCancellationPrecheck } from "../element/define.js";
export {
  PrecheckActionEvent,
  PrecheckErrorEvent,
  type PrecheckEventMap,
  PrecheckExportEvent,
  PrecheckProceedEvent,
  PrecheckReadyEvent,
  PrecheckReportEvent,
  PrecheckSimulationEvent,
  PrecheckStaleEvent,
} from "../element/events.js";
export type { PrecheckProperties } from "../element/host-properties.js";
export type { PolicyRegistry, PolicySource } from "../element/policy-source.js";
export type { Digests } from "../engine/digest.js";
export { digestsOf } from "../engine/digest.js";
export type { JsonDocument } from "../engine/document.js";
export type { OpenPolicyOptions, PrecheckEngine } from "../engine/engine.js";
export { loadPrecheck } from "../engine/engine.js";
export type { PrecheckErrorCode } from "../engine/error.js";
export { PrecheckError } from "../engine/error.js";
export type { CoreBuild, LoadOptions } from "../engine/load-core.js";
export type { AccountSummaryWith } from "../engine/own-facts.js";
export type { Answers, CheckOptions, PrecheckPolicy } from "../engine/policy.js";
export type { Departure } from "../simulation/departure.js";
export { departureOf } from "../simulation/departure.js";
export type { Edit } from "../simulation/edits.js";
export type { Obstacle, Settlement } from "../simulation/settlement.js";
export { openRows, settlementOf } from "../simulation/settlement.js";
export type { Simulation, SimulationOptions, SupposedStep } from "../simulation/simulate.js";
export { simulate } from "../simulation/simulate.js";
export type { Export, ExportKind, ExportOptions } from "../take-along/exports.js";
export { exportOf } from "../take-along/exports.js";
export type { Supposed } from "../take-along/supposed.js";
export type { AccountSummary } from "../types/account-summary.js";
export type { PrecheckConditions } from "../types/conditions.js";
export type { LegalBackground } from "../types/legal.js";
export type { Policy } from "../types/policy.js";
export type { Fault, PrecheckReport } from "../types/report.js";
