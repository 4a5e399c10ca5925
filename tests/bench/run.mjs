// npm start: checks that all engines answer alike, times them against each other and writes README.md.
// npm run verify: only the first.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { largeAccount, smallAccount } from "./accounts.mjs";
import { writeReadme } from "./readme.mjs";
import { time, timeOnce } from "./timing.mjs";
import { verify } from "./verify.mjs";

const names = ["hand-written", "precheck", "json-logic", "cel", "zen", "cedar"];
const here = (file) => fileURLToPath(new URL(file, import.meta.url));

async function start(name) {
  const engine = await (await import(`./engines/${name}.mjs`)).load();
  return engine.start();
}

function jobsFor(account, engines, core) {
  const text = JSON.stringify(account);
  const answers = { "data-moved-or-given-up": true };
  const [brief, full] = [true, false].map((wanted) => core.options(answers, wanted));
  const ask = (sent, options) => JSON.parse(core.text(sent, options));
  const jobs = { "JSON.parse alone|text": () => JSON.parse(text) };
  for (const [name, { check }] of Object.entries(engines)) {
    if (name === "precheck") continue;
    const parsed = JSON.parse(text);
    jobs[`${name}|text`] = () => check(JSON.parse(text), answers);
    jobs[`${name}|object`] = () => check(parsed, answers);
  }
  jobs["precheck, brief|text"] = () => ask(text, brief);
  jobs["precheck, full report|text"] = () => ask(text, full);
  // The jobs before have left this very account with the core.
  jobs["precheck, brief|again"] = () => ask("", brief);
  jobs["precheck, full report|again"] = () => ask("", full);
  return jobs;
}

const engines = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await start(name)])));
const seen = verify(engines);
console.log("same answers from all engines:", seen);

if (!process.argv.includes("--verify")) {
  const { coldInChromium } = await import("./browser.mjs");
  const { memory } = await import("./memory.mjs");
  const { sizes } = await import("./size.mjs");
  const measured = { date: new Date().toISOString().slice(0, 10), node: process.version, cpu: cpus()[0].model, seen };
  for (const [size, make] of Object.entries({ small: smallAccount, large: largeAccount })) {
    const account = make();
    measured[size] = {
      bytes: Buffer.byteLength(JSON.stringify(account)),
      times: time(jobsFor(account, engines, await start("precheck")), { rounds: size === "small" ? 30 : 20 }),
    };
    console.log(size, "timed");
  }
  const cold = (name) =>
    Number(
      execFileSync(process.execPath, ["--no-turbo-inline-js-wasm-calls", here("cold.mjs"), name], { encoding: "utf8" }),
    );
  measured.coldNode = await timeOnce(["precheck", "zen", "cedar"], cold, 9);
  measured.coldChromium = await coldInChromium(9);
  measured.memory = await memory();
  measured.sizes = await sizes();
  await writeReadme(measured);
  console.log("written: tests/bench/README.md");
}
