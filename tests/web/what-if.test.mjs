// "Suppose this were dealt with", over every shared vector: all agreements, all accounts, whatever the core was asked.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { departureOf, loadPrecheck, openRows, settlementOf, simulate } from "../../build/web/index.js";
import { readSource } from "../wasm/engine.mjs";
import { readVectors } from "../wasm/vectors.mjs";

const calendar = await readFile(new URL("../../core/calendars/cn.json", import.meta.url), "utf8");
const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const policyFiles = (await readdir(new URL("../../core/policies/", import.meta.url), { recursive: true })).filter(
  (file) => file.endsWith(".json") && !file.endsWith(".scenarios.json"),
);
const at = "2026-11-21T10:00:00+08:00";

let engine;
before(async () => {
  engine = await loadPrecheck();
});

/** A policy of a few lines, for one requirement at a time. */
async function policyWith(parts) {
  const policy = JSON.parse(await read("core/policies/posui-cloud/account-cancellation.json"));
  const text = { "zh-CN": "文", en: "text" };
  const clause = policy.conditions[0].clause;
  const whole = { ...policy, statements: [], losses: [], risks: [], clauses: [] };
  for (const part of ["accruals", "consequences", "liabilities", "retention", "duties", "alternatives"])
    delete whole[part];
  delete whole.shares;
  const element = (one) => ({ clause, title: text, ...one });
  return engine.openPolicy(
    {
      ...whole,
      conditions: (parts.conditions ?? [{ require: { none: "/apiKeys" } }]).map((one, index) =>
        element({ id: `c-${index}`, fix: { text }, ...one }),
      ),
      statements: (parts.statements ?? []).map((id) => ({ id, clause, text })),
      losses: (parts.losses ?? []).map((one, index) =>
        element({ id: `l-${index}`, kind: "cash", lostAt: "closing", ...one }),
      ),
      risks: (parts.risks ?? []).map((one, index) => element({ id: `r-${index}`, ...one })),
    },
    { calendar },
  );
}

function* openVectors() {
  for (const { name, policyText, accountText, optionsText, faults } of readVectors()) {
    if (faults) continue; // a vector about texts that are refused
    const policy = engine.openPolicy(policyText, { calendar });
    const options = JSON.parse(optionsText);
    yield { name, policy, account: accountText, options, report: policy.check(accountText, options) };
    policy.close(); // an open one keeps its account
  }
}

test("whatever is supposed of any row of any vector is settled by the core's word, or it is said why not", () => {
  const outcomes = new Map();
  for (const { name, policy, account, options, report } of openVectors()) {
    for (const ref of openRows(report)) {
      const { steps, report: supposed } = simulate(policy, account, { ...options, suppose: [ref] });
      const [{ outcome, obstacle, clearsOn, edits }] = steps;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const where = `${name}: ${ref}`;
      if (outcome === "impossible") {
        assert.ok(["time", "answer", "no-value", "nothing"].includes(obstacle), where);
        assert.deepEqual(supposed, report, `${where}: nothing may change`);
      } else {
        assert.ok(edits.length > 0, where);
        const condition = supposed.conditions.find(({ id }) => id === ref);
        if (outcome === "settled") assert.ok(!openRows(supposed).includes(ref), where);
        else if (outcome === "answer") assert.equal(condition.status, "unconfirmed", where);
        else if (outcome === "waits") assert.equal(clearsOn, condition.clearsOn, where);
        else assert.equal(outcome, "not-enough", where);
      }
    }
  }
  assert.ok(outcomes.get("settled") > 100, JSON.stringify([...outcomes]));
});

test("in the agreements that are shipped, only time and the person's own answer stand against supposing a blocked row", () => {
  const unsettled = new Set();
  const agreements = new Set();
  const shipped = new Set(policyFiles.map((file) => readSource(`core/policies/${file}`)));
  for (const { policy, account, options, report } of openVectors()) {
    if (!shipped.has(policy.text)) continue;
    agreements.add(policy.id);
    for (const { id, status } of report.conditions) {
      if (status !== "blocked") continue;
      const [{ outcome, obstacle }] = simulate(policy, account, { ...options, suppose: [id] }).steps;
      if (outcome !== "settled") unsettled.add(`${policy.id} ${id}: ${outcome} ${obstacle}`);
    }
  }
  assert.deepEqual(
    [...unsettled].filter((line) => !/impossible (time|answer)$/.test(line)),
    [],
  );
  assert.equal(agreements.size, policyFiles.length);
});

test("supposing never touches the account itself, and the same is supposed of text and of object", async () => {
  const { account, at: moment } = JSON.parse(await read("examples/accounts/tencent-running-server.json"));
  const policy = engine.openPolicy(await read("core/policies/tencent-cloud/account-cancellation.json"), { calendar });
  const blocked = policy.check(account, { at: moment }).conditions.filter(({ status }) => status === "blocked");
  const suppose = blocked.map(({ id }) => id);
  const untouched = structuredClone(account);
  const fromObject = simulate(policy, account, { at: moment, suppose });
  assert.deepEqual(account, untouched);
  assert.deepEqual(simulate(policy, JSON.stringify(account), { at: moment, suppose }), fromObject);
  assert.ok(fromObject.steps.every(({ outcome }) => outcome === "settled"));
  assert.notEqual(fromObject.report.verdict, "blocked");
});

const cases = [
  {
    title: "an order that offends gets the first state the agreement calls finished, and stays an order",
    require: { none: "/orders", unless: { status: ["completed", "cancelled"] } },
    account: {
      orders: [
        { id: "a", status: "completed" },
        { id: "b", status: "pending" },
      ],
    },
    edits: [{ op: "set", pointer: "/orders/1/status", value: "completed" }],
  },
  {
    title: "a key that must not be there goes, and the keys after it move up",
    require: { none: "/apiKeys" },
    account: { apiKeys: [{ id: "a" }, { id: "b" }, { id: "c" }] },
    edits: ["/apiKeys/0", "/apiKeys/1", "/apiKeys/2"].map((pointer) => ({ op: "remove", pointer })),
  },
  {
    title: "a list nobody supplied is supposed to be empty",
    require: { none: ["/subUsers", "/collaborators"] },
    account: { subUsers: [] },
    edits: [{ op: "set", pointer: "/collaborators", value: [] }],
  },
  {
    title: "an entry that cannot be read is supposed to be gone",
    require: { none: "/orders", unless: { status: ["completed"] } },
    account: { orders: ["?", { id: "b", status: "completed" }] },
    edits: [{ op: "remove", pointer: "/orders/0" }],
  },
  {
    title: "a debt that is paid is no debt any more",
    require: { zero: "/debts" },
    account: { debts: [{ id: "a", amount: { currency: "CNY", value: "5" } }, { id: "b" }] },
    edits: [
      { op: "remove", pointer: "/debts/0" },
      { op: "remove", pointer: "/debts/1" },
    ],
  },
  {
    title: "a linked account that pays stays linked",
    require: { zero: "/linkedAccounts/debt" },
    account: { linkedAccounts: [{ id: "a", debt: { currency: "USD", value: "5" } }, { id: "b" }] },
    edits: [
      { op: "set", pointer: "/linkedAccounts/0/debt", value: { currency: "CNY", value: "0" } },
      { op: "set", pointer: "/linkedAccounts/1/debt", value: { currency: "CNY", value: "0" } },
    ],
  },
  {
    title: "a balance above a limit is used up",
    require: { atMost: "/assets/balance", amount: { currency: "CNY", value: "10" } },
    account: { assets: { balance: [{ currency: "CNY", value: "11" }] } },
    edits: [{ op: "remove", pointer: "/assets/balance/0" }],
  },
  {
    title: "a word is supposed to be the first accepted one, also where it is not known",
    require: {
      all: [
        { is: "/account/status", in: ["normal"] },
        { is: "/paymentAccount/status", in: ["none", "cancelled"] },
      ],
    },
    account: { account: { status: "frozen" } },
    edits: [
      { op: "set", pointer: "/account/status", value: "normal" },
      { op: "set", pointer: "/paymentAccount/status", value: "none" },
    ],
  },
  {
    title: "of alternatives the first that can be brought about is supposed",
    require: {
      any: [
        { elapsed: "/refund/noticeGivenAt", for: "P30D" },
        { is: "/refund/writtenAgreement", in: [true] },
      ],
    },
    account: { refund: { noticeGivenAt: at, writtenAgreement: false } },
    edits: [{ op: "set", pointer: "/refund/writtenAgreement", value: true }],
  },
  {
    title: "what must not be a yes is supposed to be a no",
    require: { not: { is: "/transferee/restricted", in: [true] } },
    account: { transferee: { restricted: true } },
    edits: [{ op: "set", pointer: "/transferee/restricted", value: false }],
  },
  {
    title: "only what the core named is touched: a part that holds stays as it is",
    require: { all: [{ none: "/apiKeys" }, { none: "/orders", unless: { status: ["completed"] } }] },
    account: { apiKeys: [{ id: "k" }], orders: [{ id: "a", status: "completed" }] },
    edits: [{ op: "remove", pointer: "/apiKeys/0" }],
  },
  {
    title: "an event whose kind is not known is supposed to be none of those that count",
    require: { quiet: "/securityEvents", for: "P1M", where: { kind: ["password-change"] } },
    account: { securityEvents: [{ at }] },
    edits: [{ op: "remove", pointer: "/securityEvents/0" }],
  },
];
for (const { title, require, account, edits } of cases) {
  test(title, async () => {
    const policy = await policyWith({ conditions: [{ require }] });
    const report = policy.check(account, { at });
    assert.notEqual(report.conditions[0].status, "met");
    assert.deepEqual(settlementOf(JSON.parse(policy.text), report, "c-0"), { edits, obstacle: null });
    const { steps, report: supposed } = simulate(policy, account, { at, suppose: ["c-0"] });
    assert.equal(steps[0].outcome, "settled");
    assert.equal(supposed.conditions[0].status, "met");
  });
}

const obstacles = [
  ["time", { quiet: "/securityEvents", for: "P1M" }, { securityEvents: [{ at }] }],
  ["time", { elapsed: "/refund/noticeGivenAt", for: "P30D" }, { refund: { noticeGivenAt: at } }],
  ["no-value", { not: { is: "/account/status", in: ["frozen"] } }, { account: { status: "frozen" } }],
  ["no-value", { some: "/bills" }, { bills: [] }],
  ["no-value", { not: { zero: "/bills" } }, { bills: [] }],
];
for (const [obstacle, require, account] of obstacles) {
  test(`nothing can be supposed of ${JSON.stringify(require)}, and the reason is "${obstacle}"`, async () => {
    const policy = await policyWith({ conditions: [{ require }] });
    const { steps, report } = simulate(policy, account, { at, suppose: ["c-0"] });
    assert.deepEqual([steps[0].outcome, steps[0].obstacle], ["impossible", obstacle]);
    assert.equal(report.conditions[0].status, "blocked");
  });
}

test("the person's own answer is never supposed", async () => {
  const policy = await policyWith({ conditions: [{ require: { stated: "s" } }], statements: ["s"] });
  const { steps } = simulate(policy, {}, { at, answers: { s: false }, suppose: ["c-0"] });
  assert.deepEqual([steps[0].outcome, steps[0].obstacle], ["impossible", "answer"]);
});

test("what is left after a supposition is named: an answer, a day, or that it is not enough", async () => {
  const keys = { none: "/apiKeys" };
  const quiet = { quiet: "/securityEvents", for: "P1M" };
  const policy = await policyWith({
    conditions: [
      { require: { all: [keys, { stated: "s" }] } },
      { require: { all: [keys, quiet] } },
      { require: { all: [{ none: "/orders" }, { some: "/bills" }] } },
    ],
    statements: ["s"],
  });
  const account = { apiKeys: [{ id: "k" }], orders: [{ id: "o" }], bills: [], securityEvents: [{ at: "2026-11-01" }] };
  const outcomeOf = (ref) => {
    const { outcome, clearsOn } = simulate(policy, account, { at, suppose: [ref] }).steps[0];
    return [outcome, clearsOn];
  };
  assert.deepEqual(outcomeOf("c-0"), ["answer", null]);
  assert.deepEqual(outcomeOf("c-1"), ["waits", "2026-12-02"]);
  assert.deepEqual(outcomeOf("c-2"), ["not-enough", null]);
});

test("a server that is supposed to have ended still has its bill to come", async () => {
  const policy = engine.openPolicy(await read("core/policies/tencent-cloud/service-exit.json"), { calendar });
  const services = [{ id: "cvm", status: "active", billing: "postpaid", settled: false }];
  const account = { ...JSON.parse(await read("tests/vectors/accounts/tencent-cloud/clean.json")), services };
  const { steps, report } = simulate(policy, account, { at, suppose: ["services-over"] });
  assert.equal(steps[0].outcome, "settled");
  assert.equal(report.conditions.find(({ id }) => id === "fees-settled").status, "blocked");
});

test("suppositions build on each other, and one that is no longer needed says so", async () => {
  const policy = await policyWith({
    conditions: [{ require: { none: "/apiKeys" } }, { require: { none: ["/apiKeys", "/subUsers"] } }],
  });
  const account = { apiKeys: [{ id: "a" }, { id: "b" }], subUsers: [{ id: "s" }] };
  const suppose = (...refs) => simulate(policy, account, { at, suppose: refs }).steps.map(({ outcome }) => outcome);
  assert.deepEqual(suppose("c-0", "c-1"), ["settled", "settled"]);
  assert.deepEqual(suppose("c-1", "c-0"), ["settled", "not-open"]);
  assert.deepEqual(suppose("no-such-row"), ["not-open"]);
});

test("a loss is supposed to be saved: vouchers used up, a service over, or the guard no longer so", async () => {
  const policy = await policyWith({
    losses: [
      { of: "/assets/vouchers" },
      { of: "/services", where: { billing: ["prepaid"] }, unless: { status: ["ended", "expired"] } },
      { of: "/assets/balance" },
    ],
    risks: [{ when: { some: "/disputes", unless: { status: ["closed"] } } }, {}],
  });
  const account = {
    apiKeys: [],
    assets: {
      vouchers: [{ id: "v" }],
      balance: [
        { currency: "CNY", value: "3" },
        { currency: "USD", value: "4" },
      ],
    },
    services: [{ id: "s", billing: "prepaid", status: "active" }],
    disputes: [{ id: "d", status: "open" }],
  };
  const {
    steps,
    account: supposed,
    report,
  } = simulate(policy, account, { at, suppose: ["l-0", "l-1", "l-2", "r-0", "r-1"] });
  assert.deepEqual(
    steps.map(({ outcome }) => outcome),
    ["settled", "settled", "settled", "settled", "impossible"],
  );
  assert.deepEqual(report.losses, []);
  assert.deepEqual(supposed.assets, { vouchers: [], balance: [] });
  assert.equal(supposed.services[0].status, "ended");
  assert.equal(supposed.disputes[0].status, "closed");
});

test("names in an account cannot reach the prototype", async () => {
  const policy = await policyWith({ conditions: [{ require: { is: "/account/status", in: ["normal"] } }] });
  const { account } = simulate(policy, '{"__proto__": {"x": 1}, "account": {"__proto__": {"status": "y"}}}', {
    at,
    suppose: ["c-0"],
  });
  assert.equal({}.x, undefined);
  assert.equal(account.account.status, "normal");
  assert.equal(Object.hasOwn(account.account, "status"), true);
});

const departures = [
  ["jd-cloud/account-cancellation", "jd-clean", { takes: "now", submission: "2026-11-21", day: "2026-11-21" }],
  [
    "jd-cloud/account-cancellation",
    "jd-password-changed",
    { takes: "waiting", submission: "2026-12-02", day: "2026-12-02" },
  ],
  ["tencent-cloud/account-cancellation", "tencent-running-server", { takes: "dealing", submission: "2026-11-21" }],
];
for (const [id, sample, expected] of departures) {
  test(`the earliest day to be gone: ${sample} takes ${expected.takes}`, async () => {
    const { account, at: moment } = JSON.parse(await read(`examples/accounts/${sample}.json`));
    const policy = engine.openPolicy(await read(`core/policies/${id}.json`), { calendar });
    const report = policy.check(account, { at: moment });
    const departure = departureOf(policy, account, { at: moment }, report);
    for (const [name, value] of Object.entries(expected)) assert.equal(departure[name], value, name);
    assert.ok(departure.day >= departure.submission);
  });
}

test("no vector names a day to be gone from a report that is still blocked", () => {
  for (const { name, policy, account, options, report } of openVectors()) {
    const { day, takes, submission } = departureOf(policy, account, options, report);
    assert.equal(takes === "now", report.verdict !== "blocked", name);
    if (takes === "waiting") assert.equal(submission, report.submission.earliest, name);
    if (day !== null) assert.ok(day >= submission, name);
  }
});
