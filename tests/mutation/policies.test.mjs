// A sample of the mutants, always the same ones; `node tests/mutation/policies.mjs` runs them all.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { mutantsOf, sections } from "./mutants.mjs";
import { reasonFor } from "./page.mjs";
import { hold, policyIds } from "./run.mjs";

const oneIn = 16;
const ids = await policyIds();
const reasons = JSON.parse(readFileSync(new URL("survivors.json", import.meta.url), "utf8"));
const policyOf = (id) => JSON.parse(readFileSync(new URL(`../../core/policies/${id}.json`, import.meta.url), "utf8"));
const inSample = ({ text }) => createHash("sha256").update(text).digest()[0] % oneIn === 0;

test("every element of every policy is changed, in many ways", () => {
  for (const id of ids) {
    const policy = policyOf(id);
    const mutants = mutantsOf(policy);
    assert.ok(mutants.length >= 150, `${id}: ${mutants.length}`);
    assert.equal(new Set(mutants.map(({ text }) => text)).size, mutants.length);
    assert.ok(!mutants.some(({ text }) => text === JSON.stringify(policy)));
    for (const section of sections) {
      (policy[section] ?? []).forEach((_, i) => {
        const own = mutants.filter(({ pointer }) => `${pointer}/`.startsWith(`/${section}/${i}/`));
        assert.ok(own.some(({ operator }) => operator === "an element dropped") && own.length >= 2, `${section}/${i}`);
      });
    }
  }
});

test("of a sample of mutants 95% are noticed, and every survivor is explained", async () => {
  const found = [];
  for (const id of ids) found.push(...(await hold(id, inSample)));
  assert.ok(found.length >= 120, `${found.length} mutants`);
  const survivors = found.filter(({ caught }) => caught === "");
  assert.ok(survivors.length / found.length <= 0.05, `${survivors.length} of ${found.length} survive`);
  assert.deepEqual(
    survivors.filter((mutant) => !reasonFor(mutant, reasons)),
    [],
  );
});
