// The WASM build as a host meets it: no code from strings, faults instead of traps, and a bounded memory.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { largeAccount, smallAccount } from "../bench/accounts.mjs";
import { answer, gluePath, loadEngine, readSource } from "./engine.mjs";

const calendarText = readSource("core/calendars/cn.json");
const policyText = readSource("core/policies/tencent-cloud/account-cancellation.json");
const accountText = readSource("tests/vectors/accounts/tencent-cloud/clean.json");
const optionsText = JSON.stringify({ at: "2026-11-21T10:00:00+08:00" });
const glue = readFileSync(gluePath, "utf8");

const open = (engine) => answer(engine.openPolicy(policyText, calendarText), "precheck-policy/1").handle;
const faultCodes = (text) => answer(text, "precheck-faults/1").faults.map(({ code }) => code);

test("the glue makes no code from strings", () => {
  assert.doesNotMatch(glue, /\beval\s*\(|\bFunction\s*\(/);
});

test("the glue needs no module of Node and no address of its own", () => {
  assert.doesNotMatch(glue, /\brequire\s*\(|["']node:|\bimport\s*\(|import\.meta/);
});

test("it runs where making code from strings is forbidden", () => {
  const script = `
    import { readFileSync } from "node:fs";
    const [glue, wasm] = process.argv.slice(1);
    const { default: createPrecheck } = await import(glue);
    const engine = await createPrecheck({ wasmBinary: readFileSync(new URL(wasm)) });
    let forbidden = false;
    try { new Function("return 1"); } catch { forbidden = true; }
    console.log(JSON.stringify([forbidden, JSON.parse(engine.version()).format]));`;
  const wasm = new URL("precheck.wasm", gluePath).href;
  const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", script];
  const child = spawnSync(process.execPath, [...flags, gluePath.href, wasm], { encoding: "utf8" });
  assert.equal(child.stderr, "");
  assert.deepEqual(JSON.parse(child.stdout), [true, "precheck-engine/1"]);
});

test("its version is that of the project", async () => {
  const { engine } = await loadEngine();
  const [, version] = readSource("CMakeLists.txt").match(/project\(\S+ VERSION (\S+)/);
  assert.equal(answer(engine.version(), "precheck-engine/1").version, version);
});

test("texts may come as strings or as UTF-8 bytes, to the same report", async () => {
  const { engine } = await loadEngine();
  const bytes = (text) => new TextEncoder().encode(text);
  const { handle } = answer(engine.openPolicy(bytes(policyText), bytes(calendarText)), "precheck-policy/1");
  const titled = JSON.stringify({
    ...JSON.parse(accountText),
    orders: [{ id: "订单😀", title: "包年包月", status: "unpaid" }],
  });
  const fromBytes = engine.check(handle, bytes(titled), bytes(optionsText));
  assert.equal(fromBytes, engine.check(handle, titled, optionsText));
  assert.match(fromBytes, /订单😀/);
});

test("broken input comes back as faults with their place", async () => {
  const { engine } = await loadEngine();
  const handle = open(engine);
  for (const broken of ["{", "not json", "[]", "null", "{} {}", "\u0000", '{"orders":1}{', "[".repeat(100_000)]) {
    const { faults } = answer(engine.check(handle, broken, optionsText), "precheck-faults/1");
    assert.ok(faults.length > 0, broken.slice(0, 20));
    assert.ok(
      faults.every(({ line, column }) => line >= 1 && column >= 1),
      broken.slice(0, 20),
    );
    assert.ok(faultCodes(engine.openPolicy(broken, calendarText)).length > 0);
    assert.ok(faultCodes(engine.openPolicy(policyText, broken)).length > 0);
    assert.ok(faultCodes(engine.check(handle, accountText, broken)).length > 0);
  }
  // After all that the same instance still answers.
  answer(engine.check(handle, accountText, optionsText), "precheck-report/1");
});

test("bytes that are no UTF-8 come back as faults", async () => {
  const { engine } = await loadEngine();
  const handle = open(engine);
  for (const bytes of [
    [0xff],
    [0x22, 0xc0, 0x80, 0x22],
    [0xef, 0xbb, 0xbf, 0x7b],
    [0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22],
  ]) {
    assert.ok(faultCodes(engine.check(handle, new Uint8Array(bytes), optionsText)).length > 0);
  }
});

test("a handle that is closed, never given out or no number is a fault", async () => {
  const { engine } = await loadEngine();
  const handle = open(engine);
  const other = open(engine);
  assert.notEqual(handle, other);
  engine.closePolicy(handle);
  engine.closePolicy(handle); // twice is harmless
  for (const wrong of [handle, 0, -1, 99, 2 ** 31 - 1]) {
    assert.ok(faultCodes(engine.check(wrong, accountText, optionsText)).length > 0, String(wrong));
  }
  answer(engine.check(other, accountText, optionsText), "precheck-report/1");
  assert.throws(() => engine.check(other, 5, optionsText), "a text that is neither string nor bytes");
});

test("changes differ from the blank report for another account, and from the report before for the same one", async () => {
  const { engine } = await loadEngine();
  const handle = open(engine);
  const changes = (account, options = optionsText) => JSON.parse(engine.changes(handle, account, options));
  const first = changes(accountText);
  assert.deepEqual([first.base, first.number, first.blank.format], [0, 1, "precheck-report/1"]);
  const again = changes("");
  assert.deepEqual([again.base, again.number], [1, 2]);
  assert.ok(!("blank" in again || "conditions" in again || "account" in again), "nothing has changed");
  assert.equal(changes("", "{}").format, "precheck-faults/1");
  assert.equal(changes("").base, 2, "refused options change nothing");
  assert.equal(changes(accountText).base, 0, "the same text read anew counts as another account");
  assert.equal(changes("{").format, "precheck-faults/1");
  assert.equal(changes("").format, "precheck-faults/1", "a refused account is none to check again");
  engine.check(handle, accountText, optionsText);
  assert.equal(changes("").base, 0, "an account that came with `check` was told of by no changes");
});

test("two engines on one page share nothing", async () => {
  const [first, second] = [await loadEngine(), await loadEngine()];
  const handle = open(first.engine);
  assert.ok(faultCodes(second.engine.check(handle, accountText, optionsText)).length > 0);
  answer(first.engine.check(handle, accountText, optionsText), "precheck-report/1");
});

test("the same check a thousand times gives the same bytes and does not grow the memory", async () => {
  const { engine, memory } = await loadEngine();
  const once = () => {
    const handle = open(engine);
    const report = engine.check(handle, accountText, optionsText);
    engine.closePolicy(handle);
    return report;
  };
  const report = once();
  for (let round = 0; round < 20; round += 1) once();
  const before = memory.buffer.byteLength;
  for (let round = 0; round < 1000; round += 1) assert.equal(once(), report);
  assert.equal(memory.buffer.byteLength, before);
});

test("bytes that are no WASM are refused", async (context) => {
  context.mock.method(console, "warn", () => {});
  context.mock.method(console, "error", () => {});
  const { default: createPrecheck } = await import(gluePath.href);
  await assert.rejects(createPrecheck({ wasmBinary: new TextEncoder().encode("<!doctype html>") }));
});

// What a page has that stays open: the memory of WASM never shrinks, so one leak would be seen in the end.
for (const way of ["check", "changes", "conditionChanges"]) {
  test(`ten thousand checks by \`${way}\` with an open policy take no more memory than the first ten`, async () => {
    const { engine, memory } = await loadEngine();
    const handle = open(engine);
    const large = JSON.stringify(largeAccount());
    const small = JSON.stringify(smallAccount());
    const later = JSON.stringify({ at: "2027-02-28T10:00:00+08:00", answers: { "data-moved-or-given-up": true } });
    const checks = [
      [large, optionsText],
      ["", later],
      [large, later],
      ["", optionsText],
      [small, optionsText],
      ["", later],
      ["{}", optionsText],
      ["not json", optionsText],
      ["", optionsText], // the account before was refused
      [large, optionsText],
    ];
    const ten = () => checks.map(([account, options]) => JSON.parse(engine[way](handle, account, options)).format);
    const faulty = ten().filter((format) => format === "precheck-faults/1");
    assert.equal(faulty.length, 2);
    const before = memory.buffer.byteLength;
    // A thousand times ten; all but every tenth time without the large account, which takes the time.
    const rest = checks.filter(([account]) => account !== large);
    for (let count = 10, round = 0; count < 10_000; round += 1) {
      const some = round % 10 === 0 ? checks : rest;
      for (const [account, options] of some) engine[way](handle, account, options);
      count += some.length;
    }
    ten();
    assert.equal(memory.buffer.byteLength, before);
  });
}

test("an account of a thousand entries, 146 KB of JSON, is checked within 2.5 MiB of memory, the one before beside it", async () => {
  const { engine, memory } = await loadEngine();
  const handle = open(engine);
  const large = JSON.stringify(largeAccount());
  for (const account of [large, large, "", large]) engine.changes(handle, account, optionsText);
  assert.ok(memory.buffer.byteLength <= 2.5 * 2 ** 20, `${memory.buffer.byteLength / 2 ** 20} MiB`);
});
