/** A JSON document: its text, or the value it was parsed to. */
export type JsonDocument<T> = string | T;

/** The text the core reads. Text passes unchanged, so that a fault's line and column are those of the author's text. */
export function textOf(document: JsonDocument<unknown>): string {
  return typeof document === "string" ? document : wellFormed(JSON.stringify(document));
}

// Half an emoji, as left by cutting a title short, is no Unicode text and would get the whole account refused.
// JSON.stringify writes such a half, and nothing else, as an escape from d800 up.
function wellFormed(json: string): string {
  return json.replace(/\\(?:\\|(ud[89a-f][0-9a-f]{2}))/g, (written, half?: string) => (half ? "\\ufffd" : written));
}

const encoder = new TextEncoder();

/** The bytes that cross into the core, and that digests are taken of: always well-formed UTF-8. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}
