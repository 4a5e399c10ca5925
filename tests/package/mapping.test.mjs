// examples/host-mapping: answers of a console's API become an account summary that keeps to the schema, and what was not
// read is never "none".
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import { loadPrecheck } from "../../build/web/index.js";
import { amountOf, amountOfFen, balanceOf, whole, withOffset } from "../../examples/host-mapping/facts.mjs";
import * as jd from "../../examples/host-mapping/jd-like.mjs";
import * as tencent from "../../examples/host-mapping/tencent-like.mjs";

const read = async (path) => JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), "utf8"));
const schema = await read("core/schema/account-summary-1.schema.json");
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
const asOf = "2026-11-21T09:30:00+08:00";
const at = "2026-11-21T10:00:00+08:00";

const consoles = [
  {
    name: "tencent-like",
    map: tencent.accountSummary,
    policy: "tencent-cloud/account-cancellation",
    blocked: ["orders-finished", "services-ended", "people-removed"],
    losses: { balance: "1234.56", vouchers: "100.00" },
  },
  {
    name: "jd-like",
    map: jd.accountSummary,
    policy: "jd-cloud/account-cancellation",
    blocked: ["services-ended", "bindings-released"],
    losses: { balance: "66.60", vouchers: "20.00" },
  },
];

let engine;
before(async () => {
  engine = await loadPrecheck();
});

for (const { name, map, policy, blocked, losses } of consoles) {
  const check = async (account) =>
    engine
      .openPolicy(await read(`core/policies/${policy}.json`), { calendar: await read("core/calendars/cn.json") })
      .check(account, { at });

  test(`${name}: the sample answers give a summary that keeps to the schema, with the report a person would expect`, async () => {
    const account = map(await read(`examples/host-mapping/answers/${name}.json`), asOf);
    assert.ok(validate(account), JSON.stringify(validate.errors));
    const report = await check(account);
    assert.deepEqual(report.diagnostics, []);
    assert.deepEqual(
      report.conditions.filter(({ status }) => status === "blocked").map(({ id }) => id),
      blocked,
    );
    for (const [id, value] of Object.entries(losses)) {
      assert.deepEqual(report.losses.find((loss) => loss.id === id).totals, [{ currency: "CNY", value }], id);
    }
  });

  test(`${name}: without one of the answers nothing is met or lost that rested on it, and nothing is ever ready`, async () => {
    const answers = await read(`examples/host-mapping/answers/${name}.json`);
    const whole = map(answers, asOf);
    for (const action of Object.keys(answers)) {
      const { [action]: _, ...rest } = answers;
      const account = map(rest, asOf);
      assert.ok(validate(account), `${action}: ${JSON.stringify(validate.errors)}`);
      assert.notDeepEqual(account, whole, `${action} is used`);
      for (const [member, value] of Object.entries(account)) {
        if (member !== "assets") assert.deepEqual(value, whole[member], `${action} missing leaves ${member} as it was`);
      }
      const report = await check(account);
      assert.ok(!["ready", "ready-with-losses"].includes(report.verdict), action);
    }
  });

  test(`${name}: with no answer at all everything is open`, async () => {
    const account = map({}, asOf);
    assert.ok(validate(account), JSON.stringify(validate.errors));
    const report = await check(account);
    assert.deepEqual(
      [...new Set(report.conditions.map(({ status }) => status))].filter((status) => status === "met"),
      [],
    );
  });

  test(`${name}: a page of a longer list is no list`, async () => {
    const answers = await read(`examples/host-mapping/answers/${name}.json`);
    const instances = answers.DescribeInstances ?? answers.describeInstances.result;
    for (const key of ["TotalCount", "totalCount"]) if (key in instances) instances[key] = 100;
    const account = map(answers, asOf);
    assert.equal(account.services, undefined);
  });
}

test("a status the mapping does not know is not finished", async () => {
  const answers = await read("examples/host-mapping/answers/jd-like.json");
  answers.describeInstances.result.instances[0].status = "archiving";
  assert.equal(jd.accountSummary(answers, asOf).services[0].status, undefined);
  const tencentAnswers = await read("examples/host-mapping/answers/tencent-like.json");
  tencentAnswers.DescribeDealsByCond.Deals[0].Status = 99;
  assert.equal(tencent.accountSummary(tencentAnswers, asOf).orders[0].status, "status-99");
});

test("money is mapped exactly, or not at all", () => {
  assert.deepEqual(amountOfFen(123456), { currency: "CNY", value: "1234.56" });
  assert.deepEqual(amountOfFen(5), { currency: "CNY", value: "0.05" });
  assert.deepEqual(amountOf(9007199254740993n, 8), { currency: "CNY", value: "90071992.54740993" });
  for (const not of [12.5, -1, Number.MAX_SAFE_INTEGER + 2, "100", null, undefined]) {
    assert.equal(amountOfFen(not), undefined, String(not));
  }
  assert.deepEqual(balanceOf(amountOfFen(0)), []);
  assert.equal(balanceOf(undefined), undefined);
});

test("times get an offset once, and lists are whole or absent", () => {
  assert.equal(withOffset("2026-03-01 11:21:40"), "2026-03-01T11:21:40+08:00");
  assert.equal(withOffset("2026-03-01T03:21:40Z"), "2026-03-01T03:21:40Z");
  assert.equal(withOffset(undefined), undefined);
  assert.deepEqual(whole([], 0, String), []);
  assert.equal(whole([1], undefined, String), undefined);
  assert.equal(whole(undefined, 0, String), undefined);
});
