// Random policies and accounts: the native build, WASM and the build without WebAssembly give the same bytes.
// PRECHECK_CASES says how many (600), PRECHECK_SEED which (1).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { randomCases } from "../differential/cases.mjs";
import { fallbackPath, loadEngine } from "./engine.mjs";

const cases = randomCases(Number(process.env.PRECHECK_CASES ?? 600), Number(process.env.PRECHECK_SEED ?? 1));

function answers(engine) {
  return cases.flatMap(([policy, calendar, account, options]) => {
    const opened = engine.openPolicy(policy, calendar);
    const { format, handle } = JSON.parse(opened);
    if (format !== "precheck-policy/1") return [opened, opened];
    const texts = ["check", "conditionChanges"].map((ask) => engine[ask](handle, account, options));
    engine.closePolicy(handle);
    return texts;
  });
}

function nativeAnswers() {
  const program = fileURLToPath(new URL("../../build/release/precheck_answers", import.meta.url));
  assert.ok(existsSync(program), `${program} is missing: build it first (cmake --build --preset release)`);
  const out = [];
  for (let from = 0; from < cases.length; from += 500) {
    const input = `${cases
      .slice(from, from + 500)
      .map((texts) => JSON.stringify(texts))
      .join("\n")}\n`;
    const { stdout, status, stderr } = spawnSync(program, { input, encoding: "utf8", maxBuffer: 2 ** 28 });
    assert.equal(status, 0, stderr);
    out.push(...stdout.split("\n").slice(0, -1));
  }
  return out;
}

const native = nativeAnswers();
const formats = native.map((text) => JSON.parse(text).format);
const reports = formats.filter((format) => format === "precheck-report/1").length;

function same(found) {
  assert.equal(found.length, 2 * cases.length);
  assert.equal(found.length, native.length);
  found.forEach((text, index) => {
    if (text !== native[index]) {
      const place = Math.floor(index / 2);
      assert.equal(text, native[index], `case ${place}: ${JSON.stringify(cases[place].filter((_, i) => i !== 1))}`);
    }
  });
}

test(`${cases.length} random cases hold both reports and refusals`, () => {
  assert.ok(reports > cases.length / 4, `${reports} reports`);
  assert.ok(reports < cases.length * 0.95, `${reports} reports`);
});
test("WASM answers with the native build's bytes", async () => {
  const { engine } = await loadEngine();
  same(answers(engine));
});
test("the build without WebAssembly answers with the native build's bytes", async () => {
  const { default: createPrecheck } = await import(fallbackPath.href);
  same(answers(await createPrecheck()));
});
