import { utcOf } from "../i18n/dates.js";
import { totalled } from "../i18n/money.js";
import type { Amount, Items, PrecheckReport, Text } from "../types/report.js";

/** The parts of a report whose rows are compared. */
export type ComparedPart = "conditions" | "losses" | "risks" | "accruals" | "stages";

/** What became of one row. */
export interface RowChange {
  part: ComparedPart;
  id: string;
  title: Text;
  /** `settled`: it stood open and no longer does. `new`: it stands open and did not. `changed`: it stands open otherwise than before. */
  change: "settled" | "new" | "changed";
  /** The row's own word for where it stands, such as `blocked`; null where there was, or is, no such row. */
  before: string | null;
  after: string | null;
  /** Entries of the account that no longer count, and that newly do. */
  items: { gone: number; added: number };
}

/** A date before and after. `days` is how far it moved, negative where it came nearer; null where either is not known. */
export interface DayChange {
  before: string | null;
  after: string | null;
  days: number | null;
}

/** What changed between two reports on one account under one agreement. */
export interface ReportComparison {
  /** Nothing that is compared changed. */
  same: boolean;
  verdict: { before: PrecheckReport["verdict"]; after: PrecheckReport["verdict"] };
  rows: RowChange[];
  /** How many conditions and risks changed in each way: what a person deals with. Losses are told by their totals. */
  counts: { settled: number; new: number; changed: number };
  /** What is given up in all, a list of totals each; null where it did not change. */
  losses: { before: Amount[]; after: Amount[] } | null;
  /** The first day everything that blocks has cleared, and the days it may be over; null where it did not change. */
  submission: DayChange | null;
  closing: { earliest: DayChange | null; latest: DayChange | null };
}

interface Row {
  id: string;
  title: Text;
  standing: string;
  open: boolean;
  items: Items | PrecheckReport["accruals"][number]["items"];
  /** Whatever else of the row a person would call a change. */
  more: string;
}

/** Says what changed since. Null where the two reports are of different accounts or agreements: then nothing can be said. */
export function compareReports(before: PrecheckReport, after: PrecheckReport): ReportComparison | null {
  if (before.policy.id !== after.policy.id || before.account.id !== after.account.id) return null;
  const was = rowsOf(before);
  const is = rowsOf(after);
  const rows = (Object.keys(is) as ComparedPart[]).flatMap((part) => rowChanges(part, was[part], is[part]));
  const counted = rows.filter(({ part }) => part === "conditions" || part === "risks");
  const count = (kind: RowChange["change"]) => counted.filter(({ change }) => change === kind).length;
  const lost = { before: lossTotals(before), after: lossTotals(after) };
  const comparison = {
    verdict: { before: before.verdict, after: after.verdict },
    rows,
    counts: { settled: count("settled"), new: count("new"), changed: count("changed") },
    losses: JSON.stringify(lost.before) === JSON.stringify(lost.after) ? null : lost,
    submission: dayChange(before.submission.earliest, after.submission.earliest),
    closing: {
      earliest: dayChange(before.closing.earliest, after.closing.earliest),
      latest: dayChange(before.closing.latest, after.closing.latest),
    },
  };
  return { same: isSame(comparison), ...comparison };
}

function isSame({ verdict, rows, losses, submission, closing }: Omit<ReportComparison, "same">): boolean {
  const dates = [submission, closing.earliest, closing.latest];
  return verdict.before === verdict.after && rows.length === 0 && losses === null && dates.every((day) => day === null);
}

function rowsOf(report: PrecheckReport): Record<ComparedPart, Row[]> {
  const stillOpen = new Set(["blocked", "unknown", "unconfirmed"]);
  return {
    conditions: report.conditions.map(({ id, title, status, items, clearsOn }) => {
      return { id, title, standing: status, open: stillOpen.has(status), items, more: clearsOn ?? "" };
    }),
    losses: report.losses.map(({ id, title, items, totals, certain, when }) => {
      return { id, title, standing: certain ? "certain" : "uncertain", open: true, items, more: json(totals, when) };
    }),
    risks: report.risks.map(({ id, title, applies, items }) => {
      return { id, title, standing: applies, open: applies !== "no", items, more: "" };
    }),
    accruals: report.accruals.map(({ id, title, certain, items, totals }) => {
      return { id, title, standing: certain ? "certain" : "uncertain", open: true, items, more: json(totals) };
    }),
    stages: report.stages.map(({ id, title, applies }) => {
      return { id, title, standing: applies, open: applies !== "no", items: [], more: "" };
    }),
  };
}

function rowChanges(part: ComparedPart, before: readonly Row[], after: readonly Row[]): RowChange[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Map(after.map((row) => [row.id, row]));
  // In the order of the new report; what is in it no more comes last.
  return [...after, ...before.filter(({ id }) => !is.has(id))].flatMap(({ id, title }) => {
    const [old, now] = [was.get(id), is.get(id)];
    const change = changeOf(old, now);
    if (change === null) return [];
    const items = itemChanges(old?.items ?? [], now?.items ?? []);
    return [{ part, id, title, change, before: old?.standing ?? null, after: now?.standing ?? null, items }];
  });
}

function changeOf(before: Row | undefined, after: Row | undefined): RowChange["change"] | null {
  if (!after?.open) return before?.open ? "settled" : null;
  if (!before?.open) return "new";
  const { gone, added } = itemChanges(before.items, after.items);
  const same = before.standing === after.standing && before.more === after.more && gone === 0 && added === 0;
  return same ? null : "changed";
}

function itemChanges(before: Row["items"], after: Row["items"]): RowChange["items"] {
  if (before === after) return { gone: 0, added: 0 };
  const [was, is] = [named(before), named(after)];
  const missingIn = (all: Map<string, string>, other: Map<string, string>) =>
    [...all].filter(([name, content]) => other.get(name) !== content).length;
  return { gone: missingIn(was, is), added: missingIn(is, was) };
}

// By the host's ids, for an entry moves up when one above it goes; by place where there are none. What a host names
// twice is told apart by the count. An entry that stayed and is worth something else counts as gone and as new.
function named(items: Row["items"]): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const { id, pointer, amount } = item;
      const name = id === null ? pointer : `${pointer.slice(0, pointer.lastIndexOf("/"))} ${id}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [
        `${name} ${nth}`,
        json(amount, "value" in item ? item.value : null, "status" in item ? item.status : null),
      ];
    }),
  );
}

function json(...values: unknown[]): string {
  return JSON.stringify(values);
}

function lossTotals(report: PrecheckReport): Amount[] {
  return totalled(report.losses.flatMap(({ totals }) => totals));
}

function dayChange(before: string | null, after: string | null): DayChange | null {
  if (before === after) return null;
  const [from, to] = [utcOf(before ?? ""), utcOf(after ?? "")];
  return { before, after, days: from === null || to === null ? null : Math.round((to - from) / 86_400_000) };
}
