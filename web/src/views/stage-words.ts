import type { PrecheckReport } from "../types/report.js";
import type { Stage, Words } from "./context.js";
import { wayBack } from "./way-back.js";

/** How long a stage takes, as the agreement puts it. */
export function lengthOf({ length, bound }: Stage, words: Words): string {
  if (length === null) return words.say("stage.noLength");
  const span = words.say(`unit.${length.unit}`, { count: length.count });
  return bound === null ? span : words.say(`bound.${bound}`, { length: span });
}

/** When a stage runs. */
export function datesOf({ starts, ends }: Stage, afterClosing: boolean, words: Words): string {
  if (starts === null) return words.say(afterClosing ? "stages.afterClosing" : "stages.afterPrevious");
  if (ends === null) return words.say("stages.from", { starts: words.date.long(starts) });
  return starts === ends
    ? words.date.long(starts)
    : words.say("stages.range", { starts: words.date.long(starts), ends: words.date.long(ends) });
}

/** Until when there is a way back before closing. */
export function wayBackWords(report: PrecheckReport, words: Words): string {
  const back = wayBack(report);
  switch (back.kind) {
    case "none":
      return words.say("wayBack.none");
    case "while":
      return words.say("wayBack.while", { stage: words.text(back.after.title) });
    case "until":
      return words.say(`wayBack.${back.sure}`, { date: words.date.long(back.day) });
  }
}
