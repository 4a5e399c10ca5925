import { dayOf, utcOf } from "../i18n/dates.js";
import type { PrecheckReport } from "../types/report.js";
import { cited } from "../views/clauses.js";
import type { Words } from "../views/context.js";
import { contentLines } from "./content-lines.js";

/** One all-day entry. */
interface Entry {
  /** Tells the entries of an agreement apart, the same in every report, so that a newer file replaces an older one. */
  name: string;
  day: string;
  summary: string;
  clause: readonly string[];
  /** It may come otherwise: estimated, or of a step that may not apply. */
  tentative: boolean;
}

type Add = (name: string, day: string | null, what: string, clause: readonly string[], tentative?: boolean) => void;

/**
 * The dates of a report as an iCalendar file (RFC 5545); null where it has none. Nothing in it says whose account it is,
 * nor what stands in it. What follows an application is left out while an application would be rejected.
 */
export function reportCalendar(report: PrecheckReport, words: Words, simulated = false): string | null {
  const entries = entriesOf(report, words);
  if (entries.length === 0) return null;
  const stamp = new Date(report.at).toISOString().replace(/[-:]|\.\d+/g, "");
  const prefix = simulated ? words.say("calendar.simulated") : "";
  return contentLines([
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//cancellation-precheck//cancellation-precheck//EN"],
    ["CALSCALE", "GREGORIAN"],
    ...entries.flatMap((entry): Array<[string, string]> => {
      return [
        ["BEGIN", "VEVENT"],
        ["UID", `${report.policy.id.replace("/", ".")}.${entry.name}@cancellation-precheck`],
        ["DTSTAMP", stamp],
        ["DTSTART;VALUE=DATE", compact(entry.day)],
        ["DTEND;VALUE=DATE", compact(dayAfter(entry.day))],
        [`SUMMARY;LANGUAGE=${words.language}`, escaped(prefix + entry.summary)],
        [`DESCRIPTION;LANGUAGE=${words.language}`, escaped(description(entry, report, words, simulated))],
        ["STATUS", entry.tentative ? "TENTATIVE" : "CONFIRMED"],
        ["TRANSP", "TRANSPARENT"],
        ["CLASS", "PRIVATE"],
        ["END", "VEVENT"],
      ];
    }),
    ["END", "VCALENDAR"],
  ]);
}

function entriesOf(report: PrecheckReport, words: Words): Entry[] {
  const entries: Entry[] = [];
  const about = `${words.text(report.policy.provider)} · ${words.say(`procedure.${report.policy.procedure}`)}`;
  const add: Add = (name, day, what, clause, tentative = false) => {
    if (day === null || utcOf(day) === null) return;
    const plain = words.say("calendar.summary", { what, about });
    const summary = tentative ? words.say("calendar.tentative", { summary: plain }) : plain;
    entries.push({ name, day, summary, clause, tentative });
  };
  for (const { id, clearsOn, title, clause } of report.conditions) {
    add(`${id}.clears`, clearsOn, words.say("calendar.clears", { title: words.text(title) }), clause);
  }
  if (report.verdict === "blocked" || report.verdict === "incomplete") {
    const { earliest } = report.submission;
    const later = earliest !== null && earliest > dayOf(report.at) ? earliest : null;
    const notKnown = report.conditions.some(({ status }) => status === "unknown");
    add("submission", later, words.say("calendar.canApply"), [], notKnown);
    return entries;
  }
  add("submission", dayOf(report.at), words.say("calendar.apply"), []);
  for (const { id, save, title, clause } of report.losses) {
    if (save) add(`${id}.save`, save.by, words.say("calendar.saveBy", { title: words.text(title) }), clause);
  }
  addStages(report, words, add);
  addClosing(report, words, add);
  addNotices(report, words, add);
  return entries;
}

function addStages({ stages }: PrecheckReport, words: Words, add: Add): void {
  for (const { id, applies, ends, bound, estimated: counted, title, clause } of stages) {
    if (applies === "no" || bound === null) continue;
    const what = words.say(`calendar.ends.${bound}`, { title: words.text(title) });
    add(`${id}.ends`, ends, what, clause, counted || applies === "maybe");
  }
}

function addClosing(report: PrecheckReport, words: Words, add: Add): void {
  const { earliest, latest } = report.closing;
  const tentative = estimated(report);
  if (earliest !== null && earliest === latest) add("closing", latest, words.say("calendar.closing"), [], tentative);
  else {
    add("closing.earliest", earliest, words.say("changes.closing.earliest"), [], tentative);
    add("closing.latest", latest, words.say("changes.closing.latest"), [], tentative);
  }
}

function addNotices(report: PrecheckReport, words: Words, add: Add): void {
  for (const kind of ["alternatives", "duties", "risks", "consequences", "liabilities", "retention"] as const) {
    for (const { id, until, bound, applies, title, clause } of report[kind]) {
      if (applies === "no" || bound === null) continue;
      const what = words.say(`calendar.ends.${bound}`, { title: words.text(title) });
      add(`${id}.until`, until, what, clause, applies === "maybe" || estimated(report));
    }
  }
}

// A day counted from the closing day is no surer than that.
function estimated({ stages }: PrecheckReport): boolean {
  return stages.some(({ applies, from, estimated: counted }) => applies !== "no" && from !== "closing" && counted);
}

function description({ clause, tentative }: Entry, report: PrecheckReport, words: Words, simulated: boolean): string {
  return [
    simulated ? words.say("simulation.note") : "",
    words.say("calendar.asIf", { at: words.date.long(dayOf(report.at)) }),
    tentative ? words.say("calendar.tentative.note") : "",
    clause.length === 0 ? "" : words.say("clause.label", { clause: cited(clause, report, words) }),
    words.say("prevails"),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function compact(day: string): string {
  return day.replace(/-/g, "");
}

// The end is the first day that no longer belongs to it.
function dayAfter(day: string): string {
  return new Date((utcOf(day) ?? 0) + 86_400_000).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}
