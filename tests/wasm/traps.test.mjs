// Wherever memory runs out, there is an answer or a trap, never another answer: the engine with every ceiling from what it
// starts with to what it needs. And what comes after a trap, in a fresh instance, is what came before it, byte for byte.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fallbackPath, gluePath, readSource, wasmBytes } from "./engine.mjs";
import { fallbackOfAtMost, largeAccount, wasmOfAtMost } from "./small-memory.mjs";

const MiB = 2 ** 20;
const policyText = readSource("core/policies/tencent-cloud/account-cancellation.json");
const calendarText = readSource("core/calendars/cn.json");
const accountText = readSource("tests/vectors/accounts/tencent-cloud/clean.json");
const optionsText = JSON.stringify({ at: "2026-11-21T10:00:00+08:00" });
const largeText = JSON.stringify(largeAccount(20_000));

const { default: createPrecheck } = await import(gluePath.href);
const fallbackSource = readFileSync(fallbackPath, "utf8");

/** What it is → an engine that may have so many bytes. */
const builds = {
  WASM: (most) => createPrecheck({ wasmBinary: wasmOfAtMost(wasmBytes(), most) }),
  "the build without WebAssembly": async (most) => {
    const source = Buffer.from(fallbackOfAtMost(fallbackSource, most)).toString("base64");
    const { default: create } = await import(`data:text/javascript;base64,${source}`);
    return create({});
  },
};

/** The first answers of an engine: to the policy, the account and, in another form, to the account again. */
function firstAnswers(engine, account = accountText) {
  const opened = engine.openPolicy(policyText, calendarText);
  const { handle } = JSON.parse(opened);
  return [opened, engine.check(handle, account, optionsText), engine.changes(handle, "", optionsText)];
}

/** The answers, or null where the engine stopped. What it says on its way out is not for the tests' output. */
function answersOrTrap(context, engine, account) {
  for (const name of ["error", "warn"]) context.mock.method(console, name, () => {});
  try {
    return firstAnswers(engine, account);
  } catch (error) {
    assert.ok(error instanceof WebAssembly.RuntimeError || error instanceof Error, String(error));
    return null;
  }
}

for (const [name, create] of Object.entries(builds)) {
  const roomy = await create(256 * MiB);
  const expected = firstAnswers(roomy);
  const expectedLarge = firstAnswers(await create(256 * MiB), largeText);

  test(`${name}: at every ceiling of memory a check gives its own bytes or stops, and a fresh core the first report`, async (context) => {
    const outcomes = { answered: 0, stopped: 0 };
    // The heap grows by a fifth at a time at least: a step of a quarter MiB meets every size it can have.
    for (let most = 2 * MiB; most <= 16 * MiB; most += MiB / 4) {
      const found = answersOrTrap(context, await create(most), largeText);
      outcomes[found ? "answered" : "stopped"] += 1;
      if (found) assert.deepEqual(found, expectedLarge, `${most} bytes`);
    }
    assert.ok(outcomes.stopped >= 4 && outcomes.answered >= 4, JSON.stringify(outcomes));
    assert.deepEqual(
      firstAnswers(await create(2 * MiB)),
      expected,
      "a small account needs no more than there is at first",
    );
  });

  test(`${name}: after each of many traps the next instance's first report is the same, byte for byte`, async (context) => {
    for (let times = 0; times < 5; times += 1) {
      const small = await create(4 * MiB);
      assert.deepEqual(firstAnswers(small), expected);
      assert.equal(answersOrTrap(context, small, JSON.stringify(largeAccount())), null);
      assert.deepEqual(firstAnswers(await create(4 * MiB)), expected);
    }
    assert.deepEqual(firstAnswers(roomy)[1], expected[1], "an engine of before is not touched by the traps of others");
  });
}
