// The app's side of the webview example exists as listings that nothing here can compile. What can be held is that they
// speak of the messages the schema has, and of all of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const example = new URL("../../examples/mobile-webview/", import.meta.url);
const read = (path) => readFileSync(new URL(path, example), "utf8");
const schema = JSON.parse(read("bridge-1.schema.json"));
const { app, page } = schema.$defs;
const format = schema.$defs.envelope.properties.format.const;
const membersOf = (bodies) => Object.values(bodies).flatMap(({ properties = {} }) => Object.keys(properties));
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
const sorted = (names) => [...new Set(names)].sort();

const listings = {
  "android/PrecheckWebView.kt": {
    sent: /\bsend\("([\w-]+)"/g,
    taken: /^ {12}"([\w-]+)"(?:, "[\w-]+")* ->/gm,
    read: /\bbody\.\w+\("(\w+)"\)/g,
    written: /\bput\("(\w+)"/g,
    object: '"precheckHost"',
  },
  "ios/PrecheckView.swift": {
    sent: /(?:message|\{ |return )\(?"([a-z]+)", (?:\[|try)/g,
    taken: /^ {8}case "([\w-]+)"/gm,
    read: /\bbody\["(\w+)"\] as/g,
    written: /[[,] ?"(\w+)": |\bbody\["(\w+)"\] =/g,
    object: 'name: "precheckHost"',
  },
  "harmonyos/PrecheckPage.ets": {
    sent: /\bsend\('([\w-]+)'/g,
    taken: /\bcase '([\w-]+)':/g,
    read: /\bbody\['(\w+)'\] (?:as|===)/g,
    written: /[{,] '(\w+)': /g,
    object: "'precheck-port'",
  },
};

for (const [name, { sent, taken, read: readPattern, written, object }] of Object.entries(listings)) {
  const text = read(name);
  test(`${name}: sends every message of the app and no other`, () => {
    // On iOS a refusal is the reply's error, in place of a message.
    const expected = Object.keys(app).filter((type) => !(name.startsWith("ios") && type === "refused"));
    assert.deepEqual(sorted(all(text, sent)), sorted(expected));
  });
  test(`${name}: takes every message of the page and no other`, () => {
    const lines = all(text, taken);
    const together = [...text.matchAll(/"report", "error"/g)].length > 0 ? ["error"] : [];
    assert.deepEqual(sorted([...lines, ...together]), sorted(Object.keys(page)));
  });
  test(`${name}: reads and writes members the schema has`, () => {
    const readNames = all(text, readPattern);
    assert.ok(readNames.length >= 6, readNames.join());
    for (const one of readNames) assert.ok(membersOf(page).includes(one), `reads ${one}`);
    const envelope = Object.keys(schema.$defs.envelope.properties);
    const writtenNames = [...text.replace(/\bcase .*?:/g, "").matchAll(written)]
      .map(([, a, b]) => a ?? b)
      .filter((one) => one !== "message");
    assert.ok(writtenNames.length >= 6, writtenNames.join());
    for (const one of writtenNames) assert.ok([...envelope, ...membersOf(app)].includes(one), `writes ${one}`);
    for (const one of envelope)
      assert.ok(writtenNames.includes(one) || text.includes(`["${one}"]`) || text.includes(`['${one}']`), one);
  });
  test(`${name}: knows the format, the length and the name of the way to the page`, () => {
    assert.ok(text.includes(format));
    assert.match(text.replaceAll("_", ""), /mostLength\b.* = 8388608/);
    assert.match(schema.description, /8388608/);
    assert.match(read("src/messages.js").replaceAll("_", ""), /mostLength = 8388608/);
    assert.ok(text.includes(object), object);
    const name = object.replace(/^name: /, "").slice(1, -1);
    const hosts = ["android", "ios", "port"].map((host) => read(`src/hosts/${host}.js`)).join("\n");
    assert.ok(hosts.includes(name), name);
  });
}

test("README.md names every message and every refusal", () => {
  const text = read("README.md");
  for (const name of [...Object.keys(app), ...Object.keys(page), ...schema.$defs.refusals.enum]) {
    assert.ok(text.includes(`\`${name}\``), name);
  }
});

test("the schema is one, takes the README's example, and each type stands in it once", () => {
  const ajv = new Ajv({ schemas: [schema], strictTypes: false });
  const validate = ajv.getSchema(schema.$id);
  const [, block] = read("README.md").match(/```json\n(.*?)```/s);
  assert.ok(validate(JSON.parse(block)), ajv.errorsText(validate.errors));
  assert.ok(!validate({ ...JSON.parse(block), type: "report" }), "the body belongs to the type");
  for (const [side, bodies] of [
    ["fromApp", app],
    ["fromPage", page],
  ]) {
    assert.deepEqual(
      schema.$defs[side].oneOf.map(({ properties }) => properties.type.const),
      Object.keys(bodies),
    );
  }
});

test("wechat/page.js takes what arrives there, and nothing else", () => {
  const text = read("wechat/page.js");
  const types = all(text, /type === "([\w-]+)"/g);
  assert.deepEqual(sorted(types), ["proceed", "state"]);
  for (const type of types) assert.ok(read("src/hosts/wechat.js").includes(`${type}`), type);
  assert.ok(text.includes(format));
});
