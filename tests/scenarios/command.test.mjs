// `precheck test`: what an expectation means, what a difference looks like, and which faults are named.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, precheck, root } from "./command.mjs";
import { account, policy, scenarios } from "./sample.mjs";

/** Runs a file of scenarios beside the sample policy. */
function run(content, ...words) {
  const path = folder({ "closing.json": policy, "closing.scenarios.json": content, "account.json": account });
  const file = join(path, "closing.scenarios.json");
  const result = precheck("test", file, "--lang", "en", ...words);
  const short = (text) => text.replaceAll(`${path}/`, "");
  return { exit: result.exit, out: short(result.out), err: short(result.err) };
}

const ofOne = (scenario, rest) => scenarios([{ name: "One", ...scenario }], rest);
const open = { orders: [{ id: "o-1", status: "pending" }] };

const passing = [
  ["a word for an element", { change: open, expect: { conditions: { "orders-finished": "blocked" } } }],
  ["members of an element", { change: open, expect: { conditions: { "orders-finished": { status: "blocked" } } } }],
  ["an item by its id", { change: open, expect: { conditions: { "orders-finished": { items: ["o-1"] } } } }],
  ["a list of one by its entry", { change: open, expect: { conditions: { "orders-finished": { items: "o-1" } } } }],
  [
    "some of a list by their ids",
    {
      change: { orders: [...open.orders, { id: "o-2", status: "shipping" }] },
      expect: { conditions: { "orders-finished": { items: { "o-2": { status: "shipping" }, "o-3": null } } } },
    },
  ],
  [
    "an item without an id by its pointer",
    {
      change: { orders: [{ status: "pending" }] },
      expect: { conditions: { "orders-finished": { items: "/orders/0" } } },
    },
  ],
  [
    "every element not named",
    { change: open, expect: { conditions: { "orders-finished": "blocked", "*": "not-applicable" } } },
  ],
  ["a loss that is not there", { expect: { losses: { assets: "not-lost" } } }],
  [
    "an amount in short",
    {
      change: { assets: { balance: [{ currency: "CNY", value: "12.3" }] } },
      expect: { losses: { assets: { totals: "CNY 12.30" } }, verdict: "ready-with-losses" },
    },
  ],
  ["a length in short", { expect: { stages: { review: { length: "15 working-day", ends: "2026-12-11" } } } }],
  ["a statement that is open", { expect: { statements: { harmless: "open" } } }],
  ["a statement answered for all", { answers: "yes", expect: { statements: { harmless: "yes" } } }],
  [
    "a statement answered by its id",
    { answers: { "*": "yes", harmless: "no" }, expect: { statements: { harmless: "no" } } },
  ],
  ["an account of its own", { account: {}, expect: { verdict: "incomplete" } }],
  ["an account in a file", { account: "account.json", expect: { conditions: { "orders-finished": "met" } } }],
  ["a fact taken away", { change: { orders: null }, expect: { conditions: { "orders-finished": "unknown" } } }],
  ["a day of its own", { at: "2026-09-30", expect: { at: "2026-09-30T00:00:00+08:00" } }],
  [
    "a value that cannot be used, where that is expected",
    {
      change: { account: { holder: "club" } },
      expect: { diagnostics: [{ code: "unforeseen-value", pointer: "/account/holder" }] },
    },
  ],
];

for (const [what, scenario] of passing) {
  test(`a scenario can expect ${what}`, () => {
    const { exit, out, err } = run(ofOne(scenario));
    assert.equal(exit, 0, out + err);
  });
}

const failing = [
  [{ conditions: { "orders-finished": "met" } }, "/conditions/orders-finished", "met", "blocked"],
  [{ conditions: { "orders-finished": { items: [] } } }, "/conditions/orders-finished/items", "[]", "[o-1]"],
  [
    { conditions: { "orders-finished": { items: { "o-2": {} } } } },
    "/conditions/orders-finished/items/o-2",
    "{}",
    "[o-1]",
  ],
  [
    { conditions: { "orders-finished": { items: { "o-1": null } } } },
    "/conditions/orders-finished/items/o-1",
    "—",
    "o-1",
  ],
  [{ conditions: { "*": "not-applicable" } }, "/conditions/orders-finished", "not-applicable", "blocked"],
  [{ losses: { assets: { certain: true } } }, "/losses/assets", '{"certain":true}', "not-lost"],
  [{ stages: { review: { length: "14 working-day" } } }, "/stages/review/length", "14 working-day", "15 working-day"],
  [{ stages: { review: { canWithdraw: false } } }, "/stages/review/canWithdraw", "false", "true"],
  [{ verdict: "ready" }, "/verdict", "ready", "blocked"],
  [{ submission: { earliest: "2026-11-21" } }, "/submission/earliest", "2026-11-21", "null"],
];

for (const [expect, pointer, expected, found] of failing) {
  test(`a difference at ${pointer} is told: expected ${expected}, found ${found}`, () => {
    const { exit, out: wrapped } = run(ofOne({ change: open, expect }));
    const out = wrapped.replaceAll(":\n  /", ": /");
    assert.equal(exit, 1);
    assert.match(out, /^✗ One$/m);
    assert.ok(out.includes(`: ${pointer}\n    expected ${expected}\n    found    ${found}\n`), out);
    assert.match(out, /^ {2}closing[.]scenarios[.]json:\d+:\d+: /m);
    const json = JSON.parse(run(ofOne({ change: open, expect }), "--format", "json").out);
    assert.deepEqual(
      { pointer, expected, found },
      (({ pointer, expected, found }) => ({ pointer, expected, found }))(json.files[0].scenarios[0].differences[0]),
    );
  });
}

test("differences are told in Chinese as well", () => {
  const path = folder({ "closing.json": policy, "closing.scenarios.json": ofOne({ expect: { verdict: "blocked" } }) });
  const { out } = precheck("test", join(path, "closing.scenarios.json"), "--lang", "zh-CN");
  assert.ok(out.includes("预期 blocked\n    实际 ready"), out);
  assert.ok(out.includes("1 个情形里有 1 个和预期不一致"), out);
});

test("every fault of a file is named at once, each at its place", () => {
  const text = `{
  "format": "scenarios/1",
  "policy": "sample/closing",
  "at": "2026-11-21T10:00:00",
  "acounts": {},
  "accounts": { "clean": { "ordres": [], "debts": [{ "amount": { "currency": "CNY", "value": 1.5 } }] } },
  "scenarios": [
    { "name": "One", "account": "cleen", "expect": { "conditions": { "orders-finishd": "blocked" } } },
    { "name": "One", "at": "2026-11-21", "expect": { "conditions": { "orders-finished": "blockt" } } },
    { "name": "Two", "at": "2026-11-21", "answers": { "harmles": "yes", "harmless": true }, "expect": { "verdct": "ready" } },
    { "name": "Three", "at": "2026-11-21", "change": { "orders": [{ "id": 7 }] }, "expect": { "stages": { "review": { "lenght": null } } } },
    { "name": "Four", "at": "2026-11-21", "account": "nowhere.json", "expects": {} }
  ],
  "unreachable": [
    { "element": "orders-finishd", "branch": "met", "because": "why" },
    { "element": "orders-finished", "branch": "mett", "because": "why" }
  ]
}`;
  const { exit, out, err } = run(text);
  assert.equal(exit, 2);
  assert.equal(out, "");
  const faults = [
    ["4:9", "bad-time", "/at"],
    ["5:3", "unknown-member", "/acounts", "Did you mean `accounts`?"],
    ["6:28", "unknown-member", "/accounts/clean/ordres", "Did you mean `orders`?"],
    ["6:94", "money-not-text", "/accounts/clean/debts/0/amount/value"],
    ["8:5", "missing-member", "/scenarios/0", "expected `at`"],
    ["8:33", "bad-value", "/scenarios/0/account", "Did you mean `clean`?"],
    ["8:70", "unknown-member", "/scenarios/0/expect/conditions/orders-finishd", "Did you mean `orders-finished`?"],
    ["9:15", "duplicate-id", "/scenarios/1/name"],
    ["9:89", "bad-value", "/scenarios/1/expect/conditions/orders-finished", "Did you mean `blocked`?"],
    ["10:55", "unknown-statement", "/scenarios/2/answers/harmles", "Did you mean `harmless`?"],
    ["10:85", "bad-answer", "/scenarios/2/answers/harmless"],
    ["10:105", "unknown-member", "/scenarios/2/expect/verdct", "Did you mean `verdict`?"],
    ["11:75", "wrong-type", "/scenarios/3/change/orders/0/id"],
    ["11:119", "unknown-member", "/scenarios/3/expect/stages/review/lenght", "Did you mean `length`?"],
    ["12:5", "missing-member", "/scenarios/4", "expected `expect`"],
    ["12:54", "bad-value", "/scenarios/4/account", "expected the path of a file that can be read"],
    ["12:70", "unknown-member", "/scenarios/4/expects", "Did you mean `expect`?"],
    ["15:18", "bad-value", "/unreachable/0/element", "Did you mean `orders-finished`?"],
    ["16:47", "bad-value", "/unreachable/1/branch", "Did you mean `met`?"],
  ];
  const lines = err.trim().split("\n");
  for (const [place, code, pointer, says = ""] of faults) {
    const line = lines.find((one) => one.startsWith(`closing.scenarios.json:${place}: ${code}: `));
    assert.ok(line?.includes(`(${pointer})`) && line.includes(says), `${place} ${code} ${pointer}\n${err}`);
  }
  assert.equal(lines.length, faults.length, err);
});

test("a name twice in an object, a text cut off and another format are refused", () => {
  const refused = (text, says) => {
    const { exit, err } = run(text);
    assert.equal(exit, 2);
    assert.ok(err.includes(says), err);
  };
  refused('{ "format": "scenarios/1", "format": "scenarios/1" }', ":1:28: duplicate-key: ");
  refused('{ "format": "scenarios/1"', ": syntax: ");
  refused('{ "format": "scenarios/2", "policy": "sample/closing" }', ":1:13: unsupported-format: ");
  refused('{ "format": "scenarios/1" }', ":1:1: missing-member: ");
  refused("[]", ":1:1: wrong-type: ");
  refused(scenarios([]), ": empty-list: ");
  refused(ofOne({ expect: {} }, { policy: "sample/closin" }), "`closing.json` is `sample/closing`.");
});

test("the policy is the one named, the one beside the file, or the built-in one", () => {
  const content = ofOne({ account: {}, expect: { verdict: "incomplete" } });
  const alone = { ...content, policy: "jd-cloud/account-cancellation" };
  const path = folder({
    "lone.scenarios.json": alone,
    "typo.scenarios.json": { ...alone, policy: "jd-cloud/acount-cancellation" },
    "other.json": { ...policy, stages: [] },
    "good.json": policy,
    "far.scenarios.json": content,
  });
  assert.equal(precheck("test", join(path, "lone.scenarios.json")).exit, 0);
  const typo = precheck("test", join(path, "typo.scenarios.json"));
  assert.equal(typo.exit, 2);
  assert.ok(typo.err.includes("Did you mean `jd-cloud/account-cancellation`?"), typo.err);
  const far = join(path, "far.scenarios.json");
  assert.equal(precheck("test", far).exit, 2);
  assert.equal(precheck("test", far, "--policy", join(path, "good.json")).exit, 0);
  const other = precheck("test", far, "--policy", join(path, "other.json"));
  assert.equal(other.exit, 2);
  assert.ok(other.err.includes("other.json:"), other.err);
  assert.equal(precheck("test", far, "--policy", join(path, "none.json")).exit, 2);
});

test("the example in the guide does what it says", () => {
  const guide = readFileSync(join(root, "core/policies/README.md"), "utf8");
  const [, example] = guide.match(/```json\n(\{\n {2}"format": "scenarios\/1"[\s\S]*?)```/);
  const path = folder({ "example.scenarios.json": example });
  const { exit, out, err } = precheck("test", join(path, "example.scenarios.json"));
  assert.equal(exit, 0, out + err);
});

test("the schema knows the members a report has and the words the command takes", () => {
  const schema = (name) => JSON.parse(readFileSync(join(root, `core/schema/${name}.schema.json`), "utf8"));
  const { $defs } = schema("scenarios-1");
  const { properties } = schema("precheck-report-1");
  assert.deepEqual(Object.keys($defs.expect.properties).sort(), Object.keys(properties).sort());
  assert.deepEqual($defs.expect.properties.verdict.enum, properties.verdict.enum);

  const sections = ["conditions", "statements", "losses", "risks", "consequences", "liabilities", "retention"];
  sections.push("duties", "alternatives", "accruals", "stages");
  const expect = Object.fromEntries(sections.map((section) => [section, { "*": "?" }]));
  const path = folder({
    "words.scenarios.json": { ...ofOne({ account: {}, expect }), policy: "tencent-cloud/account-cancellation" },
  });
  const { err } = precheck("test", join(path, "words.scenarios.json"), "--lang", "en");
  const resolve = ({ $ref, ...own }) => ($ref ? $defs[$ref.split("/").pop()] : own);
  for (const section of sections) {
    const [, list] = err.match(new RegExp(`/${section}/[*]\\); expected (.*), or an object`));
    const words = list.match(/(?<=`)[a-z-]+(?=`)/g);
    const { additionalProperties } = resolve($defs.expect.properties[section]);
    assert.deepEqual(resolve(additionalProperties).anyOf[0].enum, words, section);
  }
});

test("bad usage is told", () => {
  const refused = (words, says) => {
    const { exit, out, err } = precheck("test", ...words);
    assert.equal(exit, 2);
    assert.equal(out, "");
    assert.ok(err.includes(says), err);
  };
  refused([], "test takes at least one file of scenarios");
  refused(["/no/such/file"], "cannot be read: /no/such/file");
  refused(["x", "--coverage", "all"], "--coverage takes a whole number of per cent");
  refused(["x", "--coverage", "101"], "--coverage takes a whole number of per cent");
});
