// The page on accessibility names a test for each criterion; a name nobody runs would be an empty promise.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { web } from "./load.mjs";

const page = await readFile(new URL("ACCESSIBILITY.md", web), "utf8");
const named = [...page.matchAll(/`((?:browser|web)\/[\w.-]+\.mjs)` › ([^|\n]+?)\s*(?:\||\.\n|\n)/g)].map(
  ([, file, name]) => ({ file, name }),
);

/** The names of a file's tests; what a template fills in stands for anything. */
async function testsOf(file) {
  const source = await readFile(new URL(`../${file}`, import.meta.url), "utf8");
  const names = [...source.matchAll(/\btest\(\s*(["`])((?:\\.|(?!\1).)*)\1/g)].map(([, , name]) => name);
  return names.map((name) => {
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

test("every criterion of a table has its test beside it", () => {
  const rows = page.split("\n").filter((line) => /^\| \d\.\d+\.\d+/.test(line));
  assert.ok(rows.length > 30, `${rows.length} criteria`);
  for (const row of rows) assert.match(row, /`(browser|web)\/[\w.-]+\.mjs` › .+ \|$/, row.slice(0, 60));
});
