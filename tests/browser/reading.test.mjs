// The transcripts kept in web/docs/reading are what a screen reader is given. After a change that is meant, record them anew:
//   node tests/browser/reading/record.mjs
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { documentOf } from "./reading/document.mjs";
import { languages, transcriptFile, transcripts } from "./reading/transcript.mjs";

const again = "if this is meant, run node tests/browser/reading/record.mjs and read what it wrote";
let now;
before(async () => {
  now = await transcripts();
});

for (const language of languages) {
  test(`what a screen reader is given is as recorded: ${language}`, async () => {
    const kept = (await readFile(transcriptFile(language), "utf8")).split("\n");
    const given = documentOf(now[language], language).split("\n");
    const differs = given.findIndex((line, index) => line !== kept[index]);
    if (differs < 0 && given.length === kept.length) return;
    const at = differs < 0 ? given.length : differs;
    const section = given.slice(0, at).findLast((line) => line.startsWith("## "));
    assert.fail(
      `${section}, line ${at + 1}: kept ${JSON.stringify(kept[at])}, now ${JSON.stringify(given[at])}; ${again}`,
    );
  });
}

const linesOf = (language) => now[language].flatMap(({ name, lines }) => lines.map((line) => ({ name, line })));

test("nothing is read that is a sign and no word: no arrows, ticks, bullets or code marks", () => {
  for (const language of languages)
    for (const { name, line } of linesOf(language)) {
      const spoken = line.replace(/^\s*• /, "");
      assert.doesNotMatch(spoken, /[→←✓✗×✕•`]|\bundefined\b|\bnull\b/, `${language}, ${name}: ${line}`);
    }
});

test("no control and no picture is without a name", () => {
  for (const language of languages)
    for (const { name, line } of linesOf(language))
      assert.doesNotMatch(
        line,
        /^[\s•]*(button|link|radio button|tick box|date field|text field|search field|picture|按钮|链接|单选按钮|复选框|日期|编辑框|搜索框|图片)(,|$)/,
        `${language}, ${name}: ${line}`,
      );
});

test("whatever is said by itself is a whole sentence", () => {
  for (const language of languages) {
    const told = now[language][0].lines.filter((line) => /^ {2}(says:|读出：)/.test(line));
    assert.ok(told.length >= 12, `${told.length} are said`);
    for (const line of told) assert.match(line, /[.。]”$/);
  }
});

test("English within the Chinese page says that it is English", () => {
  // Names, codes and units are read as they are written in any language.
  const names =
    /^(Cloud|Virtual|Machine|Guangzhou|zone|starter|voucher|SHA|JSON|PDF|API|SLA|QQ|UTC|ics|CVM|nightly|backup|AKID|account|cancellation|tencent|cloud|jd|orders|refused|unavailable|core|policy|ins|reading)$/;
  for (const { name, line } of linesOf("zh-CN")) {
    const rest = line.replace(/\[en: [^\]]*\]/g, "").replace(/[\w-]*\d[\w-]*/g, "");
    const words = (rest.match(/[A-Za-z]{2,}/g) ?? []).filter(
      (word) => !names.test(word) && !/^Check again$/.test(line),
    );
    assert.ok(words.length < 2 || name === "steps", `${name}: ${line}`);
  }
});
