/**
 * Importing this registers `<cancellation-precheck>`.
 * @packageDocumentation
 */
import { defineCancellationPrecheck } from "../element/define.js";

defineCancellationPrecheck();

export { defineCancellationPrecheck };
