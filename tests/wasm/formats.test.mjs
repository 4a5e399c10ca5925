// What the command prints for programs is held against its schemas by a validator of its own.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import { readSource } from "./engine.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "precheck-formats-"));
after(() => rmSync(folder, { recursive: true }));
const at = ["--at", "2026-11-21T10:00:00+08:00"];

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const schema = (format) => JSON.parse(readSource(`core/schema/${format}.schema.json`));
ajv.addSchema(schema("precheck-report-1")); // which the others refer to
const faults = ajv.getSchema("urn:precheck:schema:precheck-report/1#/$defs/faults");
const formats = Object.fromEntries(
  ["verdict", "summary", "diff", "test"].map((name) => [name, ajv.compile(schema(`precheck-${name}-1`))]),
);

function precheck(words, { input = "", exits = [0] } = {}) {
  const found = spawnSync(join(root, "build/release/precheck"), words, { cwd: root, input, encoding: "utf8" });
  assert.ok(exits.includes(found.status), `${words.join(" ")}: ${found.status} ${found.stderr}`);
  return found.stdout;
}

/** Valid as it is; not with any member of an object left out, unless it may be, nor with one more. */
function assertKeeps(validate, value, { mayLack = [] } = {}) {
  assert.ok(validate(value), ajv.errorsText(validate.errors));
  for (const name of Object.keys(value)) {
    const { [name]: _, ...rest } = value;
    assert.equal(validate(rest), mayLack.includes(name), `without ${name}`);
  }
  assert.equal(validate({ ...value, more: 1 }), false, "with a member more");
}

const accounts = readdirSync(new URL("../../examples/accounts/", import.meta.url))
  .filter((file) => file.startsWith("jd-"))
  .map((file) => JSON.stringify(JSON.parse(readSource(`examples/accounts/${file}`)).account));
const stream = `${accounts.join("\n")}\n{"orders":\n\n{"account":{"id":"only this"}}\n`;
const policy = "jd-cloud/account-cancellation";

test("every line of a stream is a verdict or says why there is none", () => {
  const lines = precheck(["batch", policy, ...at, "--verdict-only"], { input: stream, exits: [1] })
    .trimEnd()
    .split("\n");
  assert.equal(lines.length, accounts.length + 3);
  const answers = lines.map((line) => JSON.parse(line));
  const refused = answers.filter(({ format }) => format === "precheck-faults/1");
  assert.equal(refused.length, 2);
  for (const one of refused) assert.ok(faults(one), ajv.errorsText(faults.errors));
  for (const one of answers) if (!refused.includes(one)) assertKeeps(formats.verdict, one);
});

test("the summary of a stream, and of several together", () => {
  const files = ["one.json", "two.json"].map((name) => join(folder, name));
  for (const file of files)
    precheck(["batch", "tencent-cloud/account-cancellation", ...at, "--say", "all=yes", "--summary", file], {
      input: stream,
      exits: [1],
    });
  const one = JSON.parse(readFileSync(files[0], "utf8"));
  const both = JSON.parse(precheck(["summary", ...files, "--format", "json"], { exits: [1] }));
  for (const summary of [one, both]) assertKeeps(formats.summary, summary);
  assert.equal(both.lines, 2 * one.lines);
  assert.ok(one.refused === 2 && Object.keys(one.answers).length > 0);
  assert.equal(formats.summary({ ...one, lines: -1 }), false);
});

test("what changed between two versions, alone, for an account and for many", () => {
  const versions = ["diff", "tests/diff/before.json", "tests/diff/after.json", ...at, "--format", "json"];
  const alone = JSON.parse(precheck(versions, { exits: [1] }));
  assertKeeps(formats.diff, alone);
  const words = ["--account", "tests/diff/account.json", "--accounts", "-"];
  const input = readSource("tests/diff/accounts.ndjson");
  const whole = JSON.parse(precheck([...versions, ...words], { input, exits: [1] }));
  assertKeeps(formats.diff, whole, { mayLack: ["account", "accounts"] });
  assert.ok(whole.account.conditions.length > 0 && whole.accounts.verdicts.length > 0);
  const same = JSON.parse(precheck(["diff", policy, policy, "--format", "json"]));
  assertKeeps(formats.diff, same);
  assert.deepEqual([same.general, same.elements], [[], []]);
});

test("what changed between any two of the agreements that come with it", () => {
  const ids = precheck(["policies"]).match(/^[\w-]+\/[\w-]+/gm);
  assert.ok(ids.length >= 8, ids.join());
  const account = join(folder, "account.json");
  writeFileSync(account, accounts[0]);
  for (const before of ids) {
    for (const id of ids) {
      const text = precheck(["diff", before, id, ...at, "--account", account, "--format", "json"], { exits: [0, 1] });
      assert.ok(formats.diff(JSON.parse(text)), `${before} ${id}: ${ajv.errorsText(formats.diff.errors)}`);
    }
  }
});

test("the results of scenarios, of those that pass and of one that does not", () => {
  const path = `core/policies/${policy}.scenarios.json`;
  const passed = JSON.parse(precheck(["test", path, "--format", "json"]));
  assertKeeps(formats.test, passed);
  const scenarios = JSON.parse(readSource(path));
  scenarios.scenarios[0].expect.verdict = "blocked";
  const file = join(folder, "wrong.scenarios.json");
  writeFileSync(file, JSON.stringify(scenarios));
  const failed = JSON.parse(precheck(["test", file, "--policy", policy, "--format", "json"], { exits: [1] }));
  assertKeeps(formats.test, failed);
  assert.equal(failed.failed, 1);
  assert.ok(failed.files[0].scenarios[0].differences.length > 0);
});
