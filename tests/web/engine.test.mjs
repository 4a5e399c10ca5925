import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { digestsOf, loadPrecheck, PrecheckError } from "../../build/web/index.js";

const repository = new URL("../../", import.meta.url);
const read = (relative) => readFile(new URL(relative, repository), "utf8");
const tencent = await read("core/policies/tencent-cloud/account-cancellation.json");
const calendar = await read("core/calendars/cn.json");
const { account, at } = JSON.parse(await read("examples/accounts/tencent-clean.json"));

let engine;
before(async () => {
  engine = await loadPrecheck();
});

/** Runs what must fail and gives back its error. */
function failure(act) {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof PrecheckError, String(error));
    return error;
  }
  throw new Error("nothing failed");
}

test("the package can be imported where there is no DOM, and leaves none behind", () => {
  assert.equal(typeof globalThis.document, "undefined");
  assert.equal(typeof globalThis.HTMLElement, "undefined");
  assert.match(engine.version, /^\d+\.\d+\.\d+$/);
});

test("a module compiled before is started, where bytes may not be compiled", async () => {
  const wasmModule = await WebAssembly.compile(await readFile(new URL("build/web/precheck.wasm", repository)));
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (source, imports) => {
    assert.ok(source instanceof WebAssembly.Module, "nothing is compiled");
    return instantiate(source, imports);
  };
  try {
    const started = await loadPrecheck({ wasmModule });
    assert.equal(started.build, "wasm");
    const report = started.openPolicy(tencent, { calendar }).check(account, { at });
    assert.deepEqual(report, engine.openPolicy(tencent, { calendar }).check(account, { at }));
  } finally {
    WebAssembly.instantiate = instantiate;
  }
});

test("a module that is another program is an error, and nothing takes its place", async () => {
  const empty = new WebAssembly.Module(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00));
  await assert.rejects(loadPrecheck({ wasmModule: empty }), { code: "core-unavailable" });
});

test("an object and its text give the same report", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  const fromObject = policy.check(account, { at });
  const other = engine.openPolicy(JSON.parse(tencent), { calendar: JSON.parse(calendar) });
  assert.deepEqual(other.check(JSON.stringify(account, null, 4), { at }), fromObject);
  assert.equal(fromObject.format, "precheck-report/1");
  assert.equal(fromObject.verdict, "needs-confirmation");
  assert.equal(policy.id, "tencent-cloud/account-cancellation");
  assert.equal(policy.version, fromObject.policy.version);
});

test("answers change the verdict, and false and null are not yes", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  const { statements } = policy.check(account, { at });
  const all = (answer) => Object.fromEntries(statements.map(({ id }) => [id, answer]));
  assert.equal(policy.check(account, { at, answers: all(true) }).verdict, "ready");
  assert.equal(policy.check(account, { at, answers: all(false) }).verdict, "blocked");
  assert.equal(policy.check(account, { at, answers: all(null) }).verdict, "needs-confirmation");
});

test("a broken policy is refused with every fault, each with line and column", () => {
  const broken = tencent.replace('"conditions"', '"condition"').replace('"stages"', '"stage"');
  const { code, faults } = failure(() => engine.openPolicy(broken, { calendar }));
  assert.equal(code, "policy-refused");
  assert.ok(faults.length >= 2);
  for (const { document, line, column } of faults) {
    assert.equal(document, "policy");
    assert.ok(line > 0 && column > 0);
  }
});

test("an unreadable account is refused with its place in the author's own text", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  const { code, faults, message } = failure(() => policy.check('{\n  "orders": [,]\n}', { at }));
  assert.equal(code, "account-refused");
  assert.equal(faults[0].line, 2);
  assert.match(message, /account: 2:\d+: /);
});

test("an empty text is refused, not taken for the account before", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  policy.check(account, { at });
  assert.equal(failure(() => policy.check("", { at })).code, "account-refused");
});

test("a refused account is not kept: the next check reads its own", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  const first = policy.check(account, { at });
  failure(() => policy.check("[", { at }));
  assert.equal(policy.accountText, null);
  assert.deepEqual(policy.check(account, { at }), first);
  assert.equal(policy.accountText, JSON.stringify(account));
});

test("a time that is none and a broken calendar are refused by name", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  assert.equal(failure(() => policy.check(account, { at: "tomorrow" })).code, "options-refused");
  assert.equal(failure(() => engine.openPolicy(tencent, { calendar: "{" })).code, "calendar-refused");
});

test("checking the same account again gives the same report and parses it no more", () => {
  const many = {
    ...account,
    orders: Array.from({ length: 20_000 }, (_, index) => ({ id: `o-${index}`, status: "completed" })),
  };
  const text = JSON.stringify(many);
  const policy = engine.openPolicy(tencent, { calendar });
  const once = (options) => {
    const start = performance.now();
    const report = policy.check(text, options);
    return { report, time: performance.now() - start };
  };
  const first = once({ at });
  const again = Array.from({ length: 5 }, () => once({ at }));
  for (const { report } of again) assert.deepEqual(report, first.report);
  const fastest = Math.min(...again.map(({ time }) => time));
  assert.ok(fastest < first.time / 2, `first ${first.time} ms, then ${fastest} ms`);
});

test("accounts of two open policies do not mix", async () => {
  const jd = await read("core/policies/jd-cloud/account-cancellation.json");
  const sample = JSON.parse(await read("examples/accounts/jd-clean.json"));
  const first = engine.openPolicy(tencent, { calendar });
  const second = engine.openPolicy(jd, { calendar });
  const before = first.check(account, { at });
  assert.equal(second.check(sample.account, { at }).policy.id, "jd-cloud/account-cancellation");
  assert.deepEqual(first.check(account, { at }), before);
});

test("the conditions alone say what the report says of them, and have no verdict", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  const orders = [{ id: "o-1", title: "CVM", status: "pending-payment" }, { status: "provisioning" }];
  const blocked = policy.conditions({ ...account, orders }, { at });
  assert.deepEqual(Object.keys(blocked), ["format", "policy", "at", "conditions"]);
  const { status, items } = blocked.conditions.find(({ id }) => id === "orders-finished");
  assert.equal(status, "blocked");
  assert.deepEqual(items, [
    { pointer: "/orders/0", id: "o-1" },
    { pointer: "/orders/1", id: null },
  ]);
  const report = policy.check({ ...account, orders }, { at });
  const statuses = ({ conditions }) => conditions.map(({ id, status }) => [id, status]);
  assert.deepEqual(statuses(blocked), statuses(report));
  assert.equal(policy.accountText, JSON.stringify({ ...account, orders }));
});

test("conditions are refused for the faults a check is refused for", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  policy.conditions(account, { at });
  assert.equal(failure(() => policy.conditions("", { at })).code, "account-refused");
  assert.equal(policy.accountText, null);
  assert.equal(failure(() => policy.conditions(account, { at: "tomorrow" })).code, "options-refused");
  assert.equal(failure(() => policy.conditions(account, { at, answers: { nobody: true } })).code, "options-refused");
});

test("a closed policy refuses, and closing twice is harmless", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  policy.close();
  policy.close();
  assert.equal(failure(() => policy.check(account, { at })).code, "policy-closed");
  assert.equal(failure(() => policy.conditions(account, { at })).code, "policy-closed");
});

test("what is no WASM is refused with a clear code", async () => {
  const page = new TextEncoder().encode("<!doctype html><title>404</title>");
  await assert.rejects(loadPrecheck({ wasmBinary: page }), { name: "PrecheckError", code: "core-unavailable" });
  await assert.rejects(loadPrecheck({ wasmUrl: new URL("nowhere.wasm", import.meta.url) }), {
    code: "core-unavailable",
  });
});

test("the fallback gives the same report, and the engine says which build answers", async () => {
  const { build } = engine;
  const other = await loadPrecheck({ useWasm: false });
  assert.deepEqual([build, other.build], ["wasm", "fallback"]);
  assert.equal(other.version, engine.version);
  const reports = [engine, other].map((one) => one.openPolicy(tencent, { calendar }).check(account, { at }));
  assert.deepEqual(reports[1], reports[0]);
});

test("a WASM file that ends too early is refused at any length, and a whole one the host cannot start is replaced", async (context) => {
  context.mock.method(console, "warn", () => {});
  const whole = await readFile(new URL("build/web/precheck.wasm", repository));
  for (const length of [4, 9, 100, whole.length - 1]) {
    const cut = loadPrecheck({ wasmBinary: whole.subarray(0, length) });
    await assert.rejects(cut, { code: "core-unavailable" }, `${length} bytes`);
  }
  const unknownSection = Buffer.concat([whole, Buffer.from([99, 0])]);
  for (const strange of [whole.subarray(0, 8), unknownSection]) {
    assert.equal((await loadPrecheck({ wasmBinary: strange })).build, "fallback");
  }
});

test("the WASM can be given as bytes", async () => {
  const wasmBinary = await readFile(new URL("build/web/precheck.wasm", repository));
  const own = await loadPrecheck({ wasmBinary });
  assert.equal(own.openPolicy(tencent, { calendar }).check(account, { at }).verdict, "needs-confirmation");
});

test("texts with lone surrogates, emoji and NUL come through without harm", () => {
  const policy = engine.openPolicy(tencent, { calendar });
  const odd = { ...account, orders: [{ id: "\ud800😀\u0000", title: "x", status: "pending" }] };
  const report = policy.check(odd, { at });
  assert.equal(report.verdict, "blocked");
  assert.equal(report.conditions.find(({ status }) => status === "blocked").items.length, 1);
});

test("digests are those of the bytes", async () => {
  assert.deepEqual(await digestsOf("", "a"), {
    policy: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    account: "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
  });
});
