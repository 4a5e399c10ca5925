// The page of results.
import { readFileSync } from "node:fs";

const reasons = JSON.parse(readFileSync(new URL("survivors.json", import.meta.url), "utf8"));
const percent = (part, all) => `${(Math.floor((part / all) * 1000) / 10).toFixed(1)}%`;
const code = (text) => (text === "" ? "nothing" : `\`${text.length > 110 ? `${text.slice(0, 110)}…` : text}\``);
const matches = (pattern, text) => pattern === undefined || new RegExp(`^(?:${pattern})$`).test(text);

export const isSurvivor = ({ caught }) => caught === "" || caught === "unreached";
/** The share that was noticed: what the command passes or fails by. */
export const shareNoticed = (mutants) => 1 - mutants.filter(isSurvivor).length / mutants.length;

/** Why a survivor is none to worry about; nothing where nobody has said. */
export function reasonFor(mutant) {
  const members = ["file", "within", "operator", "from", "to"];
  return reasons.find((reason) => members.every((member) => matches(reason[member], mutant[member])))?.because;
}

function table(mutants, key, title) {
  const groups = new Map();
  for (const mutant of mutants) groups.set(key(mutant), [...(groups.get(key(mutant)) ?? []), mutant]);
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, list]) => {
      const survivors = list.filter(isSurvivor).length;
      return `| ${name} | ${list.length} | ${survivors} | ${percent(list.length - survivors, list.length)} |`;
    });
  return [`| ${title} | mutants | survive | noticed |`, "|---|---|---|---|", ...rows];
}

export function page(mutants, { oneIn, of }) {
  const survivors = mutants.filter(isSurvivor);
  const noticed = mutants.length - survivors.length;
  const how = (...ways) => mutants.filter(({ caught }) => ways.includes(caught)).length;
  const groups = new Map();
  for (const mutant of survivors) {
    const why = reasonFor(mutant) ?? "Not explained";
    groups.set(why, [...(groups.get(why) ?? []), mutant]);
  }
  const sample = `A sample of one in ${oneIn} of the ${of} there are, chosen by a digest of each, so that it is always the same one.`;
  return `${[
    "# Mutants of the core",
    "",
    "Made by `node tests/mutation/core.mjs --write`; do not edit. The code that decides (`core/sources.mjs` lists it) is changed",
    "mechanically, one place at a time: a comparison moved to its boundary or reversed, a condition taken for true or false, and",
    "for or, Kleene's too, another value of an enumeration, a number or limit changed, a statement or block dropped, nothing",
    "returned. clang++'s syntax tree says what stands where; a change that does not compile is none. All of them stand in one",
    "program, built with the library's own checks of bounds, and the native tests are run with one in force at a time.",
    "",
    ...(oneIn > 1 ? [sample, ""] : []),
    `**${noticed} of ${mutants.length} mutants are noticed, ${percent(noticed, mutants.length)}:** ${how("vector")} by a vector, ${how("test")} by another test of`,
    `the native suite, ${how("time")} because they do not come to an end.`,
    "",
    ...table(mutants, ({ file }) => `\`${file}\``, "source"),
    "",
    ...table(mutants, ({ operator }) => operator, "change"),
    "",
    "## Survivors",
    "",
    ...[...groups].flatMap(([why, list]) => [
      `### ${why}`,
      "",
      ...list.map(
        ({ file, line, within, operator, from, to }) =>
          `- \`${file}\` line ${line}, \`${within}\`: ${operator}, ${code(from)} → ${code(to)}`,
      ),
      "",
    ]),
  ]
    .join("\n")
    .trimEnd()}\n`;
}
