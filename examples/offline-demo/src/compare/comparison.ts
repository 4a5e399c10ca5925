import type { CancellationPrecheck } from "../../../../web/src/element/cancellation-precheck.js";
import { PrecheckError } from "../../../../web/src/engine/error.js";
import type { PrecheckReport } from "../../../../web/src/types/report.js";
import type { Demo } from "../demo.js";
import type { Pair } from "../place.js";

/** What a column checks: an agreement, as it came or as it was changed here, and an account. */
export interface Column {
  policy: string;
  /** As it came with the page, though it has been changed here. */
  asItCame: boolean;
  /** Id of a sample; null: the person's own. */
  account: string | null;
  result: Result;
  /** Made when the full reports are opened. */
  widget: CancellationPrecheck | null;
}

export type Result =
  | { kind: "waiting" }
  | { kind: "report"; report: PrecheckReport }
  | { kind: "failed"; faults: number };

export const mostColumns = 4;
export const fewestColumns = 2;

/** Several checks side by side. */
export class Comparison {
  columns: Column[] = [];
  /** Which column is shown where there is room for one. */
  shown = 0;
  /** The full reports stand below the facts. */
  unfolded = false;
  /** The columns are what somebody asked for, and stay. */
  #asked = false;
  readonly #demo: Demo;
  readonly #changed: () => void;

  constructor(demo: Demo, changed: () => void) {
    this.#demo = demo;
    this.#changed = changed;
  }

  /** What an address can say of the columns. */
  get pairs(): Pair[] {
    return this.columns.map(({ policy, account }) => ({ policy, account }));
  }

  /** Takes the columns an address asks for; without any, what is on the page and what is nearest to it. */
  start(asked: readonly Pair[]): void {
    const known = asked.filter(({ policy }) => this.#demo.shelf.get(policy)).slice(0, mostColumns);
    if (known.length >= fewestColumns) {
      this.#asked = true;
      this.columns = known.map(({ policy, account }) => this.#column(policy, this.#sampleFor(policy, account)));
    } else if (!this.#asked) {
      this.columns = this.#nearest();
    }
    this.refresh();
  }

  add(): void {
    this.#asked = true;
    const last = this.columns[this.columns.length - 1];
    if (last) this.columns = [...this.columns, { ...last, widget: null }];
    this.shown = this.columns.length - 1;
    this.refresh();
  }

  remove(column: Column): void {
    this.columns = this.columns.filter((one) => one !== column);
    this.shown = Math.min(this.shown, this.columns.length - 1);
    this.refresh();
  }

  choose(column: Column, change: Partial<Pick<Column, "policy" | "asItCame" | "account">>): void {
    this.#asked = true;
    Object.assign(column, change);
    this.refresh();
  }

  show(place: number): void {
    this.shown = place;
    this.#changed();
  }

  unfold(unfolded: boolean): void {
    this.unfolded = unfolded;
    this.refresh();
  }

  /** Checks every column anew. */
  refresh(): void {
    for (const column of this.columns) {
      void this.#check(column);
      if (this.unfolded) this.#furnish(column);
    }
    this.#changed();
  }

  #column(policy: string, account: string | null, asItCame = false): Column {
    return { policy, account, asItCame, result: { kind: "waiting" }, widget: null };
  }

  /** The account asked for, or the first that was made for the agreement, or the one on the page. */
  #sampleFor(policy: string, account: string | null): string | null {
    const { samples, sample } = this.#demo;
    const asked = samples.find(({ id }) => id === account) ?? samples.find((one) => one.policy === policy) ?? sample;
    return asked?.id ?? null;
  }

  #nearest(): Column[] {
    const { shelf, agreement, sample } = this.#demo;
    const account = sample?.id ?? null;
    const here = this.#column(agreement.key, account);
    if (agreement.changed && shelf.original(agreement.key) !== null) {
      return [this.#column(agreement.key, account, true), here];
    }
    const others = shelf.all.filter(({ key }) => key !== agreement.key);
    const near = others.find(
      ({ procedure, provider }) => provider.en === agreement.provider.en && procedure === "service-exit",
    );
    const other = near ?? others[0];
    return other ? [here, this.#column(other.key, account)] : [here];
  }

  async #check(column: Column): Promise<void> {
    const { policy, account, at } = this.#inputs(column);
    try {
      const opened = (await this.#demo.engine()).openPolicy(policy, { calendar: this.#demo.calendar });
      column.result = {
        kind: "report",
        report: opened.check(account, { at: at ?? new Date().toISOString(), answers: {} }),
      };
      opened.close();
    } catch (error) {
      column.result = { kind: "failed", faults: error instanceof PrecheckError ? error.faults.length : 0 };
    }
    this.#changed();
  }

  #furnish(column: Column): void {
    column.widget ??= this.#demo.furnished();
    Object.assign(column.widget, this.#inputs(column));
  }

  #inputs({ policy, asItCame, account }: Column): { policy: string; account: string; at: string | null } {
    const { shelf, samples, ownAccount } = this.#demo;
    const sample = samples.find(({ id }) => id === account);
    const text = (asItCame ? shelf.original(policy) : null) ?? shelf.get(policy)?.text ?? "";
    return sample
      ? { policy: text, account: JSON.stringify(sample.account), at: sample.at }
      : { policy: text, account: ownAccount.text, at: ownAccount.at };
  }
}
