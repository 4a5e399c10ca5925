// Which lines of the core the fuzzers' inputs reach, those kept by earlier runs (build/fuzz/corpus) among them.
//
//   ./run fuzz 60
//   cmake --preset coverage && cmake --build --preset coverage
//   node tests/fuzz/coverage.mjs [--uncovered FILE]
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const build = join(root, "build/coverage");
const [flag, file] = process.argv.slice(2);
const run = (program, words, environment = {}) =>
  execFileSync(program, words, {
    cwd: build,
    env: { ...process.env, ...environment },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "pipe"],
  });

const targets = readdirSync(join(root, "tests/fuzz")).flatMap((name) => name.match(/^(.+)_fuzzer\.cpp$/)?.[1] ?? []);
const profiles = targets.map((target) => {
  const folders = ["corpus", "seeds"].map((kind) => join(root, "build/fuzz", kind, target)).filter(existsSync);
  const profile = join(build, `${target}.profraw`);
  run(`./fuzz_${target}`, ["-runs=0", ...folders], { LLVM_PROFILE_FILE: profile });
  return profile;
});
run("llvm-profdata", ["merge", "-sparse", "-o", "all.profdata", ...profiles]);
const objects = targets.flatMap((target, index) => (index === 0 ? [`fuzz_${target}`] : ["-object", `fuzz_${target}`]));
const about = [...objects, "-instr-profile=all.profdata"];
if (flag === "--uncovered") {
  const shown = run("llvm-cov", ["show", ...about, join(root, file)]);
  for (const line of shown.split("\n")) if (/^ *\d+\| +0\|/.test(line)) console.log(line);
} else {
  const { data } = JSON.parse(run("llvm-cov", ["export", "-summary-only", ...about]));
  const folders = new Map();
  for (const { filename, summary } of data[0].files) {
    const folder = filename.match(/\/(core\/(?:src(?:\/\w+(?=\/))?|include))\//)?.[1];
    if (!folder) continue;
    for (const key of [folder, "all of them"]) {
      const sums = folders.get(key) ?? { lines: [0, 0], branches: [0, 0] };
      for (const [kind, sum] of Object.entries(sums)) {
        sum[0] += summary[kind].covered;
        sum[1] += summary[kind].count;
      }
      folders.set(key, sums);
    }
  }
  const share = ([covered, count]) => `${((100 * covered) / count).toFixed(1)}% of ${count}`;
  for (const [folder, { lines, branches }] of [...folders].sort())
    console.log(`${folder}: lines ${share(lines)}, branches ${share(branches)}`);
}
