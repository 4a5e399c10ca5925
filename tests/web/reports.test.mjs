// The engine puts a report, and conditions asked for alone, together from what changed, and the core evaluates only what
// can have changed. It must be the report that a core gives which has seen nothing before, member by member: one that
// remembers too much could say "you may go" of yesterday's account.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadPrecheck } from "../../build/web/index.js";
import { randomCases } from "../differential/cases.mjs";
import { readVectors } from "../wasm/vectors.mjs";
import { load } from "./load.mjs";

const repository = new URL("../../", import.meta.url);
const calendar = readFileSync(new URL("core/calendars/cn.json", repository), "utf8");
const { default: createPrecheck } = await import(new URL("build/wasm/precheck.mjs", repository).href);
const wasmBinary = readFileSync(new URL("build/wasm/precheck.wasm", repository));

/** Random numbers below a limit, the same in every run. */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** The whole report as the core writes it, by a policy opened for this check alone. */
function fresh(core, policyText, calendarText, accountText, options) {
  const opened = JSON.parse(core.openPolicy(policyText, calendarText));
  if (opened.format !== "precheck-policy/1") return null;
  const text = core.check(opened.handle, accountText, JSON.stringify(options));
  core.closePolicy(opened.handle);
  return text;
}

function asked(policy, question, accountText, options) {
  try {
    return JSON.stringify(policy[question](accountText, options));
  } catch (error) {
    assert.equal(error.name, "PrecheckError");
    return JSON.stringify({ format: "precheck-faults/1", faults: error.faults });
  }
}

/** What `precheck-conditions/1` tells of a report, written anew. */
function conditionsOf(text) {
  const { format, faults, policy, at, conditions } = JSON.parse(text);
  if (format === "precheck-faults/1") return JSON.stringify({ format, faults });
  return JSON.stringify({
    format: "precheck-conditions/1",
    policy: { id: policy.id, version: policy.version },
    at,
    conditions: conditions.map(({ id, status, items, missing, unclear, clearsOn }) => ({
      id,
      status,
      items: items.map((item) => ({ pointer: item.pointer, id: item.id })),
      missing,
      unclear,
      clearsOn,
    })),
  });
}

/** Checks accounts one after the other with one open policy, each some times with other answers and days. */
function compare(engine, core, { policyText, calendarText, accountTexts, at }, below) {
  const policy = engine.openPolicy(policyText, { calendar: calendarText });
  const ids = (JSON.parse(policyText).statements ?? []).map(({ id }) => id);
  const days = [at, "2026-12-24T23:59:59+08:00", "2027-02-28T00:00:00+08:00", "2027-09-30T10:00:00+08:00", "soon"];
  let options = { at, answers: {} };
  let verdicts = 0;
  for (let round = 0; round < 8; round += 1) {
    const accountText = accountTexts[round < 5 ? 0 : below(accountTexts.length)];
    const expected = fresh(core, policyText, calendarText, accountText, options);
    // Written anew: the core spells some escapes in another way.
    const answers = { check: JSON.stringify(JSON.parse(expected)), conditions: conditionsOf(expected) };
    // The report first, the conditions first, or one of both alone: each finds what the one before has kept.
    const questions = [["check", "conditions"], ["conditions", "check"], ["check"], ["conditions"]][below(4)];
    for (const question of questions) {
      assert.equal(asked(policy, question, accountText, options), answers[question], question);
    }
    if (expected.startsWith('{"format":"precheck-report/1"')) verdicts += 1;
    // An answer, the day, both or nothing changes.
    const said = { ...options.answers };
    if (ids.length > 0 && below(3) > 0) said[ids[below(ids.length)]] = [true, false, null][below(3)];
    options = { at: below(2) === 0 ? days[below(days.length)] : options.at, answers: said };
  }
  policy.close();
  return verdicts;
}

test("checked again with other answers, days and accounts, a report is the one a fresh check gives (vectors)", async () => {
  const [engine, core, below] = [await loadPrecheck(), await createPrecheck({ wasmBinary }), numbers(5)];
  const vectors = readVectors().filter(({ accountText }) => accountText.length < 100_000 && accountText !== "");
  const byPolicy = new Map();
  for (const vector of vectors) {
    byPolicy.set(vector.policyText, [...(byPolicy.get(vector.policyText) ?? []), vector.accountText]);
  }
  let reports = 0;
  for (const { policyText, accountText, optionsText } of vectors) {
    if (fresh(core, policyText, calendar, accountText, {}) === null) continue;
    const accountTexts = [accountText, ...byPolicy.get(policyText)];
    const { at } = JSON.parse(optionsText);
    reports += compare(engine, core, { policyText, calendarText: calendar, accountTexts, at }, below);
  }
  assert.ok(reports > 1000, `${reports} reports`);
});

test("checked again with other answers, days and accounts, a report is the one a fresh check gives (random)", async () => {
  const [engine, core, below] = [await loadPrecheck(), await createPrecheck({ wasmBinary }), numbers(6)];
  const cases = randomCases(400, 77).filter(([, , account]) => account !== "");
  let reports = 0;
  for (const [place, [policyText, calendarText, account]] of cases.entries()) {
    if (fresh(core, policyText, calendarText, account, {}) === null) continue;
    const accountTexts = [account, cases[(place + 1) % cases.length][2]];
    reports += compare(
      engine,
      core,
      { policyText, calendarText, accountTexts, at: "2026-11-21T10:00:00+08:00" },
      below,
    );
  }
  assert.ok(reports > 500, `${reports} reports`);
});

test("neither a report nor conditions can be written into, so that none finds its way into the next", async () => {
  const engine = await loadPrecheck();
  const [{ policyText, accountText }] = readVectors().filter(({ file }) => file === "tencent-losses.json");
  const policy = engine.openPolicy(policyText, { calendar });
  const options = { at: "2026-11-21T10:00:00+08:00" };
  const ask = () => [policy.check(accountText, options), policy.conditions(accountText, options)];
  for (const answer of [...ask(), ...ask()]) {
    const loose = [];
    const look = (value, place) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) loose.push(place);
      for (const [member, part] of Object.entries(value)) look(part, `${place}/${member}`);
    };
    look(answer, "");
    assert.deepEqual(loose, []);
  }
});

test("the conditions alone are those of the report in every vector, in the build without WebAssembly as well", async () => {
  let seen = 0;
  for (const engine of [await loadPrecheck(), await loadPrecheck({ useWasm: false })]) {
    for (const { policyText, accountText, optionsText } of readVectors()) {
      let policy;
      try {
        policy = engine.openPolicy(policyText, { calendar });
      } catch {
        continue; // a vector of a policy that is refused
      }
      const options = JSON.parse(optionsText);
      const conditions = asked(policy, "conditions", accountText, options);
      assert.equal(conditions, conditionsOf(asked(policy, "check", accountText, options)));
      policy.close();
      seen += 1;
    }
  }
  assert.ok(seen > 500, `${seen} answers`);
});

test("what stays as it was is the same object, and nothing crosses for it", async () => {
  const engine = await loadPrecheck();
  const [{ policyText, accountText }] = readVectors().filter(({ file }) => file === "tencent-conditions.json");
  const policy = engine.openPolicy(policyText, { calendar });
  const [at, later] = ["2026-11-21T10:00:00+08:00", "2026-11-22T10:00:00+08:00"];
  const first = policy.conditions(accountText, { at });
  assert.equal(policy.conditions(accountText, { at: later }).conditions, first.conditions);
  const answered = policy.conditions(accountText, { at, answers: { "not-to-escape": true } });
  const changed = first.conditions.filter((condition, place) => condition !== answered.conditions[place]);
  assert.deepEqual(
    changed.map(({ id }) => id),
    ["good-faith"],
  );
});

test("changes to any report but the last one are refused, not put on top of it", async () => {
  const { ReportAssembly } = await load("engine/assembly.ts");
  const core = await createPrecheck({ wasmBinary });
  const [{ policyText, accountText }] = readVectors().filter(({ file }) => file === "tencent-losses.json");
  const { handle } = JSON.parse(core.openPolicy(policyText, calendar));
  const ask = (account, day) =>
    JSON.parse(core.changes(handle, account, JSON.stringify({ at: `2026-11-${day}T10:00:00+08:00` })));
  const [first, second, third] = [ask(accountText, 21), ask("", 22), ask("", 23)];

  const assembly = new ReportAssembly();
  assembly.assemble(first);
  assert.throws(() => assembly.assemble(third), /changes to report 2, where 1 is the last one/, "one was left out");
  assembly.assemble(second);
  assert.throws(() => assembly.assemble(second), /changes to report 1/, "one came twice");
  const whole = JSON.parse(core.check(handle, "", JSON.stringify({ at: "2026-11-23T10:00:00+08:00" })));
  assert.deepEqual(assembly.assemble(third), whole, "the right one is taken all the same");

  const fresh = new ReportAssembly();
  assert.throws(() => fresh.assemble(ask("", 24)), /where 0 is the last one/, "from an engine before");
  assert.throws(() => fresh.assemble(ask(accountText, 24)), /told to another one/, "it was told of to another one");
});
