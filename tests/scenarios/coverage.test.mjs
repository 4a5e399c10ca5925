// Which branches a policy has, and when a scenario counts for one.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folder, precheck } from "./command.mjs";
import { policy, scenarios } from "./sample.mjs";

function run(list, words = [], rest = {}) {
  const path = folder({ "closing.json": policy, "closing.scenarios.json": scenarios(list, rest) });
  return precheck("test", join(path, "closing.scenarios.json"), "--lang", "en", ...words);
}

function branches(list, rest) {
  const { out, err } = run(list, ["--format", "json"], rest);
  assert.ok(out, err);
  return JSON.parse(out).files[0].coverage.branches;
}

const one = (scenario) => [{ name: "One", expect: { verdict: "ready" }, ...scenario }];
const reached = (list) => branches(list).flatMap(({ id, branch, scenario }) => (scenario ? [`${id} ${branch}`] : []));

test("the branches of a policy are what its elements can come to, their parts both ways, and the values they list", () => {
  const all = branches(one()).map(({ id, branch }) => `${id} ${branch}`);
  assert.deepEqual(all, [
    "orders-finished met",
    "orders-finished blocked",
    "orders-finished unknown",
    "orders-finished /require/unless/status completed",
    "orders-finished /require/unless/status cancelled",
    "nobody-left met",
    "nobody-left blocked",
    "nobody-left unconfirmed",
    "nobody-left unknown",
    "nobody-left not-applicable",
    "nobody-left /require/any/0/none/0 true",
    "nobody-left /require/any/0/none/0 false",
    "nobody-left /require/any/0/none/1 true",
    "nobody-left /require/any/0/none/1 false",
    "nobody-left /require/any/1 true",
    "nobody-left /require/any/1 false",
    "harmless yes",
    "harmless no",
    "harmless open",
    "assets lost",
    "assets not-lost",
    "assets uncertain",
    "assets /of/0 lost",
    "assets /of/1 lost",
    "dispute yes",
    "dispute no",
    "dispute maybe",
    "review yes",
  ]);
});

test("a scenario counts only for the elements it names by their id", () => {
  assert.deepEqual(reached(one({ expect: { verdict: "ready" } })), []);
  assert.deepEqual(reached(one({ expect: { risks: { "*": "no" } } })), []);
  assert.deepEqual(reached(one({ expect: { risks: { dispute: "no" } } })), ["dispute no"]);
});

test("a part counts by its own truth, whatever the whole comes to", () => {
  const change = { account: { holder: "enterprise" }, collaborators: [{ id: "c" }] };
  assert.deepEqual(reached(one({ change, answers: "yes", expect: { conditions: { "nobody-left": "met" } } })), [
    "nobody-left met",
    "nobody-left /require/any/0/none/0 true",
    "nobody-left /require/any/0/none/1 false",
    "nobody-left /require/any/1 true",
  ]);
});

test("a listed value counts where an entry matches by it", () => {
  const orders = [{ status: "cancelled" }, { status: "pending" }];
  assert.deepEqual(reached(one({ change: { orders }, expect: { conditions: { "orders-finished": "blocked" } } })), [
    "orders-finished blocked",
    "orders-finished /require/unless/status cancelled",
  ]);
});

test("a list a loss takes from counts where something is taken from it", () => {
  const change = { assets: { vouchers: [{ amount: { currency: "CNY", value: "1.00" } }] } };
  assert.deepEqual(reached(one({ change, expect: { losses: { assets: "lost" } } })), [
    "assets lost",
    "assets /of/1 lost",
  ]);
});

test("what no scenario shows is told in words, and too little of it fails", () => {
  const list = one({ expect: { risks: { dispute: "no" } } });
  const { exit, out } = run(list, ["--coverage", "0"]);
  assert.equal(exit, 0);
  assert.match(out, /^ {2}risks +1 of 3 · 33\.3%$/m);
  assert.match(out, /^ {2}Branches +1 of 28 · 3\.5%$/m);
  assert.match(out, /^ {2}Clauses +1 of 5 · 20\.0%$/m);
  assert.match(out, /^ {2}risks · dispute\n {4}\? never yes\n {4}\? never maybe$/m);
  assert.ok(out.includes('    ? /require/any/1 is never true: {"stated":"harmless"}\n'), out);
  assert.ok(out.includes("    ? no account has completed at /require/unless/status\n"), out);
  assert.ok(out.includes("    ? never takes from /assets/balance\n"), out);
  assert.equal(run(list, ["--coverage", "3"]).exit, 0);
  assert.equal(run(list, ["--coverage", "4"]).exit, 1);
});

test("a branch the author calls unreachable is not asked for, and is a fault once it is reached", () => {
  const unreachable = [{ element: "dispute", branch: "yes", because: "There are none." }];
  const list = one({ expect: { risks: { dispute: "no" } } });
  const { out } = run(list, ["--coverage", "0"], { unreachable });
  assert.match(out, /^ {2}Branches +1 of 27 · 3\.7%$/m);
  assert.match(out, /dispute · yes\n {4}There are none\.$/m);
  const reachedAfterAll = [{ name: "Two", change: { disputes: [{}] }, expect: { risks: { dispute: "yes" } } }];
  const { exit, err } = run(reachedAfterAll, [], { unreachable });
  assert.equal(exit, 2);
  assert.ok(err.includes("The scenario `Two` reaches it."), err);
});
