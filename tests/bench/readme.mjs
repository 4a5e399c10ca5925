// Writes README.md from what was measured.
import { writeFile } from "node:fs/promises";

const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
const micro = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)}×`;
const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const spread = ({ low, median, high }, unit) => `${unit(median)} (${unit(low)}–${unit(high)})`;

const ways = {
  text: "from JSON text",
  object: "from the object",
  answer: "again, an answer changed",
  day: "again, the day changed",
};

function speed({ bytes, times: found }, size) {
  const base = { text: found["hand-written|text"].median, object: found["hand-written|object"].median };
  const cell = (name, way) => {
    const one = found[`${name}|${way}`];
    return one ? `${spread(one, micro)} · ${times(one.median / (base[way] ?? base.object))}` : "–";
  };
  const names = [...new Set(Object.keys(found).map((key) => key.split("|")[0]))];
  return `### ${size} account, ${kilobytes(bytes)} KB of JSON

${table(
  ["µs: median (quartiles) · ratio to hand-written", ...Object.values(ways)],
  names.map((name) => [name, ...Object.keys(ways).map((way) => cell(name, way))]),
)}
`;
}

const atMost = (target, value) => value <= target;
const atLeast = (target, value) => value >= target;

function targets({ small, large, coldNode, coldChromium, memory, batch, sizes }) {
  const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  const row = (what, target, value, { show = times, holds = atMost, command = "npm start" } = {}) => [
    what,
    `${holds === atMost ? "≤" : "≥"} ${show(target)}`,
    show(value),
    holds(target, value) ? "yes" : "**no**",
    `\`${command}\``,
  ];
  const size = { show: kb, command: "node size.mjs" };
  const first = ({ times: found }, name) => found[`${name}|text`].median / found["hand-written|text"].median;
  const again = ({ times: found }, name) => found[`precheck|${name}`].median / found["hand-written|object"].median;
  const cold = (found, peer) => found.precheck.median / found[peer].median;
  const ofSax = (what) => batch.times.sax.median / batch.times[what].median;
  const twoJobs = (what) => batch.times[`${what}, clock, 1`].median / batch.times[`${what}, clock, 2`].median;
  return table(
    ["what", "target", "measured", "met", "command"],
    [
      row("engine, wasm + glue, brotli 11", 42_000, sizes.engine, size),
      row("page: widget, one agreement, both languages, calendar, Lit", 75_000, sizes.page, size),
      row("first check from text, large: to hand-written JS", 2, first(large, "precheck")),
      row("first check from text, small: to hand-written JS", 3, first(small, "precheck")),
      row("the same with the whole report, large", 2, first(large, "precheck, whole report")),
      row("the same with the whole report, small", 3, first(small, "precheck, whole report")),
      row("an answer changed, large: to hand-written JS on the object", 1, again(large, "answer")),
      row("the day changed, large: to hand-written JS on the object", 1, again(large, "day")),
      row("cold start in Node: to zen-engine-wasm", 0.25, cold(coldNode, "zen")),
      row("cold start in Node: to cedar-wasm", 0.25, cold(coldNode, "cedar")),
      row("cold start in Chromium: to zen-engine-wasm", 0.25, cold(coldChromium.times, "zen")),
      row("cold start in Chromium: to cedar-wasm", 0.25, cold(coldChromium.times, "cedar")),
      row("batch, one job, verdicts: speed to that of nlohmann's SAX", 0.6, ofSax("verdicts"), { holds: atLeast }),
      row("batch, one job, whole reports: the same", 0.6, ofSax("reports"), { holds: atLeast }),
      row("batch, two jobs, verdicts: speed to that of one", 1.8, twoJobs("verdicts"), { holds: atLeast }),
      row("batch, two jobs, whole reports: the same", 1.8, twoJobs("reports"), { holds: atLeast }),
      row("memory after 10,000 checks: to that after a few of the large account", 1, memory.after / memory.large),
    ],
  );
}

function batchRows({ bytes, times: found }) {
  const rate = (seconds) => `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`;
  const one = (name) => {
    const { low, median, high } = found[name];
    return `${rate(median)} (${rate(high)}–${rate(low)})`;
  };
  return [
    ["nlohmann's SAX parser alone", one("sax"), "–", "–"],
    ...["verdicts", "reports"].map((name) => [
      `precheck batch, ${name}`,
      one(name),
      one(`${name}, clock, 1`),
      one(`${name}, clock, 2`),
    ]),
  ];
}

export async function writeReadme(measured) {
  const { date, node, cpu, cores, seen, small, large, coldNode, coldChromium, memory, batch } = measured;
  const milli = (value) => value.toFixed(1);
  const coldRows = Object.keys(coldNode).map((name) => [
    name,
    spread(coldNode[name], milli),
    spread(coldChromium.times[name], milli),
  ]);
  const text = `# Measurements

Written by the command below; the sentences around the numbers are in \`readme.mjs\`.

    ./run build && npm ci --prefix tests && npm ci --prefix tests/bench && npm start --prefix tests/bench

Measured ${date} with Node ${node} on ${cpu}, ${cores} cores shared with other work: only ratios within one run mean
something; times are those of the processor, but where it says on the clock. All engines answer the conditions of \`core/policies/tencent-cloud/account-cancellation.json\`
(pass, blocked or unknown, and the ids of what offends). Before the clock starts, their answers are compared on 200
random accounts, half of them with gaps (${seen.pass} passes, ${seen.blocked} blocks, ${seen.unknown} unknowns, all equal). Each round times every engine once.

## Targets

${targets(measured)}

**precheck** is what the others find out: the conditions alone, by the package's \`policy.conditions\`. The **whole report**, by
\`policy.check\`, has what none of the others has: clauses and every text in two languages, dates, losses with totals, the plan.

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

## Batch

\`precheck batch\` over ${batch.count} made-up accounts, a line each (${(batch.bytes / 1e6).toFixed(0)} MB), into \`/dev/null\`; the SAX parser reads the same lines and keeps
nothing. A report is some twenty times as long as its account.

${table(["in", "one job, of the processor", "one job, on the clock", "two jobs, on the clock"], batchRows(batch))}

## Where a target is missed

${misses}`;
  await writeFile(new URL("README.md", import.meta.url), text);
}

const misses = `**Bytes.** What was done and tried, with figures, and what would be needed: [size.md](size.md).

**First check.** What was done: brackets, commas and texts without escapes are read eight bytes at a time, the rest by
nlohmann's lexer; an account goes from the tokens straight into its slots, and only one with a fault is read into
a list of values, which has the place of each; the text is encoded straight into the WASM's memory; the answer has no text of
the policy, which crosses once. Where only the conditions are asked for, nothing else is evaluated, written, parsed and put
together; then most of what is left is reading.

**The whole report** costs on the small account what does not depend on its size: the whole evaluation (timeline, losses,
accruals, notices, plan), some sixty elements to write, to parse and to put together, each frozen: of 110 µs in the WASM, 20
are reading, 20 evaluating and 45 writing what the blank report does not have, no function above a twentieth. Who needs only
the conditions asks for only those.

**Cold start.** Looked at step by step in Chromium, with 28 ms in all and 29 of zen-engine-wasm, 2 ms go into
compiling the module, 2 into its instance, and nearly all of the rest into the machine code that V8 makes of each
function when it is first called: opening the same policy once more takes 1.3 ms instead of 17, a second check 0.3
instead of 7. What was tried: inlining until a third fewer functions were left (337 of 499), which changed nothing: it
seems to be the bytes that count; nor did inlining less. In Node, which runs the same compiler, its trace says that
386 of 487 functions are compiled for the first answer, 102 KB of WASM: 9 ms of the processor for the machine code and 2 for
putting it in place, with none of them above 2 ms; the optimising compiler takes 20 ms more for the reader of JSON, beside it on
another thread. With everything compiled beforehand (\`--no-wasm-lazy-compilation\`, which no page can ask for) Chromium
opens the policy in 2.5 ms instead of 20, and starts that much later. A quarter of zen-engine-wasm is 7 ms. That was with Emscripten's whole
glue; without it, three runs of all this gave 0.56, 0.73 and 0.61. What would be needed: half of the code; or a module that the
browser has compiled before, which it keeps of what it streams from its cache.

**Batch.** The SAX parser throws away what it reads. Here each line is read in one pass into an account whose memory
is used again, and evaluated: for a verdict by every condition, loss and risk, for a report by every stage and notice
besides. Optimising across files when linking (\`-flto\`) was tried and changed nothing. Whole reports are twenty times
as long as what is read, so that 0.6 would mean writing 2 GB a second. Two jobs share
what one of them does for both: lines are found in the input and answers put in order one after the other, which weighs more since
a verdict takes 7 µs. Beside other work on the two cores the same command gave between 0.9 and 1.9.
`;
