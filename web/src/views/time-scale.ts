import type { CalendarDays, DayKind } from "../element/calendar-source.js";
import { dayOf, utcOf } from "../i18n/dates.js";
import type { Notice, PrecheckReport, Text } from "../types/report.js";
import type { Stage } from "./context.js";

const millisecondsInDay = 86_400_000;
/** Room for a stage whose end nobody knows, as a part of all known days. */
const openShare = 0.25;
const mostTicks = 8;
/** Beyond so many days a single day is too narrow to be seen. */
const mostDaysShown = 200;

/** Where days lie on a line from 0 to 1, all of it to one scale. */
export interface TimeScale {
  bars: Bar[];
  ticks: Tick[];
  /** Days that are no plain working days, where the scale is fine enough to see one. */
  bands: Band[];
  /** The days on which it may be closed, where the first is known. */
  closing: Span | null;
  /** A day is this wide. */
  day: number;
}

export interface Span {
  start: number;
  width: number;
  /** It has no known end. */
  open: boolean;
}

/** A stage, or something kept after closing. */
export interface Bar extends Span {
  of: { stage: Stage } | { notice: Notice };
}

export interface Band {
  kind: Exclude<DayKind, "working">;
  name: Text | null;
  first: string;
  last: string;
  start: number;
  width: number;
}

export interface Tick {
  day: string;
  at: number;
  /** Left out where there is little room. */
  minor: boolean;
}

/** The stages up to closing, and those after it: a policy lists them in this order, and the first counted from closing divides them. */
export function stagesOf({ stages }: PrecheckReport): { before: Stage[]; after: Stage[] } {
  const first = stages.findIndex(({ from }) => from === "closing");
  const applying = (list: Stage[]) => list.filter(({ applies }) => applies !== "no");
  return first < 0
    ? { before: applying(stages), after: [] }
    : { before: applying(stages.slice(0, first)), after: applying(stages.slice(first)) };
}

/** From applying to closing; null where there is nothing to draw. */
export function scaleToClosing(report: PrecheckReport, days: CalendarDays): TimeScale | null {
  const origin = dayNumber(dayOf(report.at));
  const stages = stagesOf(report).before.filter(({ starts }) => starts !== null);
  if (origin === null || stages.length === 0) return null;
  const { earliest, latest } = report.closing;
  const known = [...stages.flatMap(({ starts, ends }) => [starts, ends]), earliest, latest];
  const open = latest === null || stages.some(({ ends }) => ends === null);
  const line = lineOf(origin, known, open);
  if (line === null) return null;
  return {
    ...line.drawn(days),
    bars: stages.map((stage) => ({ of: { stage }, ...line.span(stage.starts, stage.ends) })),
    closing: earliest === null ? null : line.span(earliest, latest),
  };
}

/**
 * What runs on after closing, to a scale of its own, for years of keeping would leave no room for days of waiting.
 * Counted from the last day it may be closed, as the report counts it.
 */
export function scaleAfterClosing(report: PrecheckReport, days: CalendarDays): TimeScale | null {
  const { latest } = report.closing;
  const origin = dayNumber(latest ?? "");
  if (latest === null || origin === null) return null;
  const stages = stagesOf(report).after.filter(({ starts }) => starts !== null);
  const kept = keptUntil(report);
  if (stages.length + kept.length === 0) return null;
  const known = [...stages.flatMap(({ starts, ends }) => [starts, ends]), ...kept.map(({ until }) => until)];
  const open = stages.some(({ ends }) => ends === null) || kept.some(({ bound }) => bound === "at-least");
  const line = lineOf(origin, known, open);
  if (line === null) return null;
  return {
    ...line.drawn(days),
    bars: [
      ...stages.map((stage) => ({ of: { stage }, ...line.span(stage.starts, stage.ends) })),
      ...kept.map((notice) => ({ of: { notice }, ...line.span(latest, notice.until) })),
    ],
    closing: null,
  };
}

/** What stays for a stated time after closing, the shortest first. */
export function keptUntil({ consequences, liabilities, retention }: PrecheckReport): Notice[] {
  return [...consequences, ...liabilities, ...retention]
    .filter(({ applies, until }) => applies !== "no" && until !== null)
    .sort((a, b) => (a.until ?? "").localeCompare(b.until ?? ""));
}

interface Line {
  span(first: string | null, last: string | null): Span;
  drawn(days: CalendarDays): Pick<TimeScale, "ticks" | "bands" | "day">;
}

// Days count whole, the last one included.
function lineOf(origin: number, knownDays: ReadonlyArray<string | null>, open: boolean): Line | null {
  const last = knownDays.reduce((latest, day) => Math.max(latest, dayNumber(day ?? "") ?? latest), origin);
  // A single day and nothing else known: there is no scale to draw to.
  if (last === origin && open) return null;
  const known = last - origin + 1;
  const width = open ? Math.max(known * (1 + openShare), known + 2) : known;
  const place = (day: string | null): number | null => {
    const number = dayNumber(day ?? "");
    return number === null ? null : (number - origin) / width;
  };
  return {
    span(first, final) {
      const start = Math.max(0, place(first) ?? 0);
      const end = final === null ? 1 : (place(final) ?? 0) + 1 / width;
      return { start, width: Math.max(0, end - start), open: final === null };
    },
    drawn: (days) => ({
      day: 1 / width,
      ticks: ticks(origin, known, width),
      bands: known > mostDaysShown ? [] : bands(origin, Math.ceil(width), width, days),
    }),
  };
}

function ticks(origin: number, known: number, width: number): Tick[] {
  const steps = [1, 2, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1825];
  const step = steps.find((days) => Math.ceil(known / days) <= mostTicks) ?? Math.ceil(known / mostTicks);
  const count = Math.ceil(known / step);
  return Array.from({ length: count }, (_, index) => ({
    day: isoDay(origin + index * step),
    at: (index * step) / width,
    minor: count > mostTicks / 2 && index % 2 === 1,
  }));
}

// Neighbours of one kind and name are one band.
function bands(origin: number, count: number, width: number, days: CalendarDays): Band[] {
  const all: Band[] = [];
  for (let index = 0; index < count; index += 1) {
    const day = isoDay(origin + index);
    const { kind, name } = days(day);
    if (kind === "working") continue;
    const start = index / width;
    const share = Math.min(1 / width, 1 - start);
    const before = all[all.length - 1];
    if (before?.last === isoDay(origin + index - 1) && before.kind === kind && before.name === name) {
      before.last = day;
      before.width += share;
    } else {
      all.push({ kind, name, first: day, last: day, start, width: share });
    }
  }
  return all;
}

/** The bands of a stage's own days, counted one by one: what its working days leave out, and what they take in. */
export function bandsWithin(scale: TimeScale, { start, width }: Span): Band[] {
  const end = start + width;
  return scale.bands.flatMap((band) => {
    const from = Math.max(start, band.start);
    const to = Math.min(end, band.start + band.width);
    // Less than half a day is a rounding of the scale, not a day.
    return to - from < scale.day / 2 ? [] : [{ ...band, start: from, width: to - from }];
  });
}

function dayNumber(day: string): number | null {
  const utc = utcOf(day);
  return utc === null ? null : Math.round(utc / millisecondsInDay);
}

function isoDay(number: number): string {
  return new Date(number * millisecondsInDay).toISOString().slice(0, 10);
}
