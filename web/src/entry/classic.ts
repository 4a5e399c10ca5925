/**
 * Everything in one classic script, for pages that open from disk or know no modules. It registers
 * `<cancellation-precheck>`, or the name in `data-tag` of its script element, and sets the global `cancellationPrecheck`.
 * @packageDocumentation
 */
import { defineCancellationPrecheck } from "../element/define.js";
import * as precheck from "./index.js";

declare global {
  /** What the package exports; of two versions on one page, that of the first. */
  var cancellationPrecheck: typeof precheck;
}

if (typeof document !== "undefined") defineCancellationPrecheck(document.currentScript?.dataset.tag);
globalThis.cancellationPrecheck ??= precheck;
