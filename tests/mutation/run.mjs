// Holds mutants against `precheck lint` and `precheck test`.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { command, root } from "../scenarios/command.mjs";
import { mutantsOf } from "./mutants.mjs";

const most = 200; // files a call of `lint` is given

function precheck(words) {
  return new Promise((resolve, reject) => {
    execFile(command, words, { cwd: root, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const exit = error ? error.code : 0;
      if (![0, 1, 2].includes(exit)) reject(new Error(`precheck ${words.join(" ")}: ${error}\n${stderr}`));
      else resolve({ exit, stdout, stderr });
    });
  });
}

/** Runs `work` on every entry, a few at once, and keeps their order. */
async function each(list, work) {
  const out = new Array(list.length);
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const i = next++;
      out[i] = await work(list[i]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return out;
}

// A call names every faulty file; one without a fault is not named.
async function refusedByLint(files) {
  const { exit, stdout } = await precheck(["lint", "--lang", "en", ...files]);
  if (exit === 0) return new Set();
  return new Set(files.filter((file) => stdout.includes(`${file}:`)));
}

export const policyIds = async () =>
  (await precheck(["policies"])).stdout
    .trim()
    .split("\n")
    .map((line) => line.split("\t")[0]);

/** The policy's mutants that `choose` takes, each with how it was caught: "lint", "test" or "" for a survivor. */
export async function hold(id, choose = () => true) {
  const file = join(root, `core/policies/${id}.json`);
  const scenarios = join(root, `core/policies/${id}.scenarios.json`);
  const sound = await Promise.all([precheck(["lint", file]), precheck(["test", scenarios, "--policy", file])]);
  if (sound.some(({ exit }) => exit !== 0)) throw new Error(`${id} itself does not pass: nothing can be learnt`);

  const mutants = mutantsOf(JSON.parse(await readFile(file, "utf8"))).filter(choose);
  const folder = await mkdtemp(join(tmpdir(), "precheck-mutants-"));
  try {
    const files = mutants.map((_, i) => join(folder, `${i}.json`));
    await Promise.all(mutants.map(({ text }, i) => writeFile(files[i], text)));
    const parts = [];
    for (let i = 0; i < files.length; i += most) parts.push(files.slice(i, i + most));
    const refused = new Set((await each(parts, refusedByLint)).flatMap((part) => [...part]));
    const caught = await each(files, async (mutant) => {
      if (refused.has(mutant)) return "lint";
      return (await precheck(["test", scenarios, "--policy", mutant])).exit === 0 ? "" : "test";
    });
    return mutants.map(({ text, ...mutant }, i) => ({ ...mutant, policy: id, caught: caught[i] }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
