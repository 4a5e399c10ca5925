import { CancellationPrecheck } from "../element/cancellation-precheck.js";

// Another version may have been first; two on one page must not break it.
if (!customElements.get("cancellation-precheck")) customElements.define("cancellation-precheck", CancellationPrecheck);
