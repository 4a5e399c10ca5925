import { isTextKey, type TextKey } from "./texts.js";

/**
 * The text for the status of an entry of the account; null where the word is the host's own. A list may have words of its
 * own for a status that others have too: a service that is active runs, a binding that is active is linked.
 */
export function itemStatusText(pointer: string, status: string): TextKey | null {
  const list = pointer.split("/")[1] ?? "";
  for (const key of [`itemStatus.${list}.${status}`, `itemStatus.${status}`]) if (isTextKey(key)) return key;
  return null;
}
