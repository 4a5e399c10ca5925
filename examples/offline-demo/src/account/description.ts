import type { Language } from "../../../../web/src/i18n/texts.js";
import { factNameAt } from "./naming.js";
import type { Path, Schema } from "./schema.js";

/** What a fact is: its name, and what the format says of it, which is English. */
export function description(path: Path, schema: Schema, language: Language): HTMLElement {
  const box = document.createElement("div");
  box.className = "hint";
  const name = document.createElement("p");
  name.className = "hint-name";
  name.textContent = [factNameAt(path, language), `/${path.join("/")}`].filter(Boolean).join(" · ");
  box.append(name);
  if (schema.description !== undefined) {
    const text = document.createElement("p");
    text.className = "hint-text";
    text.textContent = schema.description;
    if (/^[\x20-\x7e]*$/.test(schema.description)) text.lang = "en";
    box.append(text);
  }
  return box;
}
