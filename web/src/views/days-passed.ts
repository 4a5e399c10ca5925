import type { CalendarDays } from "../element/calendar-source.js";
import { nextDay } from "../i18n/dates.js";
import type { Stage, Words } from "./context.js";

/** More than a year of days is no longer told one by one. */
const mostDays = 366;

/** Which days a count of working days leaves out, and which weekend days it takes in, in words; empty for any other stage. */
export function daysPassed({ starts, ends, length }: Stage, days: CalendarDays, words: Words): string[] {
  if (length?.unit !== "working-day" || starts === null || ends === null) return [];
  let weekend = 0;
  const holidays = new Map<string, string[]>();
  const makeUp: string[] = [];
  let day = starts;
  for (let seen = 0; day <= ends && seen < mostDays; seen += 1) {
    const { kind, name } = days(day);
    if (kind === "weekend") weekend += 1;
    if (kind === "make-up") makeUp.push(day);
    if (kind === "holiday") {
      const called = name === null ? words.say("days.holiday") : words.text(name);
      holidays.set(called, [...(holidays.get(called) ?? []), day]);
    }
    day = nextDay(day);
  }
  const separator = words.say("list.separator");
  const left = [
    ...(weekend > 0 ? [words.say("days.weekend", { count: weekend })] : []),
    ...Array.from(holidays, ([name, on]) =>
      words.say("days.named", { name, count: on.length, days: spanOf(on, words) }),
    ),
  ];
  return [
    ...(left.length > 0 ? [words.say("days.leftOut", { days: left.join(separator) })] : []),
    ...(makeUp.length > 0
      ? [words.say("days.takenIn", { days: makeUp.map((on) => words.date.short(on)).join(separator) })]
      : []),
  ];
}

function spanOf(days: readonly string[], words: Words): string {
  const [first = "", last = first] = [days[0], days[days.length - 1]];
  return first === last
    ? words.date.tick(first)
    : words.say("stages.range", { starts: words.date.tick(first), ends: words.date.tick(last) });
}
