// The parts of the widget that put figures and strangers' texts into words, taken out of it and run alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { load, web } from "./load.mjs";

const {
  totalled,
  moneyWriter,
  dateWriter,
  visible,
  speaker,
  languageFor,
  limitsOf,
  legalOf,
  wordsIn,
  factName,
  itemStatusText,
} = await load(
  "i18n/money.ts",
  "i18n/dates.ts",
  "i18n/visible.ts",
  "i18n/texts.ts",
  "element/legal-source.ts",
  "element/words.ts",
  "views/fact-name.ts",
  "i18n/item-status.ts",
);

test("amounts add up exactly, a currency each, however large", () => {
  const cny = (value) => ({ currency: "CNY", value });
  assert.deepEqual(totalled([cny("0.10"), cny("0.20"), { currency: "USD", value: "5" }, cny("0.005")]), [
    cny("0.305"),
    { currency: "USD", value: "5" },
  ]);
  assert.deepEqual(totalled([cny("999999999999999.99"), cny("0.01")]), [cny("1000000000000000.00")]);
  assert.deepEqual(totalled([]), []);
});

test("an amount is written with every digit it has", () => {
  const write = moneyWriter("zh-CN");
  assert.equal(write({ currency: "CNY", value: "123456789012345678.90" }), "¥123,456,789,012,345,678.90");
  assert.equal(write({ currency: "CNY", value: "0.005" }), "¥0.005");
  assert.equal(write({ currency: "JPY", value: "100" }), "JP¥100");
  assert.equal(write({ currency: "<b>", value: "1" }), "<b> 1", "what is no currency is shown as it is");
});

test("a day is the same day wherever the person is", () => {
  const zone = process.env.TZ;
  for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"]) {
    process.env.TZ = TZ;
    assert.equal(dateWriter("zh-CN").long("2026-12-11"), "2026年12月11日 星期五");
    assert.equal(dateWriter("en").long("2026-12-11"), "Friday, December 11, 2026");
    assert.match(dateWriter("en").time("2026-11-21T10:00:00+08:00"), /Nov 21, 2026 10:00 \(UTC\+08:00\)/);
  }
  process.env.TZ = zone ?? "";
  assert.equal(dateWriter("en").long("soon"), "soon");
});

test("characters that deceive stand as their names, and ordinary ones stay", () => {
  assert.equal(visible("abc\u202egnp.exe"), "abc[U+202E]gnp.exe");
  assert.equal(visible("a\u200bb\u2066c\ufeff\u0000\u001b[31m"), "a[U+200B]b[U+2066]c[U+FEFF][U+0000][U+001B][31m");
  assert.equal(visible("\u{e0041}\ud800\u3164"), "[U+E0041][U+D800][U+3164]");
  assert.equal(visible("云服务器 CVM · Ünïcode العربية 👩🏽‍💻❤️"), "云服务器 CVM · Ünïcode العربية 👩🏽‍💻❤️");
  assert.equal(visible("two\nlines\ttab"), "two lines tab");
  assert.equal(visible(`e${"\u0301".repeat(50)}`), `e${"\u0301".repeat(4)}`);
});

test("both languages have the same texts with the same places, and one dictionary repeats nothing of the other", async () => {
  const dictionary = async (relative) => JSON.parse(await readFile(new URL(relative, web), "utf8"));
  const places = (entry) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();
  const own = [];
  for (const folder of ["src/i18n", "../core/texts", "../core/cli/texts"]) {
    const [zh, en] = [await dictionary(`${folder}/zh-CN.json`), await dictionary(`${folder}/en.json`)];
    assert.deepEqual(Object.keys(zh), Object.keys(en), folder);
    for (const key of Object.keys(zh)) assert.deepEqual(places(zh[key]), places(en[key]), key);
    own.push(Object.keys(zh));
  }
  const all = own.flat();
  assert.deepEqual(
    all.filter((key, index) => all.indexOf(key) < index),
    [],
  );
});

test("a text in the words of a procedure stands beside the one it replaces, for a procedure there is", async () => {
  const schema = JSON.parse(
    await readFile(new URL("../../core/schema/precheck-report-1.schema.json", import.meta.url), "utf8"),
  );
  const procedures = schema.properties.policy.properties.procedure.enum;
  for (const folder of ["src/i18n", "../core/texts"]) {
    const texts = JSON.parse(await readFile(new URL(`${folder}/en.json`, web), "utf8"));
    const places = (key) => [...new Set(JSON.stringify(texts[key]).match(/\{\w+\}/g) ?? [])].sort();
    for (const key of Object.keys(texts).filter((name) => name.includes(":"))) {
      const [procedure, replaced] = key.split(":");
      assert.ok(procedures.includes(procedure), key);
      assert.ok(replaced in texts, key);
      assert.deepEqual(places(key), places(replaced), key);
    }
  }
  assert.equal(speaker("zh-CN")("verdict.blocked"), "现在还不能注销");
  assert.equal(speaker("zh-CN", "service-exit")("verdict.blocked"), "现在还不能退出服务");
  assert.equal(speaker("en", "account-cancellation")("verdict.blocked"), "You cannot go yet");
  assert.equal(speaker("en", "service-exit")("verdict.incomplete"), "We cannot tell yet", "where there is no other");
  assert.equal(speaker("en", "__proto__")("verdict.ready"), "You can go");
});

test("the page's own texts take the place of the interface's, and what is no text takes nothing away", () => {
  const own = {
    en: {
      "verdict.ready": "All clear",
      "fact.count": { one: "just {count}", other: "{count} of them" },
      "verdict.blocked": 7,
      "verdict.incomplete": { one: "no other form" },
      "service-exit:verdict.blocked": "Stay",
    },
  };
  assert.equal(speaker("en", null, own)("verdict.ready"), "All clear");
  assert.equal(speaker("en", "service-exit", own)("verdict.ready"), "All clear", "over the procedure's own");
  assert.equal(speaker("en", "service-exit", own)("verdict.blocked"), "Stay");
  assert.equal(speaker("en", null, own)("fact.count", { count: 1 }), "just 1");
  assert.equal(speaker("en", null, own)("fact.count", { count: 1234 }), "1,234 of them");
  assert.equal(speaker("en", null, own)("verdict.blocked"), "You cannot go yet");
  assert.equal(speaker("en", null, own)("verdict.incomplete"), "We cannot tell yet");
  assert.equal(speaker("zh-CN", null, own)("verdict.ready"), "可以注销");
  for (const none of [null, undefined, 3, { en: null }, { en: "x" }]) {
    assert.equal(speaker("en", null, none)("verdict.ready"), "You can go");
  }
});

test("every fact an account summary can hold has a name in both languages", async () => {
  const schema = JSON.parse(
    await readFile(new URL("../../core/schema/account-summary-1.schema.json", import.meta.url), "utf8"),
  );
  const resolved = (node) => (node.$ref ? { ...schema.$defs[node.$ref.split("/").pop()], ...node } : node);
  const pointers = (node, at) => {
    const { properties = {}, items } = resolved(node);
    const shared = node.$ref ? (schema.$defs[node.$ref.split("/").pop()].properties ?? {}) : {};
    return [
      ...Object.entries({ ...shared, ...properties }).flatMap(([name, member]) => [
        `${at}/${name}`,
        ...pointers(member, `${at}/${name}`),
      ]),
      ...(items ? pointers(items, `${at}/0`) : []),
    ];
  };
  const all = pointers(schema, "").filter((pointer) => pointer !== "/format" && !/\/(currency|value)$/.test(pointer));
  assert.ok(all.length > 100 && all.includes("/orders/0/delivered") && all.includes("/assets/vouchers/0/expiresAt"));
  for (const language of ["zh-CN", "en"]) {
    const words = wordsIn(language);
    assert.deepEqual(
      all.filter((pointer) => factName(pointer, {}, words) === null),
      [],
    );
  }
  const facts = [{ pointer: "/organisation/owners", label: { "zh-CN": "所有者", en: "owners" } }];
  assert.equal(factName("/organisation/owners/3/status", { facts }, wordsIn("en")), "state of owners");
  assert.equal(factName("/organisation/other", { facts }, wordsIn("en")), null, "nobody named it");
});

test("sentences on the day of closing end with a full stop in both languages", async () => {
  for (const [language, stop] of [
    ["zh-CN", "。"],
    ["en", "."],
  ]) {
    const texts = JSON.parse(await readFile(new URL(`../core/texts/${language}.json`, web), "utf8"));
    const closing = Object.entries(texts).filter(([key]) => /(^|:)closing\./.test(key));
    assert.ok(closing.length >= 3);
    for (const [key, text] of closing) assert.ok(text.endsWith(stop), key);
  }
});

test("every limit that comes with the package is one the widget shows, and is looked for only where a stage names one", async () => {
  const text = await readFile(new URL("../../core/legal/cn.json", import.meta.url), "utf8");
  assert.deepEqual(
    [...limitsOf(text).keys()],
    JSON.parse(text).limits.map(({ id }) => id),
  );
  assert.equal(limitsOf(undefined).size, 0);
  assert.equal(await legalOf({ stages: [{ id: "review" }] }), undefined);
  assert.equal(await legalOf("no JSON"), undefined);
});

test("plurals follow the language", () => {
  assert.equal(speaker("en")("fact.count", { count: 1 }), "1 item");
  assert.equal(speaker("en")("fact.count", { count: 1234 }), "1,234 items");
  assert.equal(speaker("zh-CN")("fact.count", { count: 1 }), "1 项");
  assert.deepEqual(["zh", "zh-Hans-CN", "zh-TW", "en-GB", "fr", ""].map(languageFor), [
    "zh-CN",
    "zh-CN",
    "zh-CN",
    "en",
    "en",
    "en",
  ]);
});

test("a status is said in the words of its list, and in the host's own where there are none", () => {
  const said = (pointer, status) => {
    const key = itemStatusText(pointer, status);
    return key === null ? null : [speaker("zh-CN")(key), speaker("en")(key)];
  };
  assert.deepEqual(said("/services/0", "active"), ["运行中", "active"]);
  assert.deepEqual(said("/bindings/12", "active"), ["已绑定", "linked"]);
  assert.deepEqual(said("/bindings/0", "released"), ["已解除", "released"]);
  assert.equal(said("/bindings/0", "half-way"), null);
  assert.equal(said("/toString/0", "constructor"), null);
});
