import { PrecheckError } from "../engine/error.js";
import type { Answers, PrecheckPolicy } from "../engine/policy.js";
import { type Departure, departureInSteps } from "../simulation/departure.js";
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
  #departure: Departure | "pending" | null = null;
  /** The earliest day that is being worked out. */
  #work: { key: readonly string[]; steps: Iterator<void, Departure> } | null = null;
  #departures: Array<{ key: readonly string[]; departure: Departure | null }> = [];

  /** The simulation on the page; null while the page shows the account as it is. */
  get shown(): ShownSimulation | null {
    return this.#shown;
  }

  /** The earliest day it could be over, as far as what is shown goes; `pending` while it is not worked out. */
  get departure(): Departure | "pending" | null {
    return this.#departure;
  }

  /** Whether that day is yet to be worked out. */
  get working(): boolean {
    return this.#work !== null;
  }

  /** Back to the account as it is. Until that is worked out there is no day: the one that stood was of what was supposed. */
  clear(): void {
    if (this.#shown !== null || this.#work !== null) this.#departure = "pending";
    this.#day = null;
    this.#supposed = [];
    this.#shown = null;
    this.#work = null;
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
   * The same account with another answer, and nothing supposed: an answer seldom moves the earliest day, so the one that is
   * shown stands until it is worked out anew. False where that does not do.
   */
  answered(checked: Checked): boolean {
    const same = this.#checked?.accountText === checked.accountText && this.#checked.policy === checked.policy;
    if (!same || this.#day !== null || this.#supposed.length > 0) return false;
    this.#checked = checked;
    const stood = this.#departure;
    this.#depart(checked, checked.report.at);
    if (this.#departure === "pending") this.#departure = stood;
    return true;
  }

  /** Goes one check further towards the earliest day. */
  workOn(): void {
    if (this.#work === null) return;
    const { key, steps } = this.#work;
    const outcome = tried(() => steps.next());
    if (outcome?.done === false) return;
    this.#work = null;
    this.#departure = outcome?.value ?? null;
    this.#departures = [{ key, departure: this.#departure }, ...this.#departures].slice(0, keptDepartures);
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

  /** Working it out takes checks of its own, and they seldom come to another day: the last few are kept. */
  #depart({ policy, accountText, answers, report }: Checked, at: string): void {
    const [account, shown] = this.#shown ? [this.#shown.account, this.#shown.report] : [accountText, report];
    const key = departureKey(policy.text, accountText, this.#supposed, shown);
    const known = this.#departures.find((other) => key.every((part, index) => part === other.key[index]));
    this.#departure = known === undefined ? "pending" : known.departure;
    this.#work = known === undefined ? { key, steps: departureInSteps(policy, account, { at, answers }, shown) } : null;
    if (known) this.#departures = [known, ...this.#departures.filter((other) => other !== known)];
    else this.workOn(); // until the first check, if it takes any
  }

  #run(checked: Checked): void {
    const { policy, accountText, answers, report } = checked;
    this.#shown = null;
    this.#departure = null;
    this.#work = null;
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
    this.#depart(checked, at);
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
function tried<T>(step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (error instanceof PrecheckError && error.code === "options-refused") return null;
    throw error;
  }
}

function titlesOf(policy: PrecheckPolicy): Map<string, Text> {
  const { conditions, losses = [], risks = [] } = agreementOf(policy);
  return new Map([...conditions, ...losses, ...risks].map(({ id, title }) => [id, title]));
}
