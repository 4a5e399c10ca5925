import type { Text } from "../../../web/src/types/report.js";

/** A made-up account to try an agreement with. */
export interface Sample {
  id: string;
  title: Text;
  about: Text;
  /** Id of the agreement it is for. */
  policy: string;
  /** The moment of submission it was made for. */
  at: string;
  account: object;
}

/** What the build put into the page. */
export interface DemoData {
  wasm: Uint8Array;
  /** The bytes of the linter, made when they are first asked for. */
  linterWasm(): Uint8Array;
  calendar: string;
  legal: string;
  /** Texts of the agreements. */
  policies: string[];
  samples: Sample[];
  /** Schema of the account summary. */
  accountSchema: object;
}

export function embeddedData(): DemoData {
  const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as {
    wasm: string;
    linterWasm: string;
    calendar: string;
    legal: string;
    policies: string[];
    accounts: Sample[];
    accountSchema: object;
  };
  return {
    wasm: bytesOf(data.wasm),
    linterWasm: () => bytesOf(data.linterWasm),
    calendar: data.calendar,
    legal: data.legal,
    policies: data.policies,
    samples: data.accounts,
    accountSchema: data.accountSchema,
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
