/**
 * Everything in one module, the WASM and the agreements included: it fetches nothing. Importing it registers
 * `<cancellation-precheck>`.
 * @packageDocumentation
 */
import { defineCancellationPrecheck } from "../element/define.js";

defineCancellationPrecheck();

export * from "./index.js";
