// What of a new report is the old one's very objects, taken out of the widget and run alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { shared } = await load("element/structural-sharing.ts");

/** As the engine gives its reports: nothing in them can be written. */
function frozen(value) {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

test("parts that did not change are the same objects, and the others are the new ones", () => {
  const before = {
    rows: [
      { id: "a", items: [{ n: 1 }] },
      { id: "b", items: [{ n: 2 }] },
    ],
    day: "2026-11-21",
  };
  const parsed = JSON.parse('{"rows":[{"id":"a","items":[{"n":1}]},{"id":"b","items":[{"n":3}]}],"day":"2026-11-21"}');
  const after = shared(before, frozen(parsed));
  assert.notEqual(after, before, "something in it changed");
  assert.ok(Object.isFrozen(after) && Object.isFrozen(after.rows), "what is put together is frozen as well");
  assert.equal(after.rows[0], before.rows[0]);
  assert.notEqual(after.rows[1], before.rows[1]);
  assert.deepEqual(after.rows[1], { id: "b", items: [{ n: 3 }] });
});

for (const [what, before, text] of [
  ["nothing", { a: [1, { b: null }] }, '{"a":[1,{"b":null}]}'],
  ["a list", [1, 2], "[1,2]"],
]) {
  test(`of ${what} that changed there is only the old value`, () => {
    assert.equal(shared(before, frozen(JSON.parse(text))), before);
  });
}

for (const [what, before, text] of [
  ["an entry more", [1], "[1,2]"],
  ["an entry less", [1, 2], "[1]"],
  ["a member more", { a: 1 }, '{"a":1,"b":2}'],
  ["a member less", { a: 1, b: 2 }, '{"a":1}'],
  ["another member of the same value", { a: null }, '{"b":null}'],
  ["a list in place of an object", {}, "[]"],
  ["nothing in place of something", { a: {} }, '{"a":null}'],
  ["something in place of nothing", { a: null }, '{"a":{}}'],
]) {
  test(`${what} is a change`, () => {
    const parsed = frozen(JSON.parse(text));
    assert.equal(shared(before, parsed), parsed);
    assert.deepEqual(parsed, JSON.parse(text));
  });
}
