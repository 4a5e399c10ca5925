// The linter as WASM finds what the native command finds.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readSource } from "./engine.mjs";

const repository = new URL("../../", import.meta.url);
const command = fileURLToPath(new URL("build/release/precheck", repository));
const context = JSON.stringify({
  calendars: [JSON.parse(readSource("core/calendars/cn.json")).id],
  legal: JSON.parse(readSource("core/legal/cn.json")).limits.map(({ id }) => id),
});

const { default: createPrecheckLint } = await import(new URL("build/wasm/precheck-lint.mjs", repository).href);
const linter = await createPrecheckLint({
  wasmBinary: readFileSync(new URL("build/wasm/precheck-lint.wasm", repository)),
});

/** What the command says about files, as `precheck-lint/1`; it ends with 1 where there is something to say. */
function nativeFindings(files) {
  try {
    return JSON.parse(
      execFileSync(command, ["lint", "--format", "json", ...files], { cwd: fileURLToPath(repository) }),
    );
  } catch (ended) {
    assert.equal(ended.status, 1, String(ended.stderr));
    return JSON.parse(ended.stdout);
  }
}

test("every sample has the findings of the native command, bad and good", () => {
  // Where the limit of a text is passed, the sample is no file: it would be megabytes.
  const files = readdirSync(new URL("tests/lint/", repository), { recursive: true })
    .filter((file) => /(bad|good)\.json$/.test(file))
    .map((file) => `tests/lint/${file}`)
    .sort();
  assert.ok(files.length > 100, `${files.length} files`);
  const native = nativeFindings(files);
  const here = files.flatMap((file) =>
    JSON.parse(linter.lint(readSource(file), context)).findings.map((finding) => ({ ...finding, file })),
  );
  assert.deepEqual({ format: "precheck-lint/1", findings: here }, native);
  const silent = files.filter((one) => one.endsWith("bad.json") && !here.some(({ file }) => file === one));
  assert.deepEqual(silent, [], "a bad sample with nothing found");
});

test("the agreements that come with the project have nothing to put right", () => {
  const policies = readdirSync(new URL("core/policies/", repository), { recursive: true }).filter(
    (file) => file.endsWith(".json") && !file.endsWith(".scenarios.json"),
  );
  assert.ok(policies.length >= 8);
  for (const file of policies) {
    assert.deepEqual(JSON.parse(linter.lint(readSource(`core/policies/${file}`), context)).findings, [], file);
  }
});

test("what the context does not name is not checked", () => {
  const text = readSource("tests/lint/unknown-calendar/bad.json");
  const codes = (given) => JSON.parse(linter.lint(text, given)).findings.map(({ code }) => code);
  assert.deepEqual([codes("{}"), codes('{"calendars":["cn"]}')], [[], ["unknown-calendar"]]);
});

test("a context that cannot be read is answered with every fault of it", () => {
  const { format, faults } = JSON.parse(linter.lint("{}", '{"calendars": [1], "legal": "cn", "other": 0}'));
  assert.equal(format, "precheck-faults/1");
  assert.deepEqual(
    faults.map(({ document, code, pointer }) => [document, code, pointer]),
    [
      ["options", "wrong-type", "/calendars/0"],
      ["options", "wrong-type", "/legal"],
      ["options", "unknown-member", "/other"],
    ],
  );
});

test("hostile texts are answered, and the linter goes on", () => {
  const hostile = ["", "\0", "{".repeat(100_000), `"${"\ud800"}"`, "[1e999999]", `{"id": "${"x".repeat(70_000)}"}`];
  for (const text of hostile) {
    const { findings } = JSON.parse(linter.lint(text, context));
    assert.ok(findings.length > 0, JSON.stringify(text.slice(0, 20)));
  }
  assert.deepEqual(
    JSON.parse(linter.lint(readSource("core/policies/umcloud/service-exit.json"), context)).findings,
    [],
  );
});
