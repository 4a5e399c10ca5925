import type { Answers } from "../../../../web/src/engine/policy.js";
import type { Language } from "../../../../web/src/i18n/texts.js";

/** One of those that come with the demo, or the text of another. */
export type Named = { id: string } | { text: string };

/** What the demo saves and opens: `precheck-demo/1` (precheck-demo-1.schema.json). */
export interface DemoFile {
  format: "precheck-demo/1";
  policy: Named;
  account: Named;
  answers: Answers;
  /** Null: the moment it is opened. */
  at: string | null;
  language: Language;
}

export function writeDemoFile(file: DemoFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
