// An abort inside the core (the memory it asks for is refused) is one error with a stable code, and the next engine works.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadPrecheck, PrecheckError } from "../../build/web/index.js";
import { fallbackPath } from "../wasm/engine.mjs";
import { fallbackOfAtMost, largeAccount, wasmOfAtMost } from "../wasm/small-memory.mjs";

const repository = new URL("../../", import.meta.url);
const read = (path) => readFile(new URL(path, repository), "utf8");
const policyText = await read("core/policies/tencent-cloud/account-cancellation.json");
const calendar = await read("core/calendars/cn.json");
const { account, at } = JSON.parse(await read("examples/accounts/tencent-clean.json"));
const wasm = await readFile(new URL("build/web/precheck.wasm", repository));
const MiB = 2 ** 20;

const isStop = (error) => error instanceof PrecheckError && error.code === "core-failed" && error.faults.length === 0;

test("a core that is refused memory stops with core-failed, and so does whatever it is asked from then on", async (context) => {
  context.mock.method(console, "error", () => {});
  context.mock.method(console, "warn", () => {});
  const engine = await loadPrecheck({
    wasmBinary: wasmOfAtMost(wasm, 8 * MiB),
  });
  const policy = engine.openPolicy(policyText, { calendar });
  assert.equal(policy.check(account, { at }).format, "precheck-report/1");
  assert.deepEqual([engine.stopped, policy.stopped], [false, false]);

  assert.throws(() => policy.check(largeAccount(), { at }), isStop);
  assert.deepEqual([engine.stopped, policy.stopped], [true, true]);
  assert.equal(policy.accountText, null, "nothing stands for checked");
  assert.throws(() => policy.check(account, { at }), isStop, "its memory is not trusted again");
  assert.throws(() => engine.openPolicy(policyText, { calendar }), isStop);
  policy.close();

  const fresh = await loadPrecheck({ wasmBinary: wasm });
  const again = fresh.openPolicy(policyText, { calendar });
  assert.equal(
    again.check(largeAccount(), { at }).format,
    "precheck-report/1",
    "the shipped one has the memory for it",
  );
  assert.equal(fresh.stopped, false);
});

test("a text beyond all memory stops the core no otherwise", async (context) => {
  context.mock.method(console, "error", () => {});
  context.mock.method(console, "warn", () => {});
  const engine = await loadPrecheck({
    wasmBinary: wasmOfAtMost(wasm, 8 * MiB),
  });
  assert.throws(() => engine.openPolicy(" ".repeat(12 * MiB)), isStop);
  assert.equal(engine.stopped, true);
});

test("the build without WebAssembly throws where its memory is refused, and a new instance of it works", async (context) => {
  context.mock.method(console, "error", () => {});
  context.mock.method(console, "warn", () => {});
  const source = fallbackOfAtMost(await readFile(fallbackPath, "utf8"), 8 * MiB);
  const { default: createSmall } = await import(
    `data:text/javascript;base64,${Buffer.from(source).toString("base64")}`
  );
  const checked = (engine, value) => {
    const { handle } = JSON.parse(engine.openPolicy(policyText, calendar));
    return JSON.parse(engine.check(handle, JSON.stringify(value), JSON.stringify({ at }))).format;
  };
  const small = await createSmall({});
  assert.equal(checked(small, account), "precheck-report/1");
  assert.throws(() => checked(small, largeAccount()));
  assert.equal(checked(await createSmall({}), account), "precheck-report/1");
});

// Of all lists, an entry of this one is the widest, and says least of itself: what a text of so many values comes to at most.
test("the largest account that the limits let through fits into the memory of the shipped WASM", async () => {
  const engine = await loadPrecheck({ wasmBinary: wasm });
  const policy = engine.openPolicy(policyText, { calendar });
  const text = `{"services":[${Array(199_998).fill("{}").join()}]}`;
  const report = policy.check(text, { at });
  assert.equal(report.verdict, "incomplete");
  assert.throws(
    () =>
      policy.check(`{"services":[${Array(199_999).fill("{}").join()}]}`, {
        at,
      }),
    ({ faults }) => faults[0].code === "too-many-values",
  );
});
