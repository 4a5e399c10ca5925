// The page on accessibility names a test for each criterion; a name nobody runs would be an empty promise.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { web } from "./load.mjs";
import { rules } from "./wording/rules.mjs";

const page = await readFile(new URL("ACCESSIBILITY.md", web), "utf8");
const named = [...page.matchAll(/`((?:browser|web)\/[\w./-]+\.mjs)` › ([^|\n]+?)\s*(?:\||\.\n|\n)/g)].map(
  ([, file, name]) => ({ file, name }),
);

/** The names of a file's tests; what a template fills in stands for anything. */
async function testsOf(file) {
  if (file === "web/wording.test.mjs") return rules.map(({ name }) => new RegExp(`^${name}$`));
  const source = await readFile(new URL(`../${file}`, import.meta.url), "utf8");
  // A scenario that runs in every browser stands under its name in an object.
  const names = [...source.matchAll(/(?:\btest\(\s*|^ {2})(["`])((?:\\.|(?!\1).)*)\1(?=[,:])/gm)].map(
    ([, , name]) => name,
  );
  // A name that is all template says nothing of which test it is.
  return names
    .filter((name) => !/^\$\{.*\}$/.test(name))
    .map((name) => {
      const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return new RegExp(`^${parts.join(".+")}$`);
    });
}

test("every test the page on accessibility names is there", async () => {
  assert.ok(named.length > 35, `${named.length} are named`);
  const missing = [];
  for (const { file, name } of named) {
    const tests = await testsOf(file);
    if (!tests.some((known) => known.test(name))) missing.push(`${file} › ${name}`);
  }
  assert.deepEqual(missing, []);
});

/** Every criterion of WCAG 2.2 of the levels A and AA. */
const criteria = `
  1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5
  1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
  2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11
  2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
  3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`
  .trim()
  .split(/\s+/);

const [applying, others] = page
  .split("## What does not apply")
  .map((part) => part.split("\n").filter((line) => /^\| \d\.\d+\.\d+/.test(line)));
const numberOf = (row) => /^\| ([\d.]+)/.exec(row)[1];

test("each of the 55 criteria of levels A and AA stands there, as applying or as not, and never as both", () => {
  assert.equal(criteria.length, 55);
  const [here, elsewhere] = [new Set(applying.map(numberOf)), new Set(others.map(numberOf))];
  assert.deepEqual([...here, ...elsewhere].sort(), criteria.toSorted());
});

test("every criterion that applies has its test beside it, and every other one its reason", () => {
  for (const row of applying) assert.match(row, /`(browser|web)\/[\w./-]+\.mjs` › .+ \|$/, row.slice(0, 60));
  for (const row of others) assert.match(row, /^\| [\d.]+ [^|]+ \| [^|]{8,} \|$/, row);
});
