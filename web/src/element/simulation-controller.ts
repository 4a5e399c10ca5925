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

/** As many as answers are likely to go to and fro between. */
const keptDepartures = 4;

/** Keeps what the person supposes, and has the core check it. It never touches the account or its report. */
export class SimulationController {
  #day: string | null = null;
  #supposed: readonly string[] = [];
  #checked: Checked | null = null;
  /** By the row itself, which stays the same object as long as nothing of it changes. */
  #settlements = new WeakMap<object, Settlement>();
  #shown: ShownSimulation | null = null;
  #departure: Departure | null = null;
  #departures: Array<{ key: readonly string[]; departure: Departure | null }> = [];

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
    if (this.#checked?.policy !== checked.policy) this.#settlements = new WeakMap();
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

  /**
   * The same account with another answer, and nothing supposed: the report can be shown at once, and the earliest day,
   * which takes checks of its own, be worked out by `update` a moment later. False where that does not do.
   */
  answered(checked: Checked): boolean {
    const same = this.#checked?.accountText === checked.accountText && this.#checked.policy === checked.policy;
    if (!same || this.#day !== null || this.#supposed.length > 0) return false;
    this.#checked = checked;
    return true;
  }

  /** What supposing a row of the shown report would mean. */
  settlement(ref: string): Settlement {
    if (this.#checked === null) return { edits: [], obstacle: "nothing" };
    const { policy, report: actual } = this.#checked;
    const report = this.#shown?.report ?? actual;
    const row = [...report.conditions, ...report.losses, ...report.risks].find(({ id }) => id === ref);
    const known = row && this.#settlements.get(row);
    if (known) return known;
    const settlement = settlementOf(agreementOf(policy), report, ref);
    if (row) this.#settlements.set(row, settlement);
    return settlement;
  }

  /** An answer seldom moves the day, and working it out takes checks of its own: the last few are kept. */
  #remembered(key: readonly string[], departure: () => Departure): Departure | null {
    const same = (known: { key: readonly string[] }) => key.every((part, index) => part === known.key[index]);
    const known = this.#departures.find(same) ?? { key, departure: tried(departure) };
    this.#departures = [known, ...this.#departures.filter((other) => other !== known)].slice(0, keptDepartures);
    return known.departure;
  }

  #run({ policy, accountText, answers, report }: Checked): void {
    this.#shown = null;
    this.#departure = null;
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
