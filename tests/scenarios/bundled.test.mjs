// Every bundled policy has scenarios that pass and show every one of its branches.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { precheck, root } from "./command.mjs";

const policies = precheck("policies")
  .out.trim()
  .split("\n")
  .map((line) => line.split("\t")[0]);

test("no file of scenarios is taken for a policy", () => {
  const files = readdirSync(join(root, "core/policies"), { recursive: true });
  const named = files.filter((file) => /^(?!.*[.]scenarios[.]).*[.]json$/.test(file));
  assert.deepEqual(policies, named.map((file) => file.replace(/[.]json$/, "")).sort());
});

for (const id of policies) {
  test(`the scenarios of ${id} pass and show all its branches and clauses`, () => {
    const file = `core/policies/${id}.scenarios.json`;
    const { exit, out, err } = precheck("test", file, "--coverage", "100", "--format", "json");
    assert.equal(exit, 0, precheck("test", file, "--coverage", "100", "--lang", "en").out + err);
    const { passed, failed, files } = JSON.parse(out);
    assert.equal(files[0].policy.id, id);
    assert.equal(failed, 0);
    assert.ok(passed >= 15, `${passed} scenarios`);
    const { covered, total, branches, clauses } = files[0].coverage;
    assert.ok(total >= 30);
    assert.equal(covered, total);
    assert.deepEqual(
      branches.filter(({ scenario, unreachable }) => !scenario && !unreachable),
      [],
    );
    assert.ok(clauses.every((clause) => clause.covered));
  });
}

test("the example of another provider, written as data alone, lints and shows all its branches", () => {
  const file = "examples/policies/volcengine/account-cancellation";
  assert.deepEqual(precheck("lint", `${file}.json`), { exit: 0, out: "", err: "" });
  assert.equal(precheck("test", `${file}.scenarios.json`, "--coverage", "100").exit, 0);
});

test("each scenario has a name that stands by itself, as a sentence", () => {
  const { out } = precheck("test", ...policies.map((id) => `core/policies/${id}.scenarios.json`), "--format", "json");
  const names = JSON.parse(out).files.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
  assert.ok(names.length >= 240, `${names.length} scenarios`);
  assert.deepEqual(
    names.filter((name) => !/^[A-Z].{20,}[^.]$/.test(name)),
    [],
  );
});
