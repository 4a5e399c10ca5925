import { noChange } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import type { ReportContext, SectionId } from "./context.js";
import { Reads } from "./reads.js";

type View = (context: ReportContext) => unknown;

/**
 * Draws a part of the page when something has changed that it shows: at once where it is in sight, else after what is. The
 * first time all of it is drawn at once, so that nothing moves what is read already.
 */
class DrawnDirective extends AsyncDirective {
  #reads: Reads | null = null;
  #queue: ReportContext["queue"] | null = null;
  #late: (() => void) | null = null;

  override render(view: View, context: ReportContext, id?: SectionId): unknown {
    this.#queue = context.queue;
    this.#putOff(null);
    if (this.#reads?.hold(context)) return noChange;
    const first = this.#reads === null;
    if (first || id === undefined || context.inSight(id)) return this.#draw(view, context);
    this.#putOff(() => {
      this.#late = null;
      this.setValue(this.#draw(view, context));
    });
    return noChange;
  }

  override disconnected(): void {
    this.#queue?.remove(this);
  }

  override reconnected(): void {
    this.#putOff(this.#late);
  }

  #draw(view: View, context: ReportContext): unknown {
    this.#reads = new Reads();
    return view(this.#reads.of(context));
  }

  #putOff(late: (() => void) | null): void {
    this.#late = late;
    if (late === null) this.#queue?.remove(this);
    else this.#queue?.add(this, late);
  }
}

const drawnDirective = directive(DrawnDirective);

/** What a view draws of the report; `id` where it is a section of the page, which may wait while it is out of sight. */
export function drawn(view: View, context: ReportContext, id?: SectionId): unknown {
  return drawnDirective(view, context, id);
}
