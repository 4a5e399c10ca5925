// Changes the core's decision code mechanically and says which changes the native tests notice.
//
//   node tests/mutation/core.mjs [--write] [--again] [--one-in N] [FILE…]
//
// It builds one program with every mutant in it (build/mutation), then runs the tests once a mutant. --write renews
// CORE.md, which lists every change nobody noticed, with the reason from core/survivors.json. --again holds only those
// that survived the last time, and new ones. --one-in takes a sample, always the same one.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isSurvivor, page, shareNoticed } from "./core/page.mjs";
import { build, hold, mutantsOf, testCases } from "./core/program.mjs";
import { decisionSources } from "./core/sources.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "build/mutation");
const words = process.argv.slice(2);
const flag = (name) => words.includes(name) && words.splice(words.indexOf(name), 1).length > 0;
const option = (name, otherwise) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : otherwise);
const write = flag("--write");
const again = flag("--again");
const oneIn = Number(option("--one-in", 1));
const identity = ({ file, within, operator, from, to, nth }) => [file, within, operator, from, to, nth].join("\n");

const kept = join(folder, "results.json");
const before = again && existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : null;
const survived = before && new Set(before.filter(isSurvivor).map(identity));

const inSample = (mutant) => createHash("sha256").update(identity(mutant)).digest().readUInt32BE() % oneIn === 0;

mkdirSync(folder, { recursive: true });
const made = mutantsOf(root, words.length ? words : decisionSources(root));
const sample = made.mutants.filter(inSample);
console.log(`${made.mutants.length} mutants${oneIn > 1 ? `, ${sample.length} of them in the sample` : ""}; building`);
const built = build(root, folder, made);
const cases = await testCases(built, folder);
console.log(`${cases.length} test cases pass without a mutant`);
const known = before && new Set(before.map(identity));
const chosen = survived
  ? sample.filter((mutant) => survived.has(identity(mutant)) || !known.has(identity(mutant)))
  : sample;
const found = await hold(built, cases, chosen, (mutant, i) => {
  if (i % 100 === 99) console.log(`${i + 1} of ${chosen.length}`);
  if (isSurvivor(mutant))
    console.log(`  ${mutant.file}:${mutant.line} ${mutant.operator}: ${mutant.from} → ${mutant.to} ${mutant.caught}`);
});
const now = new Map(found.map((mutant) => [identity(mutant), mutant]));
const results = before
  ? sample.map((mutant) => {
      const earlier = before.find((one) => identity(one) === identity(mutant));
      const held = now.get(identity(mutant)) ?? earlier;
      if (!held) throw new Error("The sources have changed since: run it without --again");
      return { ...mutant, caught: held.caught };
    })
  : found;
writeFileSync(kept, JSON.stringify(results));

const share = shareNoticed(results);
console.log(
  `${results.length} mutants, ${results.filter(isSurvivor).length} survive, ${(share * 100).toFixed(2)}% noticed`,
);
if (write) {
  if (words.length) throw new Error("The page is about all sources");
  writeFileSync(fileURLToPath(new URL("CORE.md", import.meta.url)), page(results, { oneIn, of: made.mutants.length }));
}
process.exitCode = share >= 0.9 ? 0 : 1;
