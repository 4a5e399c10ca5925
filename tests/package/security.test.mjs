// The threat model names tests: each is there, by its very title.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const repository = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository), "utf8");
const page = read(".github/SECURITY.md");
const rows = page.split("\n").filter((line) => /^\| \*\*/.test(line));

test("every row of the threat model names a test that is there", () => {
  assert.ok(rows.length >= 15, `${rows.length} rows`);
  for (const row of rows) {
    const named = [...row.matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\): “([^”]+)”/g)];
    assert.ok(named.length > 0, row);
    assert.equal(named.length, row.match(/\]\(/g).length, `a link without a title: ${row}`);
    for (const [, shown, path, title] of named) {
      assert.equal(shown, path);
      assert.ok(existsSync(new URL(path, repository)), path);
      assert.ok(read(path).includes(title), `${path} has no “${title}”`);
    }
  }
});

test("the commands it names are there, and the README leads to it", () => {
  for (const [, path] of page.matchAll(/`node ([\w./-]+\.mjs)/g))
    assert.ok(existsSync(new URL(path, repository)), path);
  assert.match(read("README.md"), /\]\(\.github\/SECURITY\.md\)/);
});
