// What is drawn of the stages, and what is said of their days, taken out of the widget and run alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { load } from "./load.mjs";

const {
  scaleToClosing,
  scaleAfterClosing,
  bandsWithin,
  stagesOf,
  keptUntil,
  calendarDays,
  daysPassed,
  wayBackWords,
  wordsIn,
} = await load(
  "views/time-scale.ts",
  "views/days-passed.ts",
  "views/stage-words.ts",
  "element/calendar-source.ts",
  "element/words.ts",
);

const china = calendarDays(await readFile(new URL("../../core/calendars/cn.json", import.meta.url), "utf8"));
const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
const stage = (starts, ends, more = {}) => ({
  ...{ id: "s", from: "submission", applies: "yes", bound: "exactly", estimated: false, canWithdraw: false },
  ...{ starts, ends, length: null, ...more },
});
const reportOf = (stages, closing, more = {}) => ({
  ...{ at: "2026-11-21T10:00:00+08:00", stages, closing },
  ...{ consequences: [], liabilities: [], retention: [], ...more },
});

test("stages are drawn to scale, the last day included", () => {
  const report = reportOf([stage("2026-11-21", "2026-11-25"), stage("2026-11-26", "2026-11-30")], {
    earliest: "2026-11-30",
    latest: "2026-11-30",
  });
  const { bars, closing, day } = scaleToClosing(report, china);
  near(day, 0.1);
  near(bars[0].start, 0);
  near(bars[0].width, 0.5);
  near(bars[1].start, 0.5);
  near(bars[1].width, 0.5);
  near(closing.start, 0.9);
  assert.equal(scaleToClosing({ ...report, stages: [] }, china), null);
});

test("a stage of no stated length has no end on the drawing", () => {
  const report = reportOf([stage("2026-11-21", null), stage("2026-11-21", "2026-12-05")], {
    earliest: "2026-12-05",
    latest: null,
  });
  const { bars, closing } = scaleToClosing(report, china);
  assert.deepEqual(
    [bars[0], bars[1], closing].map(({ open }) => open),
    [true, false, true],
  );
  near(bars[0].start + bars[0].width, 1);
  assert.ok(bars[1].start + bars[1].width < 1, "there is room beyond what is known");
  assert.equal(
    scaleToClosing(reportOf([stage("2026-11-21", null)], { earliest: "2026-11-21", latest: null }), china),
    null,
    "nothing to draw to scale where no length is known at all",
  );
});

test("years of keeping are drawn to a scale of their own and leave the days of waiting readable", () => {
  const retention = [
    { applies: "yes", until: "2029-12-11", bound: "at-least" },
    { applies: "no", until: "2028-12-11", bound: "exactly" },
    { applies: "yes", until: null, bound: null },
    { applies: "maybe", until: "2027-06-11", bound: "at-most" },
  ];
  const stages = [
    stage("2026-11-21", "2026-12-11"),
    stage("2026-12-11", "2027-02-09", { from: "closing", canWithdraw: true }),
  ];
  const report = reportOf(stages, { earliest: "2026-12-11", latest: "2026-12-11" }, { retention });
  const before = scaleToClosing(report, china);
  near(before.bars[0].width, 1);
  const after = scaleAfterClosing(report, china);
  assert.equal(after.bars.length, 3);
  assert.ok(after.bars[0].width > 0.04 && after.bars[0].width < after.bars[1].width, "sixty days beside three years");
  assert.deepEqual(after.bands, [], "days of years are too narrow to be seen");
  assert.deepEqual(
    keptUntil(report).map(({ until }) => until),
    ["2027-06-11", "2029-12-11"],
  );
  assert.equal(scaleAfterClosing({ ...report, closing: { earliest: "2026-12-11", latest: null } }, china), null);
});

test("a stage that follows one counted from closing comes after closing too", () => {
  const stages = [
    stage("2026-11-21", "2026-11-22"),
    stage("x", "y", { from: "closing" }),
    stage("y", "z", { from: "previous" }),
  ];
  const { before, after } = stagesOf(reportOf(stages, { earliest: null, latest: null }));
  assert.deepEqual([before.length, after.length], [1, 2]);
});

test("weekends, holidays and weekend days that are worked are told apart, with the names the notice gives", () => {
  const kinds = (...days) => days.map((day) => china(day).kind);
  assert.deepEqual(kinds("2026-10-09", "2026-10-10", "2026-10-11", "2026-10-01", "2026-09-25"), [
    "working",
    "make-up",
    "weekend",
    "holiday",
    "holiday",
  ]);
  assert.equal(china("2026-10-01").name["zh-CN"], "国庆节");
  for (const unreadable of [
    null,
    "{",
    "[]",
    '{"years": {"2026": null}}',
    '{"years": {"2026": {"holidays": [null, {}, 3]}}}',
  ]) {
    assert.equal(calendarDays(unreadable)("2026-10-01").kind, "working");
    assert.equal(calendarDays(unreadable)("2026-10-03").kind, "weekend");
  }
  const endless = calendarDays({ years: { 2026: { holidays: [{ from: "2026-01-01", to: "9999-12-31" }] } } });
  assert.equal(endless("2027-06-01").kind, "working", "a mistyped year keeps nothing busy");
});

test("the working days that are drawn are as many as the core counted", () => {
  // The core counted 15 working days from 2026-09-22 to 2026-10-20.
  const report = reportOf(
    [stage("2026-09-22", "2026-10-20", { length: { count: 15, unit: "working-day" } })],
    { earliest: "2026-10-20", latest: "2026-10-20" },
    { at: "2026-09-22T10:00:00+08:00" },
  );
  const scale = scaleToClosing(report, china);
  const off = bandsWithin(scale, scale.bars[0]).filter(({ kind }) => kind !== "make-up");
  const days = Math.round(off.reduce((sum, { width }) => sum + width, 0) / scale.day);
  assert.equal(29 - days, 16, "the day of applying, which does not count, and fifteen");
});

test("the days a count leaves out and takes in are said in words", () => {
  const fifteen = stage("2026-09-22", "2026-10-20", { length: { count: 15, unit: "working-day" } });
  assert.deepEqual(daysPassed(fifteen, china, wordsIn("zh-CN")), [
    "没有算在内：3 个周末日、中秋节 3 天（9/25 至 9/27）、国庆节 7 天（10/1 至 10/7）",
    "算在内的调休上班日：2026年10月10日 周六",
  ]);
  const [left] = daysPassed(fifteen, china, wordsIn("en"));
  assert.equal(
    left,
    "not counted: 3 weekend days, Mid-Autumn Festival, 3 days (9/25 to 9/27), National Day, 7 days (10/1 to 10/7)",
  );
  assert.deepEqual(daysPassed(stage("2026-09-22", "2026-10-20"), china, wordsIn("en")), [], "days are just days");
});

test("the point of no return is said as surely as the core knows it", () => {
  const review = {
    ...stage("2026-11-21", null, { canWithdraw: true }),
    id: "review",
    title: { "zh-CN": "审核", en: "Review" },
  };
  const said = (withdrawal) => wayBackWords({ ...reportOf([review], {}), submission: { withdrawal } }, wordsIn("en"));
  const until = (more) => ({ stage: "review", until: "2026-12-11", bound: "exactly", estimated: false, ...more });
  assert.match(said(null), /cannot take it back/);
  assert.match(said(until()), /2026 is the last day/);
  assert.match(said(until({ estimated: true })), /expected to be the last day/);
  assert.match(said(until({ bound: "at-most" })), /at the latest/);
  assert.match(said(until({ bound: "at-most", estimated: true })), /at the latest/, "the more careful of both");
  assert.match(said(until({ bound: "at-least" })), /at least/);
  assert.match(said({ stage: "review", until: null, bound: null, estimated: false }), /until “Review” is over/);
});
