import { type JsonDocument, textOf } from "../engine/document.js";
import { utcOf } from "../i18n/dates.js";
import type { Text } from "../types/report.js";

/** What kind of day it is. Make-up days are worked although they fall on a weekend. */
export type DayKind = "working" | "weekend" | "holiday" | "make-up";

export interface CalendarDay {
  kind: DayKind;
  /** The holiday's name. */
  name: Text | null;
}

/** What a day is, by the calendar the stages were counted with. Where its year is not published, weekends only. */
export type CalendarDays = (day: string) => CalendarDay;

const plainWorking: CalendarDay = { kind: "working", name: null };
const plainWeekend: CalendarDay = { kind: "weekend", name: null };
const makeUp: CalendarDay = { kind: "make-up", name: null };

/** Reads a calendar for showing. The core has judged it; whatever of it cannot be read here is left out. */
export function calendarDays(document: JsonDocument<object> | null | undefined): CalendarDays {
  const special = new Map<string, CalendarDay>();
  for (const year of yearsOf(document)) {
    for (const { name, from, to } of listOf<Holiday>(year.holidays)) {
      if (typeof from !== "string" || typeof to !== "string") continue;
      const holiday: CalendarDay = { kind: "holiday", name: isText(name) ? name : null };
      for (const day of daysBetween(from, to)) special.set(day, holiday);
    }
    for (const day of listOf<unknown>(year.workingDays)) if (typeof day === "string") special.set(day, makeUp);
  }
  return (day) => special.get(day) ?? (isWeekend(day) ? plainWeekend : plainWorking);
}

interface Holiday {
  name?: unknown;
  from?: unknown;
  to?: unknown;
}
interface Year {
  holidays?: unknown;
  workingDays?: unknown;
}

function yearsOf(document: JsonDocument<object> | null | undefined): Year[] {
  if (document === null || document === undefined) return [];
  try {
    const { years } = JSON.parse(textOf(document)) as { years?: unknown };
    return Object.values((years ?? {}) as Record<string, unknown>).filter(
      (year): year is Year => typeof year === "object" && year !== null,
    );
  } catch {
    return [];
  }
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? value.filter((entry) => entry !== null && entry !== undefined) : [];
}

function isText(text: unknown): text is Text {
  const { "zh-CN": zh, en } = (text ?? {}) as Record<string, unknown>;
  return typeof zh === "string" && typeof en === "string";
}

/** No holiday is longer than this, so a mistyped year cannot keep the page busy. */
const longestHoliday = 31;

function daysBetween(from: string, to: string): string[] {
  const [first, last] = [utcOf(from), utcOf(to)];
  if (first === null || last === null) return [];
  const days: string[] = [];
  for (let at = first; at <= last && days.length < longestHoliday; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

function isWeekend(day: string): boolean {
  const at = utcOf(day);
  return at !== null && [0, 6].includes(new Date(at).getUTCDay());
}
