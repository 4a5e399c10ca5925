import { type Language, speaker } from "../../../web/src/i18n/texts.js";
import { visible } from "../../../web/src/i18n/visible.js";
import type { Text } from "../../../web/src/types/report.js";

/** Where an agreement that was opened from a file stands. */
export const openedKey = "opened";

/** What an agreement is called. */
export interface Heading {
  provider: Text;
  title: Text;
  /** As in `procedure.account-cancellation`; empty where it says none. */
  procedure: string;
  version: string;
}

/** An agreement at hand. */
export interface Shelved extends Heading {
  /** Its id, or {@link openedKey}. */
  key: string;
  text: string;
  /** It is not as it came with the page. */
  changed: boolean;
}

/** The agreements: those that came with the page, each as it was or as it was changed here, and one opened from a file. */
export class Shelf {
  readonly #originals = new Map<string, Shelved>();
  readonly #drafts = new Map<string, string>();
  #opened: Shelved | null = null;

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      const key = (JSON.parse(text) as { id: string }).id;
      this.#originals.set(key, { key, text, changed: false, ...headingOf(text) });
    }
  }

  get all(): Shelved[] {
    const shelved = Array.from(this.#originals.keys(), (key) => this.get(key) as Shelved);
    return this.#opened === null ? shelved : [...shelved, this.#opened];
  }

  get(key: string): Shelved | null {
    if (key === openedKey) return this.#opened;
    const original = this.#originals.get(key);
    if (!original) return null;
    const draft = this.#drafts.get(key);
    return draft === undefined ? original : { ...original, text: draft, changed: true };
  }

  /** As it came with the page; null for one from a file. */
  original(key: string): string | null {
    return this.#originals.get(key)?.text ?? null;
  }

  change(key: string, text: string): void {
    if (key === openedKey || !this.#originals.has(key)) this.open(text);
    else if (text === this.original(key)) this.#drafts.delete(key);
    else this.#drafts.set(key, text);
  }

  restore(key: string): void {
    this.#drafts.delete(key);
  }

  open(text: string): void {
    this.#opened = { key: openedKey, text, changed: true, ...headingOf(text) };
  }
}

/** The agreement and what it is about, in one line. */
export function nameOf({ provider, title, procedure }: Heading, language: Language): string {
  const about = procedureName(procedure, language) ?? title[language];
  return [provider[language], about].filter(Boolean).join(" · ");
}

const procedures = ["account-cancellation", "ownership-transfer-out", "ownership-transfer-in", "service-exit"] as const;

export function procedureName(procedure: string, language: Language): string | null {
  const known = procedures.find((name) => name === procedure);
  return known === undefined ? null : speaker(language)(`procedure.${known}`);
}

const longest = 80;

// The text may come from anybody: whatever is not as it should be is left out.
function headingOf(text: string): Heading {
  let policy: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null) policy = parsed as typeof policy;
  } catch {
    // It is shown where the text is edited.
  }
  return {
    provider: textOf(policy.provider),
    title: textOf(policy.title),
    procedure: plain(policy.procedure),
    version: plain(policy.version),
  };
}

function textOf(value: unknown): Text {
  const both = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return { "zh-CN": plain(both["zh-CN"]), en: plain(both.en) };
}

function plain(value: unknown): string {
  return typeof value === "string" ? visible(value.slice(0, longest)) : "";
}
