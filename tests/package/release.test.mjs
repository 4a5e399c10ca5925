// What must be so before a version is published.
import assert from "node:assert/strict";
import { test } from "node:test";
import { obstacles } from "../../web/release.mjs";

const ready = {
  version: "1.2.3",
  builtVersion: "1.2.3",
  changelog: "# Changes\n\n## 1.2.3\n\n- Something.\n",
  tags: ["v1.2.3"],
  changes: "",
  source: "git+https://example.com/owner/name.git",
};

test("a version that is built, described, tagged, committed and built by CI can be published", () => {
  assert.deepEqual(obstacles(ready), []);
});

for (const [what, change, pattern] of [
  ["built as another version", { builtVersion: "1.2.2" }, /1\.2\.2/],
  ["not described", { changelog: "# Changes\n\n## 1.2.3 (not released)\n" }, /CHANGELOG/],
  ["not tagged", { tags: [""] }, /v1\.2\.3/],
  ["not committed", { changes: " M web/package.json" }, /not committed/],
  ["not built by CI", { source: undefined }, /provenance/],
]) {
  test(`a version that is ${what} cannot`, () => {
    const found = obstacles({ ...ready, ...change });
    assert.equal(found.length, 1);
    assert.match(found[0], pattern);
  });
}
