// `precheck batch` against nlohmann/json's SAX parser alone, over the same made-up accounts, a line each.
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { asked, command, ndjson } from "../batch/measure.mjs";
import { timeOnce } from "./timing.mjs";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const folder = path("../../build/bench");
const lines = `${folder}/accounts.ndjson`;
const sax = `${folder}/sax`;

function prepare(count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(lines, [...ndjson(count)].join(""));
  const headers = path("../../build/release/third_party/include");
  if (!existsSync(headers)) throw new Error("Build the command first: ./run build");
  execFileSync("g++", ["-std=c++20", "-O3", "-DNDEBUG", "-isystem", headers, "-o", sax, path("sax.cpp")]);
  return statSync(lines).size;
}

// Seconds of processor time and on the clock, as the shell measures them.
function run(words) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" < "$0" > /dev/null 2> /dev/null';
  return new Promise((resolve, reject) => {
    execFile("bash", ["-c", script, lines, ...words], (error, _, times) => {
      if (error) return reject(error);
      const [clock, user, system] = times.trim().split(" ").map(Number);
      resolve({ clock, processor: user + system });
    });
  });
}

/** Seconds of processor time with one job, and on the clock with one and two. */
export async function batch({ count = 90_000, rounds = 5 } = {}) {
  const bytes = prepare(count);
  const measures = { sax: () => Number(execFileSync("bash", ["-c", '"$1" < "$0"', lines, sax], { encoding: "utf8" })) };
  for (const [what, more] of Object.entries({ verdicts: ["--verdict-only"], reports: [] })) {
    const words = (jobs) => [command, "batch", ...asked, "--jobs", String(jobs), ...more];
    measures[what] = async () => (await run(words(1))).processor;
    for (const jobs of [1, 2]) measures[`${what}, clock, ${jobs}`] = async () => (await run(words(jobs))).clock;
  }
  return { count, bytes, times: await timeOnce(Object.keys(measures), (name) => measures[name](), rounds) };
}
