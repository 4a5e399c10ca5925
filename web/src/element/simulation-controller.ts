import { PrecheckError } from "../engine/error.js";
import type { Answers, PrecheckPolicy } from "../engine/policy.js";
import { type Departure, departureOf } from "../simulation/departure.js";
import { type Settlement, settlementOf } from "../simulation/settlement.js";
import { agreementOf, type Simulation, type SupposedStep, simulateFrom } from "../simulation/simulate.js";
import type { PrecheckReport, Text } from "../types/report.js";

/** What the person is trying out: another day, rows dealt with, or both. */
export interface ShownSimulation extends Simulation {
  /** The supposed day of submission; null where it is the actual one. */
  day: string | null;
  steps: Array<SupposedStep & { title: Text | null }>;
}

/** What was last checked: the very text of the account, and what the core was asked. */
export interface Checked {
  policy: PrecheckPolicy;
  accountText: string;
  answers: Answers;
  report: PrecheckReport;
}

/** Keeps what the person supposes, and has the core check it. It never touches the account or its report. */
export class SimulationController {
  #day: string | null = null;
  #supposed: readonly string[] = [];
  #checked: Checked | null = null;
  #settlements = new Map<string, Settlement>();
  #shown: ShownSimulation | null = null;
  #departure: Departure | null = null;
  #lastDeparture: { key: readonly string[]; departure: Departure | null } | null = null;

  /** The simulation on the page; null while the page shows the account as it is. */
  get shown(): ShownSimulation | null {
    return this.#shown;
  }

  /** The earliest day it could be over, as far as what is shown goes. */
  get departure(): Departure | null {
    return this.#departure;
  }

  /** Back to the account as it is. */
  clear(): void {
    this.#day = null;
    this.#supposed = [];
    this.#shown = null;
  }

  tryDay(day: string): void {
    this.#day = day;
  }

  suppose(refs: readonly string[]): void {
    this.#supposed = [...this.#supposed, ...refs.filter((ref) => !this.#supposed.includes(ref))];
  }

  undo(ref: string): void {
    this.#supposed = this.#supposed.filter((other) => other !== ref);
  }

  /** Has the core check what is supposed of the account as it was last checked. */
  update(checked: Checked, change: (simulation: this) => void = () => {}): void {
    this.#checked = checked;
    change(this);
    try {
      this.#run(checked);
    } catch (error) {
      // A day the core does not know, half typed perhaps, is nothing to lose the result over.
      if (this.#day === null || !(error instanceof PrecheckError) || error.code !== "options-refused") throw error;
      this.#day = null;
      this.#run(checked);
    }
  }

  /** What supposing a row of the shown report would mean. */
  settlement(ref: string): Settlement {
    const known = this.#settlements.get(ref) ?? this.#settle(ref);
    this.#settlements.set(ref, known);
    return known;
  }

  /** An answer seldom moves the day, and working it out takes checks of its own: the last one is kept. */
  #remembered(key: readonly string[], departure: () => Departure): Departure | null {
    const last = this.#lastDeparture;
    if (last !== null && key.every((part, index) => part === last.key[index])) return last.departure;
    this.#lastDeparture = { key, departure: tried(departure) };
    return this.#lastDeparture.departure;
  }

  #settle(ref: string): Settlement {
    if (this.#checked === null) return { edits: [], obstacle: "nothing" };
    const { policy, report } = this.#checked;
    return settlementOf(agreementOf(policy), this.#shown?.report ?? report, ref);
  }

  #run({ policy, accountText, answers, report }: Checked): void {
    this.#shown = null;
    this.#departure = null;
    this.#settlements = new Map();
    if (this.#day === report.at.slice(0, 10)) this.#day = null;
    // The time of day and the offset stay those of the actual submission.
    const at = this.#day === null ? report.at : this.#day + report.at.slice(10);
    if (this.#day !== null || this.#supposed.length > 0) {
      const asked = { at, answers, suppose: this.#supposed };
      const unsupposed = this.#day === null ? report : policy.check(accountText, asked);
      const simulation = simulateFrom(unsupposed, policy, accountText, asked);
      const titles = titlesOf(policy);
      const steps = simulation.steps.map((step) => ({ ...step, title: titles.get(step.ref) ?? null }));
      this.#shown = { ...simulation, steps, day: this.#day };
    }
    const [account, shown] = this.#shown ? [this.#shown.account, this.#shown.report] : [accountText, report];
    this.#departure = this.#remembered(departureKey(policy.text, accountText, this.#supposed, shown), () =>
      departureOf(policy, account, { at, answers }, shown),
    );
  }
}

/** All that a departure hangs on. No stage hangs on an answer, so it is enough which conditions stand open. */
function departureKey(
  policyText: string,
  accountText: string,
  supposed: readonly string[],
  report: PrecheckReport,
): readonly string[] {
  const { at, verdict, conditions, closing, submission } = report;
  const standing = conditions.map(({ status }) => (status === "blocked" || status === "unknown" ? status : "")).join();
  const blocked = verdict === "blocked" || verdict === "incomplete" ? verdict : "";
  const days = [at, submission.earliest, closing.earliest, closing.latest].join();
  return [policyText, accountText, supposed.join(), blocked, days, standing];
}

// A day past those the core can count to is no reason to lose the result over.
function tried(departure: () => Departure): Departure | null {
  try {
    return departure();
  } catch (error) {
    if (error instanceof PrecheckError && error.code === "options-refused") return null;
    throw error;
  }
}

function titlesOf(policy: PrecheckPolicy): Map<string, Text> {
  const { conditions, losses = [], risks = [] } = agreementOf(policy);
  return new Map([...conditions, ...losses, ...risks].map(({ id, title }) => [id, title]));
}
