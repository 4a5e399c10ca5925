// What a person takes along: dates for a calendar, the report as text, the report as data.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { before, test } from "node:test";
import ICAL from "ical.js";
import { convertIcsCalendar } from "ts-ics";
import { exportOf, loadPrecheck, simulate } from "../../build/web/index.js";
import { armed, weapons } from "../browser/weapons.mjs";
import { readSource } from "../wasm/engine.mjs";
import { readVectors } from "../wasm/vectors.mjs";
import { load } from "./load.mjs";

const { contentLines, visible } = await load("take-along/content-lines.ts", "i18n/visible.ts");
const languages = ["zh-CN", "en"];
const calendar = readSource("core/calendars/cn.json");
const samples = readdirSync(new URL("../../examples/accounts/", import.meta.url)).map((file) => ({
  file,
  ...JSON.parse(readFileSync(new URL(`../../examples/accounts/${file}`, import.meta.url), "utf8")),
}));

let engine;
before(async () => {
  engine = await loadPrecheck();
});

const openPolicy = (id) => engine.openPolicy(readSource(`core/policies/${id}.json`), { calendar });
test("a binding that still holds is linked, not running", () => {
  const { account, at, policy } = samples.find(({ file }) => file === "jd-shop-and-payment.json");
  const report = openPolicy(policy).check(account, { at });
  for (const [language, word, wrong] of [
    ["zh-CN", "已绑定", "运行中"],
    ["en", "linked", "active"],
  ]) {
    const lines = exportOf("text", report, { language }).content.split("\n");
    const tied = lines.filter((line) => line.includes(` · ${word}`));
    assert.ok(tied.length > 0, language);
    assert.ok(!tied.some((line) => line.includes(wrong)));
  }
});

const yes = (policy) => Object.fromEntries((JSON.parse(policy.text).statements ?? []).map(({ id }) => [id, true]));

/** The reports of every sample, unanswered and answered, with their policy and account. */
function* sampleReports() {
  for (const { file, policy: id, account, at } of samples) {
    const policy = openPolicy(id);
    for (const answers of [{}, yes(policy)]) yield { file, account, report: policy.check(account, { at, answers }) };
  }
}

/** The events two parsers that know nothing of each other read, which have to agree. */
function eventsOf(content, { second = true } = {}) {
  const root = new ICAL.Component(ICAL.parse(content));
  const read = root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    assert.ok(event.startDate.isDate && event.endDate.isDate, "whole days");
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
      status: component.getFirstPropertyValue("status"),
      stamp: component.getFirstPropertyValue("dtstamp").toString(),
    };
  });
  if (!second) return read;
  const other = convertIcsCalendar(undefined, content);
  assert.equal(other.version, "2.0");
  assert.deepEqual(
    other.events.map(({ uid, start, end, summary, status }) => {
      return [uid, start.date.toISOString().slice(0, 10), end.date.toISOString().slice(0, 10), summary, status];
    }),
    read.map(({ uid, start, end, summary, status }) => [uid, start, end, summary, status]),
  );
  return read;
}

/** What the format asks of the bytes, without any parser. */
function assertWellFormed(content) {
  assert.match(content, /^BEGIN:VCALENDAR\r\n/);
  assert.match(content, /\r\nEND:VCALENDAR\r\n$/);
  assert.doesNotMatch(content.replaceAll("\r\n", ""), /[\r\n]/, "every line ends with CR LF");
  const bytes = new TextEncoder().encode(content);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    const line = bytes.subarray(start, end - 1);
    assert.ok(line.length > 0 && line.length <= 75, `${line.length} octets`);
    decoder.decode(line); // throws where a character was split
    start = end + 1;
  }
}

const nextDay = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

test("the dates of every sample are a calendar two strict parsers read alike, in both languages", () => {
  let files = 0;
  for (const { report } of sampleReports()) {
    for (const language of languages) {
      const file = exportOf("ics", report, { language });
      if (file === null) continue;
      files += 1;
      assertWellFormed(file.content);
      const events = eventsOf(file.content);
      assert.ok(events.length > 0);
      assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length, "a UID each");
      for (const { start, end, stamp } of events) {
        assert.equal(end, nextDay(start), "the end is the day after");
        assert.equal(Date.parse(stamp), Date.parse(report.at));
      }
    }
  }
  assert.ok(files > 30, `${files} files`);
});

test("the days are those of the report, and nothing of the account is among them", () => {
  const policy = openPolicy("tencent-cloud/account-cancellation");
  const { account, at } = samples.find(({ file }) => file === "tencent-ready-with-losses.json");
  const report = policy.check(account, { at, answers: yes(policy) });
  const events = eventsOf(exportOf("ics", report, { language: "en" }).content);
  const day = (name) =>
    events.find(({ uid }) => uid === `tencent-cloud.account-cancellation.${name}@cancellation-precheck`)?.start;
  assert.equal(day("submission"), report.at.slice(0, 10));
  for (const { id, applies, ends } of report.stages) {
    assert.equal(day(`${id}.ends`), applies === "no" || ends === null ? undefined : ends, id);
  }
  for (const { id, save } of report.losses) assert.equal(day(`${id}.save`), save?.by ?? undefined, id);
  assert.equal(day("closing") ?? day("closing.earliest"), report.closing.earliest);
  const content = JSON.stringify(events);
  const own = JSON.stringify(account)
    .match(/"(?:id|title|value)":"([^"]{4,})"/g)
    .map((pair) => pair.split('"')[3]);
  assert.ok(own.length > 3);
  for (const text of own) assert.ok(!content.includes(text), text);
});

test("a restoration window and a record that is kept end on their days", () => {
  const policy = openPolicy("jd-cloud/account-cancellation");
  const { account, at } = samples.find(({ file }) => file === "jd-clean.json");
  const report = policy.check(account, { at });
  const kept = report.retention.find(({ until }) => until !== null);
  const events = eventsOf(exportOf("ics", report, { language: "en" }).content);
  const event = events.find(({ uid }) => uid.includes(`.${kept.id}.until@`));
  assert.equal(event.start, kept.until);
  assert.match(event.summary, kept.bound === "at-least" ? /at the earliest/ : /Last day|at the latest/);
});

test("while an application would be rejected, its dates are left out; what clears by itself is in", () => {
  const policy = openPolicy("jd-cloud/account-cancellation");
  const { account, at } = samples.find(({ file }) => file === "jd-password-changed.json");
  const report = policy.check(account, { at });
  const events = eventsOf(exportOf("ics", report, { language: "en" }).content);
  const names = events.map(({ uid }) => uid.split("@")[0].split(".").slice(2).join("."));
  assert.deepEqual(names.sort(), ["quiet-month.clears", "submission"]);
  assert.equal(events.find(({ uid }) => uid.includes("submission")).start, report.submission.earliest);
  assert.equal(
    exportOf("ics", policy.check({ ...account, orders: [{ id: "o" }], securityEvents: [] }, { at }), {
      language: "en",
    }),
    null,
  );
});

test("a day counted past the published holidays says that it is an estimate", () => {
  const policy = openPolicy("jd-cloud/account-cancellation");
  const { account } = samples.find(({ file }) => file === "jd-clean.json");
  const report = policy.check(account, { at: "2035-09-28T10:00:00+08:00" });
  const stage = report.stages.find(({ estimated, ends }) => estimated && ends);
  const event = eventsOf(exportOf("ics", report, { language: "en" }).content).find(({ uid }) =>
    uid.includes(`.${stage.id}.`),
  );
  assert.equal(event.status, "TENTATIVE");
  assert.match(event.summary, /\[estimated\]/);
  assert.match(event.description, /may change/);
});

test("a later file of the same agreement replaces the earlier: the same UIDs, a newer stamp", () => {
  const policy = openPolicy("jd-cloud/account-cancellation");
  const { account } = samples.find(({ file }) => file === "jd-clean.json");
  const events = (at) => eventsOf(exportOf("ics", policy.check(account, { at }), { language: "zh-CN" }).content);
  const [first, second] = [events("2026-11-21T10:00:00+08:00"), events("2026-11-28T10:00:00+08:00")];
  assert.deepEqual(
    second.map(({ uid }) => uid),
    first.map(({ uid }) => uid),
  );
  assert.ok(second[0].stamp > first[0].stamp);
});

const lines = [
  ["ASCII of exactly 75 octets is one line", `X:${"a".repeat(73)}`],
  ["one octet more is two", `X:${"a".repeat(74)}`],
  ["Chinese, three octets a character", `X:${"注销账号".repeat(40)}`],
  ["four octets, beside one", `X:a${"😀".repeat(60)}`],
  [
    "every offset a character can have at the fold",
    Array.from({ length: 6 }, (_, n) => `X:${"b".repeat(n)}${"服😀é".repeat(30)}`),
  ],
];
for (const [title, values] of lines) {
  test(`a line is folded at 75 octets, between characters: ${title}`, () => {
    for (const line of [values].flat()) {
      const [name, value] = [line.slice(0, 1), line.slice(2)];
      const folded = contentLines([[name, value]]);
      assertWellFormed(`BEGIN:VCALENDAR\r\n${folded}END:VCALENDAR\r\n`);
      assert.equal(folded.replaceAll("\r\n ", ""), `${line}\r\n`);
      assert.equal(folded.split("\r\n").length - 1 > 1, new TextEncoder().encode(line).length > 75);
    }
  });
}

test("commas, semicolons, backslashes and hostile characters of an agreement come through as text", () => {
  const text = readSource("core/policies/jd-cloud/account-cancellation.json");
  const document = JSON.parse(text);
  const title = 'a, b; c\\ d\nEND:VEVENT\r\nBEGIN:VALARM "e" \u202e:';
  document.stages[0].title = { "zh-CN": title, en: title };
  const policy = engine.openPolicy(document, { calendar });
  const { account, at } = samples.find(({ file }) => file === "jd-clean.json");
  const { content } = exportOf("ics", policy.check(account, { at }), { language: "en" });
  assertWellFormed(content);
  // The second parser looks for END:VEVENT anywhere, in the middle of a text too.
  const event = eventsOf(content, { second: false }).find(({ uid }) => uid.includes(`.${document.stages[0].id}.ends`));
  assert.ok(event.summary.includes(visible(title)), event.summary);
  assert.doesNotMatch(content, /VALARM\r\n/);
});

test("the text tells every element of every report that the page shows, in the language asked for", () => {
  for (const { file, report } of sampleReports()) {
    for (const language of languages) {
      const { content } = exportOf("text", report, { language });
      const shown = [
        ...report.conditions,
        ...report.losses,
        ...report.accruals,
        ...report.stages.filter(({ applies }) => applies !== "no"),
        ...["risks", "consequences", "liabilities", "retention", "duties", "alternatives"].flatMap((kind) =>
          report[kind].filter(({ applies }) => applies !== "no"),
        ),
      ];
      for (const { id, title } of shown)
        assert.ok(content.includes(visible(title[language])), `${file} ${language}: ${id}`);
      for (const { id, text } of report.statements)
        assert.ok(content.includes(visible(text[language])), `${file}: ${id}`);
      const items = report.conditions.flatMap(({ status, items }) => (status === "blocked" ? items : []));
      for (const { title, id, pointer } of items) assert.ok(content.includes(visible(title ?? id ?? pointer)), pointer);
      assert.doesNotMatch(content, /undefined|null|\[object|\{\w+\}/, `${file} ${language}`);
    }
  }
});

test("no vector's text has a hole or a place left open", () => {
  let texts = 0;
  for (const { name, policyText, accountText, optionsText } of readVectors()) {
    let report;
    try {
      report = engine.openPolicy(policyText, { calendar }).check(accountText, JSON.parse(optionsText));
    } catch {
      continue; // a vector about texts that are refused
    }
    for (const language of languages) {
      for (const kind of ["text", "ics"]) {
        const file = exportOf(kind, report, { language });
        if (file === null) continue;
        texts += 1;
        if (kind === "ics") assertWellFormed(file.content);
        assert.doesNotMatch(file.content, /undefined|\bnull\b|NaN|\[object/, `${name} ${kind}`);
      }
    }
  }
  assert.ok(texts > 500, `${texts}`);
});

test("the text bears the digests, and says so at its head where it is of a simulation", () => {
  const policy = openPolicy("tencent-cloud/account-cancellation");
  const { account, at } = samples.find(({ file }) => file === "tencent-running-server.json");
  const report = policy.check(account, { at });
  const digests = { policy: "a".repeat(64), account: "b".repeat(64) };
  const plain = exportOf("text", report, { language: "en", digests });
  assert.equal(plain.simulated, false);
  assert.match(plain.content, /Rules SHA-256 a{64}\n- Account data SHA-256 b{64}/);
  assert.match(plain.content, /You cannot go yet/);
  const blocked = report.conditions.filter(({ status }) => status === "blocked");
  const supposed = { day: "2026-12-02", titles: blocked.map(({ title }) => title) };
  const simulation = simulate(policy, account, { at, suppose: blocked.map(({ id }) => id) });
  const text = exportOf("text", simulation.report, { language: "en", supposed });
  assert.match(
    text.content,
    /^# Simulation\n\nThis is not how your account stands now\.\n- You apply on Wednesday, December 2, 2026\n- Dealt with: /,
  );
  assert.match(text.content, /Supposing so: /);
  assert.match(text.name, /simulation/);
  const data = JSON.parse(exportOf("json", simulation.report, { language: "en", supposed }).content);
  assert.equal(data.format, "precheck-simulation/1", "no program takes it for a report");
  const dates = exportOf("ics", simulation.report, { language: "en", supposed });
  assert.ok(
    eventsOf(dates.content).every(
      ({ summary, description }) => summary.startsWith("[Simulation] ") && /This is not how/.test(description),
    ),
  );
});

test("the data is the report itself", () => {
  for (const { report } of sampleReports()) {
    const { content, name, type } = exportOf("json", report, { language: "en" });
    assert.deepEqual(JSON.parse(content), report);
    assert.match(name, /^precheck-\d{4}-\d{2}-\d{2}\.json$/);
    assert.equal(type, "application/json");
  }
});

test("what is taken along holds the weapons as text: no line of their own in a calendar, no control in a text, and JSON as it was", () => {
  const opened = openPolicy("jd-cloud/account-cancellation");
  const clean = JSON.parse(readSource("tests/vectors/accounts/jd-cloud/clean.json"));
  const events = [
    {
      id: weapons["lines of a calendar"],
      title: weapons["lines of a calendar"],
      kind: "password-change",
      at: "2026-11-20",
    },
  ];
  for (const account of [
    armed(),
    { ...clean, account: { ...clean.account, id: weapons["lines of a calendar"] }, securityEvents: events },
  ]) {
    const report = opened.check(account, { at: "2026-11-21T10:00:00+08:00" });
    for (const language of ["zh-CN", "en"]) {
      const text = exportOf("text", report, { language }).content;
      assert.doesNotMatch(text.replaceAll("\n", ""), /\p{Cf}|\p{Cc}|\u2028|\u2029/u, "text");
      const json = exportOf("json", report, { language }).content;
      assert.deepEqual(
        JSON.parse(json).report ?? JSON.parse(json),
        JSON.parse(json).report ? report : JSON.parse(json),
      );
      const ics = exportOf("ics", report, { language });
      if (ics === null) continue;
      const lines = ics.content.split("\r\n");
      assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line)));
      const unfolded = ics.content.replaceAll("\r\n ", "").split("\r\n").filter(Boolean);
      assert.ok(
        unfolded.every((line) =>
          /^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|STATUS|TRANSP|CATEGORIES|SEQUENCE|LAST-MODIFIED|CLASS|URL|NAME|X-[A-Z-]+)[;:]/.test(
            line,
          ),
        ),
        unfolded.join("\n"),
      );
      assert.equal(unfolded.filter((line) => line === "END:VCALENDAR").length, 1);
      assert.ok(!ics.content.includes("evil.example"));
    }
  }
});
