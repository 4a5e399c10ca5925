import type { TextKey } from "../../../../web/src/i18n/texts.js";
import type { DemoFile } from "./demo-file.js";
import { type LocatedJson, locate } from "./located-json.js";

/** Something that keeps a file from being opened. */
export interface FileFault {
  /** Of the core's faults. */
  code: Extract<TextKey, `fault.${string}`>;
  pointer: string;
  /** From 1; 0 where it is about the file as a whole. */
  line: number;
  /** From 1, in characters. */
  column: number;
  /** What should stand there: written as it would be. */
  expected: string;
}

/** What a file may name. */
export interface Known {
  policies: readonly string[];
  samples: readonly string[];
}

/** Larger than the largest account and agreement together would ever be. */
export const mostBytes = 8 * 1024 * 1024;

const members = ["format", "policy", "account", "answers", "at", "language"];
const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A file's content, or every fault of it in the order of the text. */
export function readDemoFile(text: string, known: Known): { file: DemoFile } | { faults: FileFault[] } {
  if (text.length > mostBytes) {
    return { faults: [{ code: "fault.too-large", pointer: "", line: 0, column: 0, expected: "8 MB" }] };
  }
  const located = locate(text);
  const reader = new Reader(text, located);
  if (located.value === null) {
    reader.faultAt(located.brokenAt, "fault.syntax", "", "JSON");
    return { faults: reader.faults };
  }
  for (const { pointer, at } of located.repeated) reader.faultAt(at, "fault.duplicate-key", pointer, "");
  const root = located.value.json;
  if (!reader.isObject(root, "", "{…}")) return { faults: reader.faults };
  reader.membersOf(root, "", members, members);
  if ("format" in root && root.format !== "precheck-demo/1") {
    reader.fault("fault.unsupported-format", "/format", '"precheck-demo/1"');
  }
  if ("policy" in root) reader.named(root.policy, "/policy", known.policies);
  if ("account" in root) reader.named(root.account, "/account", known.samples);
  if ("answers" in root) reader.answers(root.answers);
  if ("at" in root && root.at !== null && !(typeof root.at === "string" && timePattern.test(root.at))) {
    reader.fault("fault.bad-time", "/at", '"2026-11-21T10:00:00+08:00" | null');
  }
  if ("language" in root && root.language !== "zh-CN" && root.language !== "en") {
    reader.fault("fault.bad-value", "/language", '"zh-CN" | "en"');
  }
  return reader.faults.length === 0 ? { file: root as unknown as DemoFile } : { faults: reader.inOrder() };
}

class Reader {
  readonly faults: FileFault[] = [];
  readonly #text: string;
  readonly #located: LocatedJson;

  constructor(text: string, located: LocatedJson) {
    this.#text = text;
    this.#located = located;
  }

  inOrder(): FileFault[] {
    return this.faults.sort((a, b) => a.line - b.line || a.column - b.column);
  }

  fault(code: FileFault["code"], pointer: string, expected: string, at: "value" | "name" = "value"): void {
    this.faultAt(this.#located.offsets.get(pointer)?.[at] ?? 0, code, pointer, expected);
  }

  faultAt(offset: number, code: FileFault["code"], pointer: string, expected: string): void {
    const before = this.#text.slice(0, offset).split("\n");
    const column = Array.from(before[before.length - 1] ?? "").length + 1;
    this.faults.push({ code, pointer, line: before.length, column, expected });
  }

  isObject(value: unknown, pointer: string, expected: string): value is Record<string, unknown> {
    const isOne = typeof value === "object" && value !== null && !Array.isArray(value);
    if (!isOne) this.fault("fault.wrong-type", pointer, expected);
    return isOne;
  }

  membersOf(object: object, pointer: string, allowed: readonly string[], required: readonly string[]): void {
    const listed = allowed.map((name) => `"${name}"`).join(" | ");
    for (const name of Object.keys(object)) {
      if (!allowed.includes(name)) this.fault("fault.unknown-member", `${pointer}/${name}`, listed, "name");
    }
    for (const name of required) {
      if (!Object.keys(object).includes(name)) this.fault("fault.missing-member", pointer, `"${name}"`);
    }
  }

  named(value: unknown, pointer: string, known: readonly string[]): void {
    const form = '{ "id": "…" } | { "text": "…" }';
    if (!this.isObject(value, pointer, form)) return;
    const which = "text" in value ? "text" : "id";
    this.membersOf(value, pointer, [which], [which]);
    const given = value[which];
    if (given === undefined) return;
    const place = `${pointer}/${which}`;
    if (typeof given !== "string") this.fault("fault.wrong-type", place, '"…"');
    else if (which === "id" && !known.includes(given)) this.fault("fault.bad-value", place, known.join(" | "));
  }

  answers(value: unknown): void {
    if (!this.isObject(value, "/answers", "{…}")) return;
    for (const [name, answer] of Object.entries(value)) {
      if (answer !== null && typeof answer !== "boolean") {
        this.fault("fault.bad-answer", `/answers/${name}`, "true | false | null");
      }
    }
  }
}
