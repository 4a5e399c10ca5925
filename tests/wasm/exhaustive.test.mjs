// Every policy under combinations of what can be known, wrong, unreadable or absent of each fact it reads. An oracle
// that shares nothing with the core (tests/exhaustive) says for each of them whether one may go.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, describe, test } from "node:test";
import * as combine from "../exhaustive/combinations.mjs";
import { policies as jd } from "../exhaustive/jd.mjs";
import { policies as posui } from "../exhaustive/posui.mjs";
import { leftOut } from "../exhaustive/reads.mjs";
import { policies as tencent } from "../exhaustive/tencent.mjs";
import { policies as umcloud } from "../exhaustive/umcloud.mjs";
import { policies as zhaopin } from "../exhaustive/zhaopin.mjs";
import { answer, loadEngine, readSource } from "./engine.mjs";

const tables = { ...jd, ...posui, ...tencent, ...umcloud, ...zhaopin };
const mostAtOnce = 60_000;
const at = "2026-11-21T10:00:00+08:00";
const verdicts = ["blocked", "incomplete", "needs-confirmation", "at-risk", "ready-with-losses", "ready"];
const statuses = ["blocked", "unknown", "unconfirmed", "met", "not-applicable"];
const MET = statuses.indexOf("met");
const mayGo = ({ verdict }) => verdict >= verdicts.indexOf("ready-with-losses");

const calendarText = readSource("core/calendars/cn.json");
const { engine } = await loadEngine();
let total = 0;

/** The policy with every text cut to a dash: a text changes no answer, but takes most of the time to write. */
function policyTextOf(id) {
  const isText = (value) => typeof value?.en === "string" && typeof value["zh-CN"] === "string";
  const cut = (_, value) => (isText(value) ? { "zh-CN": "-", en: "-" } : value);
  return JSON.stringify(JSON.parse(readSource(`core/policies/${id}.json`), cut));
}

// --- The facts of a table, one dimension each ---

/** The values of a fact, absent first, with the kind of each. */
function dimensionOf(name, kinds, isAnswer) {
  const values = [{ kind: "absent" }];
  for (const [kind, list] of Object.entries(kinds)) for (const value of list) values.push({ kind, value });
  const first = (kind) => values.findIndex((value) => value.kind === kind);
  return {
    name,
    isAnswer,
    path: isAnswer ? [name] : name.slice(1).split("/"),
    values,
    // Where everything is well.
    best: Math.max(first("good"), first("either")),
    // One of each kind; of what is neither good nor bad, every value.
    plainest: values.flatMap(({ kind }, index) => (kind === "either" || first(kind) === index ? [index] : [])),
    // [a][b]: b says all that a says, and more.
    addsTo: values.map((a) => values.map((b) => a !== b && extendsValue(a.value, b.value))),
  };
}

function extendsValue(less, more) {
  if (less === undefined) return true;
  if (typeof less !== "object" || typeof more !== "object") return less === more;
  if (Array.isArray(less) !== Array.isArray(more)) return false;
  if (Array.isArray(less) && less.length !== more.length) return false;
  return Object.keys(less).every((key) => key in more && extendsValue(less[key], more[key]));
}

const dimensionsOf = ({ facts, statements }) => [
  ...Object.entries(facts).map(([name, kinds]) => dimensionOf(name, kinds, false)),
  ...Object.entries(statements).map(([name, kinds]) => dimensionOf(name, kinds, true)),
];

/** The account and the answers that a combination stands for. */
function inputOf(combination, dimensions) {
  const account = {};
  const said = {};
  for (const [position, { path, isAnswer, values }] of dimensions.entries()) {
    const { kind, value } = values[combine.indexAt(combination, position)];
    if (kind === "absent") continue;
    let place = isAnswer ? said : account;
    for (const step of path.slice(0, -1)) place = place[step] ??= {};
    place[path.at(-1)] = value;
  }
  return { account, said };
}

// --- One combination against the oracle ---

function assertOracleAgrees(report, table, { account, said }) {
  const allYes = Object.fromEntries(Object.keys(table.statements).map((id) => [id, said[id] ?? true]));
  const holds = ([, condition]) => condition(account, said);
  const wouldHold = ([, condition]) => condition(account, allYes);
  const conditions = Object.entries(table.conditions);
  const riskFree = ([, free]) => free(account);
  const risks = Object.entries(table.risks);
  const losses = Object.entries(table.losses);
  const clear = conditions.every(holds) && risks.every(riskFree);

  if (report.verdict === "ready" || report.verdict === "ready-with-losses") {
    assert.ok(conditions.every(holds), "it says one may go, and a condition does not hold");
  }
  if (report.verdict === "at-risk") assert.ok(conditions.every(holds), "at risk, and a condition does not hold");
  if (report.verdict === "needs-confirmation") {
    assert.ok(conditions.every(wouldHold), "it asks to confirm, and a condition would not hold even so");
  }
  assert.equal(report.verdict === "ready", clear && losses.every(([, { none }]) => none(account)), "ready");
  const givenUp =
    losses.some(([, { none }]) => !none(account)) &&
    losses.every(([, { none, known }]) => none(account) || known(account));
  assert.equal(report.verdict === "ready-with-losses", clear && givenUp, "ready with losses");

  for (const [id, condition] of conditions) {
    const status = report.conditions.find((one) => one.id === id)?.status;
    assert.equal(status === "met" || status === "not-applicable", condition(account, said), `condition ${id}`);
  }
  for (const [id, free] of risks) {
    assert.equal(report.risks.find((one) => one.id === id)?.applies === "no", free(account), `risk ${id}`);
  }
  for (const [id, { none, known }] of losses) {
    const loss = report.losses.find((one) => one.id === id);
    assert.equal(loss === undefined, none(account), `loss ${id}`);
    if (loss) assert.equal(loss.certain, known(account), `loss ${id} is certain`);
  }
}

// --- Two combinations that differ in one fact ---

/** What must hold between the answers before and after one fact went from one value to another. */
function assertStep(before, after, { values, addsTo }, from, to) {
  if (values[to].kind === "absent") {
    assert.ok(!mayGo(after) || mayGo(before), "with a fact less one may go");
    after.statuses.forEach((status, index) => {
      assert.ok(status < MET || before.statuses[index] >= MET, "with a fact less a condition is met");
    });
  }
  if (values[to].kind === "good" && ["absent", "bad", "unreadable"].includes(values[from].kind)) {
    // A risk that surely applied may have hidden another fact that is not known; that comes to light now.
    const unveiled = before.risks.some((applies, index) => applies === "yes" && after.risks[index] === "maybe");
    assert.ok(after.verdict >= before.verdict || unveiled, "with a fact put right the verdict is worse");
    after.statuses.forEach((status, index) => {
      const worse = Math.min(status, MET) < Math.min(before.statuses[index], MET);
      assert.ok(!worse, "with a fact put right a condition is worse");
    });
  }
  if (addsTo[from][to]) {
    after.statuses.forEach((status, index) => {
      const decided = before.statuses[index];
      if (decided === statuses.indexOf("blocked")) assert.equal(status, decided, "a new fact lifts what was blocked");
      if (decided >= MET) assert.ok(status >= MET, "a new fact undoes what was met");
    });
  }
}

function assertSteps(results, start, dimensions) {
  let steps = 0;
  for (const [combination, result] of results) {
    for (const [position, dimension] of dimensions.entries()) {
      if (combination[position] === start[position]) continue;
      const here = combine.indexAt(combination, position);
      for (const there of dimension.values.keys()) {
        const neighbour = here === there ? undefined : combine.withIndex(combination, position, there);
        const other = neighbour && results.get(neighbour);
        if (!other) continue;
        steps += 1;
        try {
          assertStep(result, other, dimension, here, there);
          assertStep(other, result, dimension, there, here);
        } catch (error) {
          error.message += ` (${dimension.name}): ${JSON.stringify([combination, neighbour].map((one) => inputOf(one, dimensions)))}`;
          throw error;
        }
      }
    }
  }
  return steps;
}

// --- All of one policy ---

/** The sets of combinations that are run, each with the number it must have. */
function setsOf(table, dimensions) {
  const every = dimensions.map(({ values }) => [...values.keys()]);
  const plainest = dimensions.map((dimension) => dimension.plainest);
  const best = combine.combinationOf(dimensions.map((dimension) => dimension.best));
  const absent = combine.combinationOf(dimensions.map(() => 0));
  const others = (table.startingPoints ?? []).map((changes) =>
    Object.entries(changes).reduce((start, [name, value]) => {
      const position = dimensions.findIndex((dimension) => dimension.name === name);
      const text = JSON.stringify(value);
      const index = dimensions[position].values.findIndex((one) => JSON.stringify(one.value) === text);
      return combine.withIndex(start, position, index);
    }, best),
  );
  const triples = (start, choices) => ({
    start,
    combinations: combine.triplesAround(start, choices),
    count: combine.countOfTriples(start, choices),
  });
  const sets = [triples(best, every), ...others.map((start) => triples(start, every)), triples(absent, plainest)];
  const atOnce = combine.countOfAll(plainest);
  if (atOnce <= mostAtOnce) {
    sets.push({ start: absent, combinations: combine.everyCombination(plainest), count: atOnce });
  }
  return sets;
}

function evaluate(handle, table, dimensions, combination) {
  const input = inputOf(combination, dimensions);
  const text = engine.check(handle, JSON.stringify(input.account), JSON.stringify({ at, answers: input.said }));
  // What comes behind the losses and the risks is of no concern here, and would take as long again to read.
  const report = answer(`${text.slice(0, text.indexOf(',"consequences":['))}}`, "precheck-report/1");
  try {
    assertOracleAgrees(report, table, input);
  } catch (error) {
    error.message += `: ${report.verdict} for ${JSON.stringify(input)}`;
    throw error;
  }
  return {
    verdict: verdicts.indexOf(report.verdict),
    statuses: report.conditions.map(({ status }) => statuses.indexOf(status)),
    risks: report.risks.map(({ applies }) => applies),
  };
}

describe("exhaustive", () => {
  test("every bundled policy has a table", () => {
    const files = readdirSync(new URL("../../core/policies", import.meta.url), { recursive: true });
    const ids = files
      .filter((file) => /^(?!.*[.]scenarios[.]).*[.]json$/.test(file))
      .map((file) => file.slice(0, -".json".length));
    assert.deepEqual(Object.keys(tables).sort(), ids.sort());
  });

  for (const [id, table] of Object.entries(tables)) {
    test(`${id}: the table has every fact that the policy reads and the oracle every element`, () => {
      const policy = JSON.parse(readSource(`core/policies/${id}.json`));
      assert.deepEqual(leftOut(policy, table.facts), []);
      for (const section of ["conditions", "statements", "risks", "losses"]) {
        const ids = (policy[section] ?? []).map((element) => element.id);
        assert.deepEqual(Object.keys(table[section]).sort(), ids.sort(), section);
      }
    });

    test(`${id}: one may go only where every condition surely holds`, (context) => {
      const { handle } = answer(engine.openPolicy(policyTextOf(id), calendarText), "precheck-policy/1");
      const dimensions = dimensionsOf(table);
      const seen = new Set();
      let evaluations = 0;
      let steps = 0;
      for (const { start, combinations, count } of setsOf(table, dimensions)) {
        const results = new Map();
        for (const combination of combinations) {
          results.set(combination, evaluate(handle, table, dimensions, combination));
          seen.add(results.get(combination).verdict);
        }
        assert.equal(results.size, count, "as many combinations as there must be");
        evaluations += results.size;
        steps += assertSteps(results, start, dimensions);
      }
      engine.closePolicy(handle);
      // An oracle that never says yes would agree with a core that never does.
      for (const verdict of ["ready", "incomplete", "blocked"]) assert.ok(seen.has(verdicts.indexOf(verdict)), verdict);
      assert.ok(evaluations > 10_000 && steps > evaluations, `${evaluations} evaluations, ${steps} steps`);
      total += evaluations;
      context.diagnostic(`${id}: ${evaluations} evaluations, ${steps} pairs that differ in one fact`);
    });
  }

  after(() => console.log(`exhaustive: ${total} evaluations in all`));
});
