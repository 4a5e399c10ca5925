import type { Policy } from "../../../web/src/types/policy.js";
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
  calendar: string;
  legal: string;
  policies: Array<{ id: string; text: string; policy: Policy }>;
  samples: Sample[];
}

export function embeddedData(): DemoData {
  const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as {
    wasm: string;
    calendar: string;
    legal: string;
    policies: string[];
    accounts: Sample[];
  };
  return {
    wasm: Uint8Array.from(atob(data.wasm), (character) => character.charCodeAt(0)),
    calendar: data.calendar,
    legal: data.legal,
    policies: data.policies.map((text) => {
      const policy = JSON.parse(text) as Policy;
      return { id: policy.id, text, policy };
    }),
    samples: data.accounts,
  };
}
