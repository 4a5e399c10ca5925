// Reads what comes from the app. Nothing of it is trusted: what is no message of this format is refused, with a code.
import { bodies, envelope } from "bridge-schema";

export const format = "precheck-bridge/1";

/** A longer text is not even parsed. In UTF-16 code units, as the length of a string in Kotlin, Swift's utf16 and ArkTS is. */
const mostLength = 8_388_608;

/** A text as a message: `{ message }`, or `{ refused, re }` with the code why not and the number it bore, where it bore one. */
export function read(text) {
  if (typeof text !== "string") return { refused: "malformed" };
  if (text.length > mostLength) return { refused: "too-large" };
  const message = parsed(text);
  // Another version may look different in every other respect.
  if (typeof message?.format === "string" && message.format !== format) return { refused: "unknown-format" };
  if (!envelope(message)) return { refused: "malformed" };
  const body = Object.hasOwn(bodies, message.type) ? bodies[message.type] : undefined;
  if (body === undefined) return { refused: "unknown-type", re: message.id };
  if (!body(message.body)) return { refused: "bad-body", re: message.id };
  return { message };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
