// The page of results.

const percent = (part, all) => `${(Math.floor((part / all) * 1000) / 10).toFixed(1)}%`;
const cell = (text) => text.replaceAll("|", "\\|");

/** Why a survivor is none to worry about; nothing where nobody has said. */
export function reasonFor(mutant, reasons) {
  return reasons.find(
    ({ policy, pointer, operator }) =>
      new RegExp(`^${policy}$`).test(mutant.policy) &&
      new RegExp(`^${pointer}$`).test(mutant.pointer) &&
      new RegExp(`^${operator}$`).test(mutant.operator),
  );
}

function table(mutants, key, title) {
  const groups = new Map();
  for (const mutant of mutants) groups.set(key(mutant), [...(groups.get(key(mutant)) ?? []), mutant]);
  const rows = [...groups].map(([name, list]) => {
    const count = (how) => list.filter(({ caught }) => caught === how).length;
    const noticed = list.length - count("");
    return `| ${name} | ${list.length} | ${count("lint")} | ${count("test")} | ${count("")} | ${percent(noticed, list.length)} |`;
  });
  return [
    `| ${title} | mutants | refused by lint | caught by test | survive | noticed |`,
    "|---|---|---|---|---|---|",
    ...rows,
  ];
}

export function page(mutants, reasons) {
  const survivors = mutants.filter(({ caught }) => caught === "");
  const noticed = mutants.length - survivors.length;
  const groups = new Map();
  for (const mutant of survivors) {
    const why = reasonFor(mutant, reasons)?.because ?? "Not explained.";
    groups.set(why, [...(groups.get(why) ?? []), mutant]);
  }
  const byPolicy = [...mutants].sort((a, b) => (a.policy < b.policy ? -1 : 1));
  const byOperator = [...mutants].sort((a, b) => (a.operator < b.operator ? -1 : 1));
  return `${[
    "# Mutants of the bundled policies",
    "",
    "Made by `node tests/mutation/policies.mjs --write`; do not edit. Each bundled policy is changed mechanically, one place",
    "at a time: an element or a part of it dropped, a guard dropped or negated, a number, a unit, a pointer, a value or a kind",
    "exchanged. A change is noticed where `precheck lint` refuses the policy or one of its scenarios fails under",
    "`precheck test`. Texts for people are not changed: no check can tell a better sentence from a worse one.",
    "",
    `**${noticed} of ${mutants.length} mutants are noticed, ${percent(noticed, mutants.length)}.**`,
    "",
    ...table(byPolicy, ({ policy }) => policy, "policy"),
    "",
    ...table(byOperator, ({ operator }) => operator, "change"),
    "",
    "## Survivors",
    "",
    ...[...groups].flatMap(([why, list]) => [
      `### ${why}`,
      "",
      ...list.map(
        ({ policy, pointer, operator, to }) =>
          `- \`${policy}\` \`${pointer}\`: ${operator}${to ? `, \`${cell(to.length > 120 ? `${to.slice(0, 120)}…` : to)}\`` : ""}`,
      ),
      "",
    ]),
  ]
    .join("\n")
    .trimEnd()}\n`;
}
