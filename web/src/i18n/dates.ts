import { own } from "../engine/own.js";
import type { Language } from "./texts.js";

/** Writes the report's days and times. They are already in the provider's zone, so no zone is applied to them again. */
export interface DateWriter {
  /** With the weekday, for sentences. */
  long(day: string): string;
  /** With the weekday, for tables and lists. */
  short(day: string): string;
  /** Without the weekday, where it says nothing. */
  plain(day: string): string;
  /** Month and day, for axes. */
  tick(day: string): string;
  /** Month, day and weekday, where the year is plain. */
  shortest(day: string): string;
  /** The weekday alone. */
  weekday(day: string): string;
  /** Year and month, for axes of years. */
  month(day: string): string;
  /** Day, time and offset of an ISO 8601 time. */
  time(moment: string): string;
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

export function dateWriter(language: Language): DateWriter {
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, own({ ...options, timeZone: "UTC" }));
  const long = formatter({ year: "numeric", month: "long", day: "numeric", weekday: "long" });
  const short = formatter({ year: "numeric", month: "short", day: "numeric", weekday: "short" });
  const plain = formatter({ year: "numeric", month: "short", day: "numeric" });
  const tick = formatter({ month: "numeric", day: "numeric" });
  const shortest = formatter({ month: "short", day: "numeric", weekday: "short" });
  const weekday = formatter({ weekday: "short" });
  const month = formatter({ year: "numeric", month: "short" });
  // Chinese sets the weekday tight against the day; a thin gap lets the date stand out.
  const spaced = (text: string) => (language === "zh-CN" ? text.replace(/日(?=星期|周)/, "日 ") : text);
  const write = (format: Intl.DateTimeFormat) => (day: string) => {
    const moment = utcOf(day);
    return moment === null ? day : spaced(format.format(moment));
  };
  return {
    long: write(long),
    short: write(short),
    plain: write(plain),
    tick: write(tick),
    shortest: write(shortest),
    weekday: write(weekday),
    month: write(month),
    time(moment) {
      const match = timePattern.exec(moment);
      if (!match) return moment;
      const [, day = "", clock = "", zone = ""] = match;
      return `${write(short)(day)} ${clock} (UTC${zone === "Z" ? "" : zone})`;
    },
  };
}

/** Milliseconds of a day's start in UTC, where days can be counted with; null for what is no day. */
export function utcOf(day: string): number | null {
  const match = dayPattern.exec(day);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : null;
}

/** The day after; what is no day stays as it is. */
export function nextDay(day: string): string {
  const at = utcOf(day);
  return at === null ? day : new Date(at + 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie between two days; null where one is no day. */
export function daysBetween(from: string, to: string): number | null {
  const [first, last] = [utcOf(from), utcOf(to)];
  return first === null || last === null ? null : Math.round((last - first) / 86_400_000);
}

/** The day part of an ISO 8601 time. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
