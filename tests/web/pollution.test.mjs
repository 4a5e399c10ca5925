// A page in which something has written into Object.prototype, as a careless merge of foreign JSON does: what the package was
// not given it does not take from there. The same report, or an error; never another report.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadPrecheck } from "../../build/web/index.js";
import { readSource } from "../wasm/engine.mjs";

const policyText = readSource("core/policies/tencent-cloud/account-cancellation.json");
const calendar = readSource("core/calendars/cn.json");
const { account, at } = JSON.parse(readSource("examples/accounts/tencent-clean.json"));
const statements = JSON.parse(policyText).statements.map(({ id }) => id);
const yes = Object.fromEntries(statements.map((id) => [id, true]));

/** Every name of the formats and of the options. */
function namesOf(value, out = new Set()) {
  for (const [name, one] of Object.entries(value ?? {})) {
    if (typeof one !== "object") continue;
    if (name === "properties") for (const member of Object.keys(one)) out.add(member);
    namesOf(one, out);
  }
  return out;
}
const formats = ["account-summary-1", "policy-1", "precheck-report-1", "precheck-conditions-1", "calendar-1"];
const names = new Set([
  ...formats.flatMap((format) => [...namesOf(JSON.parse(readSource(`core/schema/${format}.schema.json`)))]),
  ...statements,
  ...["base", "blank", "number", "changes", "calendar", "answers", "at", "useWasm", "toJSON", "ids", "0", "2"],
]);
const values = [true, false, "met", "ready", "2020-01-01", 1, [], {}, yes, [{ status: "met" }], { conditions: [] }];

/** Does something while Object.prototype has that member. */
function polluted(name, value, deed) {
  Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
  try {
    return deed();
  } finally {
    delete Object.prototype[name];
  }
}

const fresh = async () => {
  const engine = await loadPrecheck();
  return engine.openPolicy(policyText, { calendar });
};
const text = (report) => JSON.stringify(report);

test("no member that every object has all of a sudden makes another report", () => unmoved("check"));
test("nor do conditions asked for alone come out otherwise by it", () => unmoved("conditions"));

async function unmoved(question) {
  assert.ok(names.size > 150, `${names.size} names`);
  let opened = await fresh();
  const expected = text(opened[question](account, { at }));
  assert.match(expected, /"status":"unconfirmed"/, "one that answers would change");
  const seen = { same: 0, refused: 0 };
  for (const name of names) {
    for (const value of values) {
      let report;
      try {
        report = polluted(name, value, () => opened[question]({ ...account }, { at }));
      } catch (error) {
        assert.equal(error.name, "PrecheckError", `${name}: ${error.stack}`);
        seen.refused += 1;
        opened = await fresh();
        continue;
      }
      assert.equal(text(report), expected, `${name} = ${text(value)}`);
      seen.same += 1;
      // Nor is it left behind for the next one.
      if (value === yes) assert.equal(text(opened[question]({ ...account }, { at })), expected, name);
    }
  }
  assert.ok(seen.same > 0.95 * names.size * values.length, JSON.stringify(seen));
}

test("nor does it make another core: neither its bytes nor where they come from are taken from there", async () => {
  const wasm = await readFile(new URL("../../build/web/precheck.wasm", import.meta.url));
  const foreign = {
    wasmBinary: [new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), "x"],
    wasmModule: [{}, new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))],
    wasmUrl: ["https://evil.example/x.wasm", "file:///nonexistent.wasm"],
    useWasm: [false],
  };
  const expected = text((await fresh()).check(account, { at }));
  for (const [name, all] of Object.entries(foreign)) {
    for (const value of all) {
      for (const options of [{}, { wasmBinary: wasm }]) {
        // What is read is read before anything is waited for, or is read while it is there.
        Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
        let engine;
        try {
          engine = await loadPrecheck(options);
        } finally {
          delete Object.prototype[name];
        }
        assert.equal(engine.build, "wasm", name);
        assert.equal(text(engine.openPolicy(policyText, { calendar }).check(account, { at })), expected, name);
      }
    }
  }
});
