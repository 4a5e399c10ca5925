// The native test program with every mutant in it, built once beside the sources and run once a mutant.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { changesOf } from "./operators.mjs";
import { chosenSource, schemataOf } from "./schemata.mjs";
import { syntaxOf } from "./syntax.mjs";

/** @typedef {{ name: string, seconds: number, reaches: Set<number> }} TestCase */

/** All mutants of the sources named. */
export function mutantsOf(root, files) {
  const mutants = [];
  const texts = new Map();
  for (const file of files) {
    const source = syntaxOf(root, file);
    const { text, changes } = schemataOf(root, source, changesOf(source), mutants.length);
    texts.set(file, text);
    for (const change of changes) {
      mutants[change.number] = {
        number: change.number,
        file,
        line: source.text.slice(0, change.begin).split("\n").length,
        within: change.within,
        operator: change.operator,
        from: source.text.slice(change.begin, change.end).replace(/\s+/g, " "),
        to: change.to.replace(/\s+/g, " "),
      };
    }
    while (mutants.length > 0 && mutants.at(-1) === undefined) mutants.pop();
  }
  // Two alike in one function differ in which of them they are.
  const seen = new Map();
  const made = mutants.filter(Boolean);
  for (const mutant of made) {
    const { file, within, operator, from, to } = mutant;
    const key = [file, within, operator, from, to].join("\n");
    mutant.nth = seen.get(key) ?? 0;
    seen.set(key, mutant.nth + 1);
  }
  return { texts, mutants: made, count: mutants.length };
}

/** Builds the tests over the mutated sources, in a copy of the tree; gives back the program. */
export function build(root, folder, { texts, count }) {
  const tree = join(folder, "tree");
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  rmSync(tree, { recursive: true, force: true });
  for (const file of files.split("\0").filter((name) => name && !/\.(webp|png)$/.test(name))) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(root, file), join(tree, file), { preserveTimestamps: true });
  }
  for (const [file, text] of texts) writeFileSync(join(tree, file), text);
  writeFileSync(join(tree, "core/src/chosen_mutant.cpp"), chosenSource(count));
  const to = join(folder, "build");
  const flags = "-O1 -w -D_GLIBCXX_ASSERTIONS"; // beyond the end of a list is the end of the program
  const settings = ["-DCMAKE_BUILD_TYPE=None", `-DCMAKE_CXX_FLAGS=${flags}`, "-DPRECHECK_WERROR=OFF"];
  const run = (...words) => execFileSync("cmake", words, { stdio: ["ignore", "ignore", "inherit"] });
  run("-S", tree, "-B", to, "-G", "Ninja", ...settings);
  run("--build", to, "--target", "precheck_tests");
  return { program: join(to, "precheck_tests"), tree };
}

/** Runs the program; resolves with its exit code, or with "time" where it took too long. */
function start({ program, tree }, words, seconds, environment = {}) {
  return new Promise((done) => {
    const child = spawn(program, words, {
      cwd: tree,
      stdio: "ignore",
      detached: true, // with the commands it started
      env: { ...process.env, ...environment },
    });
    const timer = setTimeout(() => {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {}
      done("time");
    }, seconds * 1000);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      done(signal ?? code);
    });
  });
}

/** @returns {Promise<TestCase[]>} the quickest first */
export async function testCases(built, folder) {
  // Catch2 2 ends such a list with the number of its entries as the exit code.
  const { stdout: listed } = spawnSync(built.program, ["--list-test-names-only"], { encoding: "utf8" });
  const out = [];
  for (const name of listed.split("\n").filter(Boolean)) {
    const path = join(folder, "reached.txt");
    writeFileSync(path, "");
    const begin = performance.now();
    const exit = await start(built, [name.replace(/[,[\]\\]/g, "\\$&")], 600, {
      PRECHECK_REACHED: path,
    });
    if (exit !== 0) throw new Error(`"${name}" fails without a mutant: nothing can be learnt`);
    const reaches = new Set(readFileSync(path, "utf8").split("\n").filter(Boolean).map(Number));
    out.push({ name, seconds: (performance.now() - begin) / 1000, reaches });
  }
  if (out.length === 0) throw new Error("no test case");
  return out.sort((a, b) => a.seconds - b.seconds);
}

const vectors = /^Every vector/;

/** The first step of the suite that fails with this mutant in force: "" where none does. */
async function caughtBy(built, cases, { number }) {
  const near = cases.filter(({ reaches }) => reaches.has(number));
  if (near.length === 0) return "unreached";
  // What is in plain sentences catches most; then all others that come past the place.
  for (const part of [near.filter(({ name }) => vectors.test(name)), near.filter(({ name }) => !vectors.test(name))]) {
    if (part.length === 0) continue;
    const list = join(tmpdir(), `precheck-mutant-${process.pid}-${number}.txt`);
    writeFileSync(list, part.map(({ name }) => `${name.replace(/[,[\]\\]/g, "\\$&")}\n`).join(""));
    const usual = part.reduce((sum, { seconds }) => sum + seconds, 0);
    const exit = await start(built, ["--abort", "--input-file", list], 20 + usual * 8, {
      PRECHECK_MUTANT: String(number),
    });
    rmSync(list, { force: true });
    if (exit !== 0) return exit === "time" ? "time" : vectors.test(part[0].name) ? "vector" : "test";
  }
  return "";
}

/** Every mutant with how it was caught, in their order. */
export async function hold(built, cases, mutants, progress = () => {}) {
  const out = new Array(mutants.length);
  let next = 0;
  const worker = async () => {
    while (next < mutants.length) {
      const i = next++;
      out[i] = {
        ...mutants[i],
        caught: await caughtBy(built, cases, mutants[i]),
      };
      progress(out[i], i);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return out;
}
