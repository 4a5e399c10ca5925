import type { AccountSummary } from "../types/account-summary.js";
import type { PrecheckConditions } from "../types/conditions.js";
import type { PrecheckReport } from "../types/report.js";
import { type JsonDocument, textOf } from "./document.js";
import { PrecheckError } from "./error.js";
import { own } from "./own.js";

/** Answers to the statements only the person can make; null or absent: not answered. */
export type Answers = Readonly<Record<string, boolean | null>>;

/** What a check is asked for. */
export interface CheckOptions {
  /** The moment of submission, ISO 8601 with an offset. The core never asks a clock. */
  at: string;
  answers?: Answers | undefined;
}

interface OpenPolicy {
  id: string;
  version: string;
  text: string;
  stopped(): boolean;
  check(accountText: string, optionsText: string): PrecheckReport;
  conditions(accountText: string, optionsText: string): PrecheckConditions;
  close(): void;
}

// A policy nobody holds any more frees its memory in the core.
const forgotten =
  typeof FinalizationRegistry === "undefined" ? null : new FinalizationRegistry<() => void>((close) => close());

/** An agreement, compiled by the core and ready to check accounts against. */
export class PrecheckPolicy {
  /** Such as `tencent-cloud/account-cancellation`. */
  readonly id: string;
  /** The date the agreement bears. */
  readonly version: string;
  /** The text that was compiled, byte for byte; digests are taken of it. */
  readonly text: string;
  readonly #open: OpenPolicy;
  #closed = false;
  #account: string | null = null;

  /** @internal Use `PrecheckEngine.openPolicy`. */
  constructor(open: OpenPolicy) {
    this.id = open.id;
    this.version = open.version;
    this.text = open.text;
    this.#open = open;
    forgotten?.register(this, open.close, this);
  }

  /** Whether the engine it was opened in has stopped: open it in a new one. */
  get stopped(): boolean {
    return this.#open.stopped();
  }

  /** The text of the account last checked, byte for byte; null before the first one. */
  get accountText(): string | null {
    return this.#account;
  }

  /**
   * Checks an account. Throws a {@link PrecheckError} with every fault when the account cannot be read.
   * An account with the same text as the one before is not parsed again. What a report has in common with the one before
   * is the same object, so reports are frozen: copy one to write into it.
   */
  check(account: JsonDocument<AccountSummary | object>, options: CheckOptions): PrecheckReport {
    return this.#ask(account, options, this.#open.check);
  }

  /**
   * Only how the conditions of that report come out, with the same statuses, in a fraction of the time: what stands against
   * each, and what is missing. There is no verdict in it, and that all are met is no leave to go: what would be lost, what
   * is at risk and when it would be over are said by {@link check} alone. Frozen, too.
   */
  conditions(account: JsonDocument<AccountSummary | object>, options: CheckOptions): PrecheckConditions {
    return this.#ask(account, options, this.#open.conditions);
  }

  #ask<Answer>(
    account: JsonDocument<AccountSummary | object>,
    options: CheckOptions,
    ask: (accountText: string, optionsText: string) => Answer,
  ): Answer {
    if (this.#closed) throw new PrecheckError("policy-closed", `${this.id} was closed`);
    const text = textOf(account);
    const { at, answers } = own(options);
    const settings = JSON.stringify({ at, answers: answers ?? {} });
    // The core takes an empty text for "the same account"; one the host gave empty must still be refused as unreadable.
    const sent = text === this.#account ? "" : text === "" ? " " : text;
    this.#account = null; // a refused account is no account to check again
    const answer = ask(sent, settings);
    this.#account = text;
    return answer;
  }

  /** Frees what the core holds for this policy. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#account = null;
    forgotten?.unregister(this);
    this.#open.close();
  }
}
