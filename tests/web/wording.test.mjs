// Every text a person can read, in both languages, against the rules of its wording and the glossary.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { corpus } from "./wording/corpus.mjs";
import { exceptions } from "./wording/exceptions.mjs";
import { glossaryOf, usesWord } from "./wording/glossary.mjs";
import { rules } from "./wording/rules.mjs";

const texts = await corpus();
const glossary = glossaryOf(await readFile(new URL("../../web/docs/wording.md", import.meta.url), "utf8"));
const used = new Set();
const excused = (rule, where) => {
  const exception = exceptions.find(([name, part]) => name === rule && where.includes(part));
  used.add(exception);
  return exception !== undefined;
};

test("the texts are there, as many in Chinese as places in English", () => {
  const places = (language) => new Set(texts.filter((text) => text.language === language).map(({ where }) => where));
  assert.ok(texts.length > 2500, `${texts.length} texts`);
  assert.equal(places("zh-CN").size, places("en").size);
});

for (const { name, language, looksAt = () => true, faults, bad } of rules) {
  test(`${name}${language ? ` (${language})` : ""}`, () => {
    const sample = typeof bad === "string" ? { text: bad, language, reader: "person", where: "", member: "" } : bad;
    assert.ok(looksAt(sample) && faults(sample.text, sample).length > 0, "the rule finds nothing in its bad sample");
    const looked = texts.filter((text) => (!language || text.language === language) && looksAt(text));
    assert.ok(looked.length > 5, "the rule looks at next to nothing");
    assert.deepEqual(
      looked.flatMap((entry) =>
        faults(entry.text, entry).length > 0 && !excused(name, entry.where)
          ? [`${entry.where}: ${faults(entry.text, entry).join(" | ")} in: ${entry.text}`]
          : [],
      ),
      [],
    );
  });
}

test("both languages end alike: with a full stop, an ellipsis, a colon or without", () => {
  const mark = (text) =>
    text
      .match(/[。.…：:？?]+\s*$/u)?.[0]
      .trim()
      .replace("。", ".")
      .replace("：", ":")
      .replace("……", "…") ?? "";
  const of = (language) => texts.filter((text) => text.language === language);
  const key = ({ where, language }) => where.replace(`/${language}.json`, "");
  const english = new Map(of("en").map((text) => [key(text), text]));
  assert.deepEqual(
    of("zh-CN").flatMap((text) => {
      const other = english.get(key(text));
      return mark(text.text) === mark(other.text) || excused("both languages end alike", text.where)
        ? []
        : [`${text.where}: ${text.text} | ${other.text}`];
    }),
    [],
  );
});

test("one thing has one name: the words of the glossary are used, and those it rules out are not", () => {
  assert.ok(glossary.length > 15);
  assert.ok(usesWord("en", "This account is in arrears", "arrears") && !usesWord("en", "He appears", "arrears"));
  const people = texts.filter(({ reader }) => reader === "person");
  const found = [];
  for (const { terms, not } of glossary)
    for (const language of ["zh-CN", "en"]) {
      for (const term of terms[language])
        if (!people.some((entry) => entry.language === language && usesWord(language, entry.text, term)))
          found.push(`${term}: used nowhere`);
      for (const word of not[language])
        for (const { where, text } of people.filter((entry) => entry.language === language))
          if (usesWord(language, text, word) && !excused(`not ${word}`, where))
            found.push(`${where}: ${word} in: ${text}`);
    }
  assert.deepEqual(found, []);
});

test("every exception excuses a text, and says why", () => {
  assert.deepEqual(
    exceptions.filter((exception) => !used.has(exception) || !(exception[2]?.length > 10)),
    [],
  );
});
