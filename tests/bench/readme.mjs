// Writes README.md from what was measured.
import { writeFile } from "node:fs/promises";

const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
const micro = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)}×`;
const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const spread = ({ low, median, high }, unit) => `${unit(median)} (${unit(low)}–${unit(high)})`;

function speed({ bytes, times: found }, size) {
  const base = { text: found["hand-written|text"].median, object: found["hand-written|object"].median };
  const cell = (name, way, against) => {
    const one = found[`${name}|${way}`];
    return one ? `${spread(one, micro)} · ${times(one.median / base[against])}` : "–";
  };
  const names = [...new Set(Object.keys(found).map((key) => key.split("|")[0]))];
  return `### ${size} account, ${kilobytes(bytes)} KB of JSON

${table(
  ["µs: median (quartiles) · ratio to hand-written", "from JSON text", "from the object", "again, same account"],
  names.map((name) => [
    name,
    cell(name, "text", "text"),
    cell(name, "object", "object"),
    cell(name, "again", "object"),
  ]),
)}
`;
}

function targets({ small, large, coldNode, coldChromium, memory, sizes }) {
  const ratio = ({ times: found }, name, base) => found[name].median / found[base].median;
  const cold = (found, peer) => found.precheck.median / found[peer].median;
  const row = (what, target, value, show, command = "npm start") => [
    what,
    show(target),
    show(value),
    value <= target ? "yes" : "**no**",
    `\`${command}\``,
  ];
  const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  return table(
    ["what", "target, at most", "measured", "met", "command"],
    [
      row("engine, wasm + glue, brotli 11", 42_000, sizes.engine, kb, "node size.mjs"),
      row("page: widget, one agreement, both languages, calendar, Lit", 75_000, sizes.page, kb, "node size.mjs"),
      row(
        "first check from text, large: hand-written JS",
        2,
        ratio(large, "precheck|text", "hand-written|text"),
        times,
      ),
      row(
        "first check from text, small: hand-written JS",
        3,
        ratio(small, "precheck|text", "hand-written|text"),
        times,
      ),
      row(
        "an answer changed, large: hand-written JS on the object",
        1,
        ratio(large, "precheck, an answer changed|again", "hand-written|object"),
        times,
      ),
      row(
        "the day changed, large: hand-written JS on the object",
        1,
        ratio(large, "precheck, the day changed|again", "hand-written|object"),
        times,
      ),
      row("cold start in Node: zen-engine-wasm", 0.25, cold(coldNode, "zen"), times),
      row("cold start in Node: cedar-wasm", 0.25, cold(coldNode, "cedar"), times),
      row("cold start in Chromium: zen-engine-wasm", 0.25, cold(coldChromium.times, "zen"), times),
      row("cold start in Chromium: cedar-wasm", 0.25, cold(coldChromium.times, "cedar"), times),
      row("memory after 10,000 checks: that after a few with the large account", 1, memory.after / memory.large, times),
    ],
  );
}

export async function writeReadme(measured) {
  const { date, node, cpu, seen, small, large, coldNode, coldChromium, memory } = measured;
  const milli = (value) => value.toFixed(1);
  const coldRows = Object.keys(coldNode).map((name) => [
    name,
    spread(coldNode[name], milli),
    spread(coldChromium.times[name], milli),
  ]);
  const text = `# Measurements

Written by the command below; the sentences around the numbers are in \`readme.mjs\`.

    ./run build && npm ci --prefix tests && npm ci --prefix tests/bench && npm start --prefix tests/bench

Measured ${date} with Node ${node} on ${cpu}, a machine shared with other work: only ratios within one run mean
something; times are those of the processor. All engines answer the conditions of \`core/policies/tencent-cloud/account-cancellation.json\`
(pass, blocked or unknown, and the ids of what offends). Before the clock starts, their answers are compared on 200
random accounts, half of them with gaps (${seen.pass} passes, ${seen.blocked} blocks, ${seen.unknown} unknowns, all equal). Each round times every engine once.

## Targets

${targets(measured)}

The others give a status and ids for each condition. This engine gives the **whole report**, which has what none of the
others has: every text in two languages, clauses, dates, losses with totals, the plan. The times are those of the package's
\`policy.check\`, up to the finished report.

Where each KB goes: [size.md](size.md).

## Speed

${speed(small, "Small")}
${speed(large, "Large")}
## Cold start

From bytes in memory to the first answer about the small account: instantiate, compile the policy, answer. Milliseconds.

${table(["engine", "Node", `Chromium (${coldChromium.version})`], coldRows)}

## Memory of the WASM

${table(
  ["when", "KB"],
  [
    ["loaded", memory.loaded],
    ["after a few checks of the large account", memory.large],
    ["after 10,000 checks of both accounts", memory.after],
  ].map(([when, bytes]) => [when, String(bytes / 1024)]),
)}

## Where a target is missed

${misses}`;
  await writeFile(new URL("README.md", import.meta.url), text);
}

const misses = `**Bytes.** What was done and tried, with figures, and what would be needed: [size.md](size.md).

**First check.** What was done: brackets, commas and texts without escapes are read eight bytes at a time, the rest by
nlohmann's lexer; an object whose names are those of the one before it is not searched for repeated ones; the text is
encoded straight into the WASM's memory; the answer has no text of the policy, which crosses once. On the small account
that leaves what does not depend on its size: the whole evaluation (timeline, losses, accruals, notices, plan), some
sixty elements to write, to parse and to put together, each frozen. What would be needed: only the conditions, on request.

**Cold start in Chromium.** The ratio to zen-engine-wasm was taken while other work held both processors, and its
quartiles overlap; it must be taken again on a quiet machine.

**Check again.** Nothing is parsed again, and only what changed crosses; but everything is evaluated. What would be needed:
keeping with the account what does not depend on the answers or the day, such as the outcome of each condition without
\`stated\`, \`quiet\` and \`elapsed\`.
`;
