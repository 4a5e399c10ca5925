import { PrecheckError } from "../engine/error.js";
import type { Answers, PrecheckPolicy } from "../engine/policy.js";
import { type Departure, departureOf } from "../simulation/departure.js";
import { type Settlement, settlementOf } from "../simulation/settlement.js";
import { agreementOf, type Simulation, type SupposedStep, simulate } from "../simulation/simulate.js";
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
      const simulation = simulate(policy, accountText, { at, answers, suppose: this.#supposed });
      const titles = titlesOf(policy);
      const steps = simulation.steps.map((step) => ({ ...step, title: titles.get(step.ref) ?? null }));
      this.#shown = { ...simulation, steps, day: this.#day };
    }
    const [account, shown] = this.#shown ? [this.#shown.account, this.#shown.report] : [accountText, report];
    this.#departure = tried(() => departureOf(policy, account, { at, answers }, shown));
  }
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
