// Dates against packages that know nothing of this project.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Temporal } from "@js-temporal/polyfill";
import chineseDays from "chinese-days";
import { answer, loadEngine, readSource } from "./engine.mjs";

const require = createRequire(import.meta.url);
const firstDay = Temporal.PlainDate.from("2019-01-01");
const lastDay = Temporal.PlainDate.from("2026-12-31");
const lengths = (most) => Array.from({ length: most }, (_, index) => index + 1);

function* days(from, to) {
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) yield day;
}

const isWorkday = (day) => chineseDays.isWorkday(day.toString());

/** The other package has files of make-up days and holidays a year; every other day follows the week. */
const listed = new Map();
for (let year = firstDay.year; year <= lastDay.year; year++) {
  const file = require.resolve(`holiday-calendar/data/CN/${year}.json`);
  for (const { date, type } of JSON.parse(readFileSync(file, "utf8")).dates) listed.set(date, type);
}
function isListedWorkday(day) {
  const type = listed.get(day.toString());
  return type ? type === "transfer_workday" : day.dayOfWeek <= 5;
}

/** A policy whose only content is one stage for each length. */
function policyOf(unit, most) {
  const text = (words) => ({ "zh-CN": words, en: words });
  return {
    format: "policy/1",
    id: "example/account-cancellation",
    version: "2019-01-01",
    inForce: { from: "2019-01-01" },
    provider: text("example"),
    procedure: "account-cancellation",
    title: text("example"),
    timeZone: "+08:00",
    calendar: "cn",
    sources: [{ id: "agreement", title: text("example"), version: "2019-01-01" }],
    conditions: [
      {
        id: "settled",
        clause: "agreement 1",
        title: text("settled"),
        require: { zero: "/debts" },
        fix: { text: text("pay") },
      },
    ],
    stages: lengths(most).map((count) => ({
      id: `stage-${count}`,
      clause: "agreement 2",
      title: text("stage"),
      from: "submission",
      length: { count, unit },
      bound: "exactly",
      canWithdraw: false,
    })),
  };
}

async function checker(unit, most) {
  const { engine } = await loadEngine();
  const opened = engine.openPolicy(JSON.stringify(policyOf(unit, most)), readSource("core/calendars/cn.json"));
  const { handle } = answer(opened, "precheck-policy/1");
  return (day) =>
    answer(engine.check(handle, "{}", JSON.stringify({ at: day.toString() })), "precheck-report/1").stages;
}

test("The calendar says of every day of 2019 to 2026 what two independent packages say", () => {
  const { years } = JSON.parse(readSource("core/calendars/cn.json"));
  let compared = 0;
  for (const day of days(firstDay, lastDay)) {
    const { holidays, workingDays } = years[day.year];
    const text = day.toString();
    const off = holidays.some(({ from, to }) => from <= text && text <= to);
    const works = workingDays.includes(text) || (!off && day.dayOfWeek <= 5);
    assert.equal(works, isWorkday(day), `${text}: chinese-days`);
    assert.equal(works, isListedWorkday(day), `${text}: holiday-calendar`);
    compared++;
  }
  assert.equal(compared, 2922);
});

test("Every count of 1 to 40 working days from every day of 2019 to 2026 ends where the packages say", async () => {
  const most = 40;
  const stagesOn = await checker("working-day", most);
  let compared = 0;
  for (const day of days(firstDay, lastDay)) {
    const stages = stagesOn(day);
    let last = day;
    for (const count of lengths(most)) {
      do last = last.add({ days: 1 });
      while (last.year <= lastDay.year && !(isWorkday(last) && isListedWorkday(last)));
      if (last.year > lastDay.year) {
        // Beyond what is published the report must say that it guesses.
        assert.equal(stages[count - 1].estimated, true, `${day} + ${count}`);
        break;
      }
      assert.equal(stages[count - 1].ends, last.toString(), `${day} + ${count} working days`);
      assert.equal(stages[count - 1].estimated, false, `${day} + ${count}`);
      compared++;
    }
  }
  assert.ok(compared > 110_000, `${compared} compared`);
});

test("Every period of 1 to 24 months from every day of eight years ends where Temporal says", async () => {
  const most = 24;
  const stagesOn = await checker("month", most);
  for (const day of days(firstDay, lastDay)) {
    const stages = stagesOn(day);
    for (const count of lengths(most)) {
      const last = day.add({ months: count }, { overflow: "constrain" });
      assert.equal(stages[count - 1].ends, last.toString(), `${day} + ${count} months`);
    }
  }
});
