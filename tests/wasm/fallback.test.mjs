// The build without WebAssembly: it answers as the WASM does, byte for byte, where there is no WebAssembly at all.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { answer, fallbackPath, loadEngine, readSource } from "./engine.mjs";
import { runVectors } from "./run-vectors.mjs";

const { engine: wasm } = await loadEngine();
delete globalThis.WebAssembly;
const { default: createPrecheck } = await import(fallbackPath.href);
const engine = await createPrecheck({});

const source = readFileSync(fallbackPath, "utf8");
const calendarText = readSource("core/calendars/cn.json");
const policyText = readSource("core/policies/tencent-cloud/account-cancellation.json");
const account = JSON.parse(readSource("tests/vectors/accounts/tencent-cloud/clean.json"));
const optionsText = JSON.stringify({ at: "2026-11-21T10:00:00+08:00" });

runVectors(engine);

// An engine counts its handles upwards.
const withoutHandle = (opened) => opened.replace(/"handle":\d+/, '"handle":0');

/** The answer of both builds to the same call, which must be the same bytes. */
function both(call) {
  const [expected, actual] = [wasm, engine].map((one) => {
    const { handle } = answer(one.openPolicy(policyText, calendarText), "precheck-policy/1");
    const text = call(one, handle);
    one.closePolicy(handle);
    return text;
  });
  assert.equal(actual, expected);
  return actual;
}

test("hostile input has the same faults as in WASM, and it goes on answering", () => {
  const limits = ["[".repeat(100_000), `"${"x".repeat(100_000)}"`, `{"orders":[${"{},".repeat(30_000)}{}]}`];
  for (const broken of ["{", "", "[]", "{} {}", "\u0000", '{"orders":1}{', ...limits]) {
    both((one, handle) => one.check(handle, broken, optionsText));
    both((one) => withoutHandle(one.openPolicy(broken, calendarText)));
    both((one) => withoutHandle(one.openPolicy(policyText, broken)));
    both((one, handle) => one.check(handle, "{}", broken));
  }
  for (const handle of [0, -1, 99, 2 ** 31 - 1]) both((one) => one.check(handle, "{}", optionsText));
  answer(
    both((one, handle) => one.check(handle, "{}", optionsText)),
    "precheck-report/1",
  );
});

test("its memory grows with the account", () => {
  const orders = Array.from({ length: 40_000 }, (_, index) => ({ id: `订单-${index}`, status: "unpaid" }));
  const text = both((one, handle) => one.check(handle, JSON.stringify({ ...account, orders }), optionsText));
  assert.equal(answer(text, "precheck-report/1").verdict, "blocked");
});

test("it makes no code from strings, names no module of Node and asks for no other file", () => {
  assert.doesNotMatch(source, /\beval\s*\(|\bFunction\s*\(|\brequire\s*\(|["']node:|\bimport\s*\(|import\.meta|\.mem"/);
});

test("it runs where making code from strings is forbidden", () => {
  const script = `
    delete globalThis.WebAssembly;
    const { default: createPrecheck } = await import(process.argv[1]);
    const engine = await createPrecheck({});
    let forbidden = false;
    try { new Function("return 1"); } catch { forbidden = true; }
    console.log(JSON.stringify([forbidden, JSON.parse(engine.version()).format]));`;
  const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", script];
  const child = spawnSync(process.execPath, [...flags, fallbackPath.href], { encoding: "utf8" });
  assert.equal(child.stderr, "");
  assert.deepEqual(JSON.parse(child.stdout), [true, "precheck-engine/1"]);
});

// A ceiling that only ever comes down.
const mostKilobytes = 108;

test(`a page without WebAssembly downloads at most ${mostKilobytes} KB of it`, (context) => {
  const size = brotliCompressSync(source).byteLength;
  context.diagnostic(`brotli: ${size} bytes`);
  assert.ok(size <= mostKilobytes * 1024, `${size} bytes`);
});
