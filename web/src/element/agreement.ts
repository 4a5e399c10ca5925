import { type JsonDocument, textOf } from "../engine/document.js";
import type { PrecheckEngine } from "../engine/engine.js";
import type { PrecheckPolicy } from "../engine/policy.js";
import type { PrecheckReport } from "../types/report.js";
import { type CalendarDays, calendarDays } from "./calendar-source.js";
import { type LegalLimits, legalOf, limitsOf } from "./legal-source.js";
import { calendarOf, type PolicyRegistry, type PolicySource, procedureOf, resolvePolicy } from "./policy-source.js";
import { sharedEngine } from "./shared-engine.js";

/** Where the page says an agreement, and what is needed to check by it, comes from. */
export interface AgreementSources {
  policy: PolicySource;
  policies: PolicyRegistry;
  calendar: JsonDocument<object> | null;
  legal: JsonDocument<object> | null;
  loadEngine: (() => Promise<PrecheckEngine>) | null;
}

/** All that was loaded for it, not yet opened. */
export interface LoadedAgreement {
  engine: PrecheckEngine;
  policy: JsonDocument<object>;
  calendar: JsonDocument<object> | undefined;
  legal: JsonDocument<object> | undefined;
}

/** The agreement an element checks by: loaded, opened by the core, and what the page shows beside it. */
export class Agreement {
  #policy: PrecheckPolicy | null = null;
  #text: string | null = null;
  #procedure: PrecheckReport["policy"]["procedure"] | null = null;
  #limits: LegalLimits = new Map();
  #days: CalendarDays = calendarDays(null);

  /** The agreement as the core has it open; null while it has not. */
  get policy(): PrecheckPolicy | null {
    return this.#policy;
  }

  /** Its text, as soon as it is there: where the core fails, the conditions can still be read. */
  get text(): string | null {
    return this.#text;
  }

  get procedure(): PrecheckReport["policy"]["procedure"] | null {
    return this.#procedure;
  }

  /** Limits of the law that its stages name. */
  get limits(): LegalLimits {
    return this.#limits;
  }

  /** What kind of day a day is, by the calendar it counts with. */
  get days(): CalendarDays {
    return this.#days;
  }

  close(): void {
    this.#policy?.close();
    this.#policy = null;
  }

  /** Leaves it as it is, without a word to a core that has failed. */
  forget(): void {
    this.#policy = null;
  }

  /** Finds its text. Nothing of it is kept where a newer run has overtaken this one meanwhile, as `current` tells. */
  async read(
    { policy: source, policies }: Pick<AgreementSources, "policy" | "policies">,
    current: () => boolean,
  ): Promise<JsonDocument<object>> {
    const policy = await resolvePolicy(source, policies);
    if (current()) {
      this.#text = textOf(policy);
      this.#procedure = procedureOf(this.#text);
    }
    return policy;
  }

  /** Loads what opening it takes. */
  async load(
    policy: JsonDocument<object>,
    { calendar, legal, loadEngine }: Pick<AgreementSources, "calendar" | "legal" | "loadEngine">,
  ): Promise<LoadedAgreement> {
    const opening = this.#policy === null;
    const [engine, days, limits] = await Promise.all([
      (loadEngine ?? sharedEngine)(),
      calendar ?? (opening ? calendarOf(policy) : undefined),
      legal ?? (opening ? legalOf(policy) : undefined),
    ]);
    return { engine, policy, calendar: days, legal: limits };
  }

  /** Has the core open what was loaded, unless it is open already. */
  open({ engine, policy, calendar, legal }: LoadedAgreement): PrecheckPolicy {
    if (this.#policy !== null) return this.#policy;
    this.#policy = engine.openPolicy(policy, { calendar });
    this.#limits = limitsOf(legal);
    this.#days = calendarDays(calendar);
    return this.#policy;
  }
}
