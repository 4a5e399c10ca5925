import type { Match, Policy, Requirement } from "../types/policy.js";
import type { PrecheckReport } from "../types/report.js";
import { type Edit, tokensOf } from "./edits.js";

/**
 * Why nothing can be supposed about a row:
 * - `time`: only time settles it;
 * - `answer`: it hangs on the person's own answer, which nobody gives for them;
 * - `no-value`: the agreement does not say what would have to stand there;
 * - `nothing`: the report names no fact that could be another.
 */
export type Obstacle = "time" | "answer" | "no-value" | "nothing";

/** What would have to stand in the account for a row to be dealt with. Without edits there is an obstacle. */
export type Settlement = { edits: Edit[]; obstacle: null } | { edits: []; obstacle: Obstacle };

/** The facts the core named for a row. Nothing else of the account is ever touched. */
interface NamedFacts {
  /** What counts against it. */
  against: ReadonlySet<string>;
  /** What is not known, or cannot be read. */
  open: ReadonlySet<string>;
}

/** The conditions, losses and risks that stand open in a report: blocked or not known, taken or applying. */
export function openRows(report: PrecheckReport): string[] {
  return [
    ...report.conditions.filter(({ status }) => status === "blocked" || status === "unknown"),
    ...report.losses,
    ...report.risks.filter(({ applies }) => applies !== "no"),
  ].map(({ id }) => id);
}

/**
 * What "suppose this were dealt with" means for one row, worked out from the agreement's requirement and the facts the
 * core named. It is a proposal: whether the row is then settled is for the core to say.
 */
export function settlementOf(policy: Policy, report: PrecheckReport, ref: string): Settlement {
  const condition = policy.conditions.find(({ id }) => id === ref);
  const row = [...report.conditions, ...report.losses, ...report.risks].find(({ id }) => id === ref);
  if (!row || !openRows(report).includes(ref)) return none("nothing");
  const facts: NamedFacts = {
    against: new Set(row.items.map(({ pointer }) => pointer)),
    open: new Set([...row.missing, ...row.unclear]),
  };
  if (condition) {
    const required = bring(condition.require, true, facts);
    return required.edits.length > 0 || !condition.when
      ? required
      : either(required, bring(condition.when, false, facts));
  }
  const loss = policy.losses?.find(({ id }) => id === ref);
  if (loss) {
    const taken = avoid(list(loss.of), loss.unless, facts);
    return taken.edits.length > 0 || !loss.when ? taken : either(taken, bring(loss.when, false, facts));
  }
  const risk = policy.risks?.find(({ id }) => id === ref);
  return risk?.when ? bring(risk.when, false, facts) : none("nothing");
}

/** The edits that would make a requirement true, or false. */
function bring(requirement: Requirement, wanted: boolean, facts: NamedFacts): Settlement {
  if ("none" in requirement) return entries(requirement.none, requirement.unless, wanted, facts);
  if ("some" in requirement) return entries(requirement.some, requirement.unless, !wanted, facts);
  if ("is" in requirement) return value(requirement.is, requirement.in, wanted, facts);
  if ("zero" in requirement) return wanted ? avoid(list(requirement.zero), undefined, facts) : none("no-value");
  if ("atMost" in requirement) return wanted ? avoid(list(requirement.atMost), undefined, facts) : none("no-value");
  if ("quiet" in requirement) return wanted ? quiet(list(requirement.quiet), facts) : none("no-value");
  if ("elapsed" in requirement) return none("time");
  if ("stated" in requirement) return none("answer");
  if ("not" in requirement) return bring(requirement.not, !wanted, facts);
  const parts = "all" in requirement ? requirement.all : requirement.any;
  const outcomes = parts.map((part) => bring(part, wanted, facts));
  return "all" in requirement === wanted ? every(outcomes) : outcomes.reduce(either);
}

// All of them are wanted. Where one cannot be brought about, the core will say that the others are not enough.
function every(outcomes: readonly Settlement[]): Settlement {
  const edits = outcomes.flatMap((outcome) => outcome.edits);
  const obstacle = outcomes.find((outcome) => outcome.obstacle !== null && outcome.obstacle !== "nothing")?.obstacle;
  return edits.length > 0 ? { edits, obstacle: null } : none(obstacle ?? "nothing");
}

// One of them is enough: the first that can be brought about.
function either(first: Settlement, second: Settlement): Settlement {
  if (first.obstacle === null) return first;
  return second.obstacle === null || first.obstacle === "nothing" ? second : first;
}

function entries(pointers: string | string[], unless: Match | undefined, gone: boolean, facts: NamedFacts): Settlement {
  return gone ? avoid(list(pointers), unless, facts) : none("no-value");
}

/**
 * No entry of the lists is to count any more. Where the agreement says when an entry is finished it is finished, and
 * what else it says of the entry stays: a server that has ended may still have a bill to come. Otherwise it is gone.
 */
function avoid(pointers: readonly string[], unless: Match | undefined, facts: NamedFacts): Settlement {
  const edits = new Map<string, Edit>();
  for (const pointer of pointers) {
    const field = tokensOf(pointer).pop() ?? "";
    const above = pointer.slice(0, pointer.lastIndexOf("/"));
    for (const named of [...facts.against, ...facts.open]) {
      if (named === pointer) put(edits, { op: "set", pointer, value: [] });
      // A fact of each entry, such as what a linked account owes: the entry stays, and owes nothing.
      else if (named === above) put(edits, { op: "set", pointer: above, value: [] });
      else if (entryOf(named, pointer) !== null) finish(edits, entryOf(named, pointer) ?? "", unless, facts);
      else if (entryOf(named, above) !== null) {
        put(edits, { op: "set", pointer: `${entryOf(named, above)}/${field}`, value: nothingOwed });
      }
    }
  }
  return edits.size > 0 ? { edits: [...edits.values()], obstacle: null } : none("nothing");
}

/** Zero is the same in every currency. */
const nothingOwed = { currency: "CNY", value: "0" };

function finish(edits: Map<string, Edit>, entry: string, unless: Match | undefined, { open }: NamedFacts): void {
  // An entry that cannot be read at all cannot be finished either.
  if (unless === undefined || open.has(entry)) put(edits, { op: "remove", pointer: entry });
  else
    for (const [field, [good]] of Object.entries(unless))
      put(edits, { op: "set", pointer: `${entry}/${field}`, value: good });
}

function put(edits: Map<string, Edit>, edit: Edit): void {
  edits.set(edit.pointer, edit);
}

function value(
  pointer: string,
  accepted: readonly (string | boolean)[],
  wanted: boolean,
  facts: NamedFacts,
): Settlement {
  const named = [...facts.against, ...facts.open].filter((fact) => fact === pointer || entryOf(fact, pointer) !== null);
  if (named.length === 0) return none("nothing");
  if (wanted) {
    const isList = named.some((fact) => fact !== pointer);
    return { edits: [{ op: "set", pointer, value: isList ? [accepted[0]] : accepted[0] }], obstacle: null };
  }
  // Of a word it is only known which one it must not be; of a yes or no there is only one other.
  const [first] = accepted;
  return accepted.length === 1 && typeof first === "boolean"
    ? { edits: [{ op: "set", pointer, value: !first }], obstacle: null }
    : none("no-value");
}

// What happened cannot be undone; what is not known may turn out to be nothing.
function quiet(pointers: readonly string[], facts: NamedFacts): Settlement {
  const happened = [...facts.against].some((named) => pointers.some((pointer) => entryOf(named, pointer) !== null));
  return happened ? none("time") : avoid(pointers, undefined, facts);
}

/** The entry of a list that a pointer stands at or in, or null: `/orders/3` for `/orders/3/status` in `/orders`. */
function entryOf(named: string, pointer: string): string | null {
  if (!named.startsWith(`${pointer}/`)) return null;
  const index = named.slice(pointer.length + 1).split("/")[0] ?? "";
  return /^\d+$/.test(index) ? `${pointer}/${index}` : null;
}

function list(pointers: string | readonly string[]): readonly string[] {
  return typeof pointers === "string" ? [pointers] : pointers;
}

function none(obstacle: Obstacle): Settlement {
  return { edits: [], obstacle };
}
