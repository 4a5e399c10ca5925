// Changes every bundled policy mechanically and says which changes `precheck lint` or `precheck test` notices.
//
//   node tests/mutation/policies.mjs [--write] [ID…]
//
// --write renews RESULTS.md, which lists every change nobody noticed, with the reason from survivors.json.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { page } from "./page.mjs";
import { hold, policyIds } from "./run.mjs";

const words = process.argv.slice(2);
const write = words.includes("--write");
const chosen = words.filter((word) => word !== "--write");
const reasons = JSON.parse(readFileSync(new URL("survivors.json", import.meta.url), "utf8"));

const mutants = [];
for (const id of chosen.length ? chosen : await policyIds()) {
  const found = await hold(id);
  mutants.push(...found);
  const count = (how) => found.filter(({ caught }) => caught === how).length;
  console.log(
    `${id}: ${found.length} mutants, ${count("lint")} refused, ${count("test")} caught, ${count("")} survive`,
  );
}
const survivors = mutants.filter(({ caught }) => caught === "");
const share = (mutants.length - survivors.length) / mutants.length;
console.log(`all: ${mutants.length} mutants, ${(share * 100).toFixed(2)}% noticed`);
if (!write)
  for (const { policy, pointer, operator, to } of survivors) console.log(`  ${policy}${pointer} ${operator} ${to}`);
if (write) {
  if (chosen.length) throw new Error("The page is about all policies");
  writeFileSync(fileURLToPath(new URL("RESULTS.md", import.meta.url)), page(mutants, reasons));
}
process.exitCode = share >= 0.95 ? 0 : 1;
