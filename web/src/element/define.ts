import { CancellationPrecheck } from "./cancellation-precheck.js";

/**
 * Registers the element under a name, and gives the class registered there. A name that is taken stays as it is, so that
 * loading twice, or two versions on one page, breaks nothing: the first one serves the name. A version that must be there
 * beside another takes a name of its own.
 *
 * Where there are no custom elements, as in Node, it does nothing.
 */
export function defineCancellationPrecheck(tag = "cancellation-precheck"): CustomElementConstructor | undefined {
  if (typeof customElements === "undefined") return undefined;
  // A class can bear one name only; each name gets one of its own.
  if (!customElements.get(tag)) customElements.define(tag, class extends CancellationPrecheck {});
  return customElements.get(tag);
}
