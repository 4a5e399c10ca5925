// npm start: checks that all engines answer alike, times them against each other and writes README.md.
// npm run verify: only the first.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { largeAccount, smallAccount } from "./accounts.mjs";
import { at } from "./engines/precheck.mjs";
import { writeReadme } from "./readme.mjs";
import { time, timeOnce } from "./timing.mjs";
import { verify } from "./verify.mjs";

const names = ["hand-written", "precheck", "json-logic", "cel", "zen", "cedar"];
const here = (file) => fileURLToPath(new URL(file, import.meta.url));

async function start(name) {
  const engine = await (await import(`./engines/${name}.mjs`)).load();
  return engine.start();
}

/** Gives one and the other by turns. */
function inTurns(one, other) {
  let next = other;
  return () => {
    next = next === one ? other : one;
    return next;
  };
}

function jobsFor(account, engines, precheck) {
  const text = JSON.stringify(account);
  const answers = { "data-moved-or-given-up": true };
  const jobs = { "JSON.parse alone|text": () => JSON.parse(text) };
  for (const [name, { check }] of Object.entries(engines)) {
    if (name === "precheck") continue;
    const parsed = JSON.parse(text);
    jobs[`${name}|text`] = () => check(JSON.parse(text), answers);
    jobs[`${name}|object`] = () => check(parsed, answers);
  }
  // What the others find out, and the whole report. Another text each time, which is read anew; then one that stays.
  const wanted = {
    precheck: (policy, text, options) => policy.conditions(text, options),
    "precheck, whole report": (policy, text, options) => policy.check(text, options),
  };
  for (const [name, ask] of Object.entries(wanted)) {
    const [anew, again, onDay] = [precheck.open(), precheck.open(), precheck.open()];
    const texts = inTurns(text, `${text} `);
    const said = inTurns(answers, { "data-moved-or-given-up": false });
    const days = inTurns(at, "2026-12-24T10:00:00+08:00");
    jobs[`${name}|text`] = () => ask(anew, texts(), { at, answers });
    jobs[`${name}|answer`] = () => ask(again, text, { at, answers: said() });
    jobs[`${name}|day`] = () => ask(onDay, text, { at: days(), answers });
  }
  return jobs;
}

const engines = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await start(name)])));
const seen = verify(engines);
console.log("same answers from all engines:", seen);

if (!process.argv.includes("--verify")) {
  const { coldInChromium } = await import("./browser.mjs");
  const { batch } = await import("./batch.mjs");
  const { memory } = await import("./memory.mjs");
  const { sizes } = await import("./size.mjs");
  const measured = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0].model,
    cores: cpus().length,
    seen,
  };
  for (const [size, make] of Object.entries({ small: smallAccount, large: largeAccount })) {
    const account = make();
    measured[size] = {
      bytes: Buffer.byteLength(JSON.stringify(account)),
      times: time(jobsFor(account, engines, await start("precheck")), { rounds: size === "small" ? 20 : 14 }),
    };
    console.log(size, "timed");
  }
  const cold = (name) =>
    Number(
      execFileSync(process.execPath, ["--no-turbo-inline-js-wasm-calls", here("cold.mjs"), name], { encoding: "utf8" }),
    );
  measured.coldNode = await timeOnce(["precheck", "zen", "cedar"], cold, 7);
  measured.coldChromium = await coldInChromium(7);
  console.log("cold starts timed");
  measured.memory = await memory();
  measured.batch = await batch();
  measured.sizes = await sizes();
  await writeReadme(measured);
  console.log("written: tests/bench/README.md");
}
