// Conditions that several agreements have in common are written out in each policy, in its own words, and are one truth:
// what they require is held here to core/common.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { readSource } from "./engine.mjs";

const jsonFiles = (folder) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true }).filter(
    (file) => file.endsWith(".json") && !file.endsWith(".scenarios.json"),
  );
const policies = jsonFiles("core/policies").map((file) => JSON.parse(readSource(`core/policies/${file}`)));
const byId = (elements) => new Map(elements.map((element) => [element.id, element]));

for (const file of jsonFiles("core/common")) {
  const shared = JSON.parse(readSource(`core/common/${file}`));
  const sharers = policies.filter(({ shares }) => shares === shared.id);

  test(`${shared.id} is shared by more than one policy`, () => {
    assert.ok(sharers.length > 1);
  });

  for (const policy of sharers) {
    test(`${policy.id} requires exactly what ${shared.id} says, clause by clause`, () => {
      const conditions = byId(policy.conditions);
      for (const { id, clause, require } of shared.conditions) {
        assert.deepEqual(conditions.get(id)?.require, require, id);
        assert.deepEqual(conditions.get(id).clause, clause, id);
      }
      const statements = byId(policy.statements);
      for (const { id, clause, when } of shared.statements) {
        assert.deepEqual(statements.get(id)?.when, when, id);
        assert.deepEqual(statements.get(id).clause, clause, id);
      }
    });
  }
}

test("no policy shares what is not there", () => {
  const known = new Set(jsonFiles("core/common").map((file) => file.replace(".json", "")));
  for (const { id, shares } of policies) assert.ok(shares === undefined || known.has(shares), id);
});

test("every limit of the law that a stage names is in core/legal", () => {
  const known = new Set(
    jsonFiles("core/legal").flatMap((file) => JSON.parse(readSource(`core/legal/${file}`)).limits.map(({ id }) => id)),
  );
  const named = policies.flatMap(({ stages }) => stages.flatMap(({ legal = [] }) => legal));
  assert.ok(named.length > 0);
  for (const id of named) assert.ok(known.has(id), id);
});

test("every procedure a policy points to is a policy", () => {
  const known = new Set(policies.map(({ id }) => id));
  const sections = ["alternatives", "duties", "risks", "consequences", "liabilities", "retention"];
  const named = policies
    .flatMap((policy) => sections.flatMap((section) => policy[section] ?? []))
    .map(({ policy }) => policy);
  const pointers = named.filter(Boolean);
  assert.ok(pointers.length >= 2);
  for (const id of pointers) assert.ok(known.has(id), id);
});
