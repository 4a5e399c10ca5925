import type { PrecheckReport } from "../types/report.js";
import type { Stage, Words } from "./context.js";

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
export function wayBackWords({ submission, stages }: PrecheckReport, words: Words): string {
  const { withdrawal } = submission;
  if (withdrawal === null) return words.say("wayBack.none");
  const { stage, until, bound, estimated } = withdrawal;
  if (until === null || bound === null) {
    const title = stages.find(({ id }) => id === stage)?.title;
    return words.say("wayBack.while", { stage: title ? words.text(title) : stage });
  }
  return words.say(`wayBack.${estimated && bound === "exactly" ? "estimated" : bound}`, {
    date: words.date.long(until),
  });
}
