// What changed between two reports: the reports are the core's own, the accounts differ by what the test says.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { compareReports, loadPrecheck } from "../../build/web/index.js";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const at = "2026-11-21T10:00:00+08:00";
const calendar = await read("core/calendars/cn.json");
const clean = JSON.parse(await read("tests/vectors/accounts/tencent-cloud/clean.json"));
const cny = (value) => ({ currency: "CNY", value });
const order = (id, status = "pending") => ({ id, status, amount: cny("10") });

let policy;
let jd;
before(async () => {
  const engine = await loadPrecheck();
  policy = engine.openPolicy(await read("core/policies/tencent-cloud/account-cancellation.json"), { calendar });
  jd = engine.openPolicy(await read("core/policies/jd-cloud/account-cancellation.json"), { calendar });
});

const check = (account, options = {}) => policy.check({ ...clean, ...account }, { at, ...options });
const yes = (report) => Object.fromEntries(report.statements.map(({ id }) => [id, true]));
const row = (comparison, wanted) => comparison.rows.find(({ id }) => id === wanted);

test("two reports of one account are the same", () => {
  const comparison = compareReports(check({}), check({}));
  assert.equal(comparison.same, true);
  assert.deepEqual(comparison.rows, []);
  assert.deepEqual(comparison.counts, { settled: 0, new: 0, changed: 0 });
  assert.deepEqual([comparison.losses, comparison.submission, comparison.closing.earliest], [null, null, null]);
});

test("what was dealt with, what is new and what is otherwise than before are told apart and named", () => {
  const was = check({ orders: [order("a")], apiKeys: [{ id: "k" }], subUsers: [{ id: "s" }, { id: "t" }] });
  const is = check({
    orders: [order("a", "completed")],
    apiKeys: [],
    subUsers: [{ id: "t" }, { id: "u" }, { id: "v" }],
    debts: [{ id: "d", amount: cny("5") }],
  });
  const comparison = compareReports(was, is);
  const told = comparison.rows.map(({ id, change, before: from, after: to, items }) => [id, change, from, to, items]);
  assert.deepEqual(told, [
    ["orders-finished", "settled", "blocked", "met", { gone: 1, added: 0 }],
    ["nothing-owed", "new", "met", "blocked", { gone: 0, added: 1 }],
    ["people-removed", "changed", "blocked", "blocked", { gone: 1, added: 2 }],
    ["api-keys-deleted", "settled", "blocked", "met", { gone: 1, added: 0 }],
    ["late-fee", "new", null, "uncertain", { gone: 0, added: 0 }],
  ]);
  assert.deepEqual(comparison.counts, { settled: 2, new: 1, changed: 1 });
  assert.deepEqual(comparison.verdict, { before: "blocked", after: "blocked" });
  assert.deepEqual(
    row(comparison, "orders-finished").title,
    is.conditions.find(({ id }) => id === "orders-finished").title,
  );
});

test("an entry that moved up in its list is no change, and one worth something else is", () => {
  const was = check({ orders: [order("a", "completed"), order("b")] });
  assert.equal(compareReports(was, check({ orders: [order("b")] })).same, true);
  const dearer = compareReports(was, check({ orders: [{ ...order("b"), amount: cny("11") }] }));
  assert.equal(row(dearer, "orders-finished").change, "changed");
});

test("entries with one id, and with none, are counted", () => {
  const unnamed = ({ status }) => ({ status });
  const same = compareReports(check({ orders: [order("a"), order("a")] }), check({ orders: [order("a")] }));
  assert.deepEqual(row(same, "orders-finished").items, { gone: 1, added: 0 });
  const none = compareReports(
    check({ orders: [order("a"), order("b")].map(unnamed) }),
    check({ orders: [order("a")].map(unnamed) }),
  );
  assert.deepEqual(row(none, "orders-finished").items, { gone: 1, added: 0 });
});

test("a fact that became known, and one that is known no more, change the row", () => {
  const known = check({ orders: [order("a")] });
  const unknown = check({ orders: undefined });
  assert.deepEqual(
    ["unknown", "blocked"],
    [row(compareReports(unknown, known), "orders-finished")].flatMap(({ before: from, after: to }) => [from, to]),
  );
  assert.equal(row(compareReports(known, unknown), "orders-finished").change, "changed");
  assert.equal(row(compareReports(check({}), unknown), "orders-finished").change, "new");
});

test("the new totals of what is given up stand beside the old ones, a currency each", () => {
  const assets = (...balance) => ({ assets: { ...clean.assets, balance } });
  const was = check(assets(cny("10.50"), { currency: "USD", value: "3" }));
  const is = check(assets(cny("0.50")));
  assert.deepEqual(compareReports(was, is).losses, {
    before: [cny("10.50"), { currency: "USD", value: "3.00" }],
    after: [cny("0.50")],
  });
  assert.equal(row(compareReports(was, is), "balance").change, "changed");
  assert.equal(row(compareReports(is, check(assets())), "balance").change, "settled");
  assert.equal(row(compareReports(check(assets()), is), "balance").change, "new");
});

test("risks come and go, and one that only may apply is no news where it did so before", () => {
  const linked = (relation) => check({ linkedAccounts: [{ id: "l", relation, debt: cny("0") }] });
  assert.equal(row(compareReports(check({}), linked("controlled")), "accounts-taken-together").change, "new");
  assert.equal(row(compareReports(linked("controlled"), check({})), "accounts-taken-together").change, "settled");
  assert.equal(
    row(compareReports(linked(undefined), linked("controlled")), "accounts-taken-together").change,
    "changed",
  );
});

test("an answer changes its condition and the verdict, and nothing else", () => {
  const was = check({});
  const is = check({}, { answers: yes(was) });
  const comparison = compareReports(was, is);
  assert.deepEqual(comparison.verdict, { before: "needs-confirmation", after: "ready" });
  assert.ok(comparison.rows.every(({ part, change }) => part === "conditions" && change === "settled"));
  assert.equal(comparison.counts.settled, comparison.rows.length);
});

test("a later submission moves the days by as many days, and a day that is not known any more by none", () => {
  const sample = {
    ...clean,
    securityEvents: [{ id: "e", kind: "password-change", at: "2026-11-01" }],
    paymentAccount: { status: "none", openMatters: [] },
  };
  const report = (account, moment) => jd.check({ ...sample, ...account }, { at: moment });
  const was = report({}, at);
  const later = compareReports(was, report({}, "2026-12-02T10:00:00+08:00"));
  assert.deepEqual(later.closing.earliest, { before: "2026-11-21", after: "2026-12-02", days: 11 });
  assert.deepEqual(later.verdict.before, "blocked");
  assert.equal(row(later, "quiet-month").change, "settled");
  const blocked = compareReports(was, report({ orders: [order("a")] }, at));
  assert.deepEqual(blocked.submission, { before: "2026-12-02", after: null, days: null });
});

test("stages that come in are told, and counted among nothing a person deals with", () => {
  const postpaid = { services: [{ id: "s", status: "ended", billing: "postpaid", settled: false }] };
  const comparison = compareReports(check({}), check(postpaid));
  const stages = comparison.rows.filter(({ part }) => part === "stages");
  assert.ok(stages.length > 0 && stages.every(({ change }) => change === "new"));
  assert.deepEqual(comparison.counts, { settled: 0, new: 0, changed: 0 });
  assert.equal(comparison.same, false);
});

test("reports of another account or another agreement are not compared", () => {
  const report = check({});
  assert.equal(compareReports(report, check({ account: { id: "other" } })), null);
  assert.equal(compareReports(report, jd.check(clean, { at })), null);
});
