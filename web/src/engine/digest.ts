import { bytesOf } from "./document.js";

/** SHA-256 of the bytes a check was computed from, in hex; null where the page has no Web Crypto. */
export interface Digests {
  policy: string | null;
  account: string | null;
}

export async function digestsOf(policyText: string, accountText: string): Promise<Digests> {
  const [policy, account] = await Promise.all([sha256(policyText), sha256(accountText)]);
  return { policy, account };
}

async function sha256(text: string): Promise<string | null> {
  // Web Crypto is missing outside secure contexts; a missing digest must never hold up the person.
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  try {
    const bytes = new Uint8Array(await subtle.digest("SHA-256", bytesOf(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch {
    return null;
  }
}
