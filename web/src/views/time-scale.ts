import { dayOf, utcOf } from "../i18n/dates.js";
import type { PrecheckReport } from "../types/report.js";
import type { Stage } from "./context.js";

const millisecondsInDay = 86_400_000;
/** Room for a stage whose end nobody knows, as a part of all known days. */
const openShare = 0.25;
const mostTicks = 5;

/** Where the days of a report lie on a line from 0 to 1. */
export interface TimeScale {
  bars: Bar[];
  ticks: Array<{ day: string; at: number }>;
  /** The days on which it may be closed, where the first is known. */
  closing: { start: number; width: number; open: boolean } | null;
}

export interface Bar {
  stage: Stage;
  start: number;
  width: number;
  /** It has no known end. */
  open: boolean;
}

/** Lays the dated stages out to scale; null where there is nothing to draw. */
export function timeScale(report: PrecheckReport): TimeScale | null {
  const origin = dayNumber(dayOf(report.at));
  if (origin === null) return null;
  const dated = report.stages.filter((stage) => stage.applies !== "no" && stage.starts !== null);
  if (dated.length === 0) return null;

  let last = origin;
  let anyOpen = report.closing.latest === null;
  for (const { starts, ends } of dated) {
    last = Math.max(last, dayNumber(ends ?? starts ?? "") ?? last);
    anyOpen ||= ends === null;
  }
  for (const day of [report.closing.earliest, report.closing.latest])
    last = Math.max(last, dayNumber(day ?? "") ?? last);
  // A single day and nothing else known: there is no scale to draw to.
  if (last === origin && anyOpen) return null;
  // Days count whole, the last one included.
  const known = last - origin + 1;
  const span = anyOpen ? Math.max(known * (1 + openShare), known + 2) : known;

  const place = (day: string | null): number | null => {
    const number = dayNumber(day ?? "");
    return number === null ? null : (number - origin) / span;
  };
  const bars = dated.map((stage): Bar => {
    const start = Math.max(0, place(stage.starts) ?? 0);
    const end = stage.ends === null ? 1 : (place(stage.ends) ?? 0) + 1 / span;
    return { stage, start, width: Math.max(0, end - start), open: stage.ends === null };
  });
  return {
    bars,
    ticks: ticks(origin, known).map((number) => ({ day: isoDay(number), at: (number - origin) / span })),
    closing: closingBar(place(report.closing.earliest), place(report.closing.latest), 1 / span),
  };
}

function closingBar(earliest: number | null, latest: number | null, oneDay: number): TimeScale["closing"] {
  if (earliest === null) return null;
  const start = Math.max(0, earliest);
  return { start, width: (latest === null ? 1 : latest + oneDay) - start, open: latest === null };
}

function ticks(origin: number, known: number): number[] {
  const steps = [1, 2, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1825];
  const step = steps.find((days) => Math.ceil(known / days) <= mostTicks) ?? Math.ceil(known / mostTicks);
  const all: number[] = [];
  for (let day = 0; day < known; day += step) all.push(origin + day);
  return all;
}

function dayNumber(day: string): number | null {
  const utc = utcOf(day);
  return utc === null ? null : Math.round(utc / millisecondsInDay);
}

function isoDay(number: number): string {
  return new Date(number * millisecondsInDay).toISOString().slice(0, 10);
}
