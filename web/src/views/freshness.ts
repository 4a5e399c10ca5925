import { html, nothing, type TemplateResult } from "lit";
import { own } from "../engine/own.js";
import type { ReportContext, Words } from "./context.js";
import { glyph } from "./icon.js";

const scales = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** A length of time in its largest whole unit. */
export function ageWords(milliseconds: number, { language }: Words): string {
  const [unit, size] = scales.find(([, length]) => milliseconds >= length) ?? scales[3];
  const count = Math.floor(milliseconds / size);
  return new Intl.NumberFormat(language, own({ style: "unit", unit, unitDisplay: "long" })).format(count);
}

/** That the summary is too old to rest on, when it was taken, and the way to a fresh one. */
export function staleView({ stale, words, intents }: ReportContext): TemplateResult | typeof nothing {
  if (stale === null) return nothing;
  const { asOf, age, maxAge } = stale;
  const { say } = words;
  const why =
    asOf === null || age === null
      ? say("stale.unknown")
      : say(age < 0 ? "stale.ahead" : "stale.taken", {
          asOf: words.date.time(asOf),
          age: ageWords(Math.abs(age), words),
          most: ageWords(maxAge, words),
        });
  return html`<section class="verdict stale tone-unknown" part="stale">
    <div class="verdict-head">
      <span class="verdict-icon">${glyph("unknown")}</span>
      <div>
        <h2>${say("stale.title")}</h2>
        <p class="verdict-lead">${why}</p>
        <p class="action">
          <button type="button" class="button" part="refresh" @click=${intents.recheck}>${say("stale.refresh")}</button>
        </p>
      </div>
    </div>
  </section>`;
}

/** When the summary was taken, and the way to check again. */
export function snapshotView({ actual, stale, words, intents }: ReportContext): TemplateResult | typeof nothing {
  if (stale !== null) return nothing;
  const { asOf } = actual.account;
  return html`<p class="snapshot" part="snapshot">
    <span>${asOf === null ? words.say("snapshot.unknown") : words.say("snapshot.taken", { asOf: words.date.time(asOf) })}</span>
    <button type="button" class="button small" part="recheck" @click=${intents.recheck}>${words.say("tools.recheck")}</button>
  </p>`;
}
