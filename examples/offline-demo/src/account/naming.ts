import { isTextKey, type Language, speaker } from "../../../../web/src/i18n/texts.js";
import type { Path } from "./schema.js";

/** What a person calls a fact, such as 订单 for `/orders`; empty where nobody has a name for it. */
export function factNameAt(path: Path, language: Language): string {
  const steps = path.filter((step) => typeof step === "string");
  const say = speaker(language);
  const fact = `fact./${steps.join("/")}`;
  if (isTextKey(fact)) return say(fact);
  const field = `field.${steps[steps.length - 1]}`;
  return isTextKey(field) ? say(field) : "";
}
