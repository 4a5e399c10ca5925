// Every page of the offline demo: for those who cannot see it, and at any width.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { demoUrl, goToView, launchChromium, openDemo, replaceText } from "./chromium.mjs";

const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
// The editors last: the faults they are given go with the account and the agreement.
const views = ["check", "compare", "account", "policy"];

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** Goes to a view and waits until it shows what it has to say, faults included. */
async function showAll(page, view) {
  await goToView(page, view);
  if (view === "account") {
    await replaceText(page, "#account-json", '{ "debts": [{ "amount": 1 }] }');
    await page.waitForSelector(".findings li");
  }
  if (view === "policy") {
    await replaceText(page, "#policy-json", '{ "format": "policy/1", "other": 1 }');
    await page.waitForSelector(".held");
    await page.waitForSelector(".findings li");
  }
  if (view === "compare") {
    await page.waitForSelector("[data-fact='verdict'] td:nth-of-type(2) .fact-verdict");
  }
}

async function violations(page) {
  return page.evaluate(async () => {
    const result = await globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    if (result.passes.length < 10) throw new Error("axe looked at next to nothing");
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")}: ${failureSummary}`),
    );
  });
}

for (const [language, theme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
]) {
  test(`axe finds nothing on any page, in ${language}, ${theme}`, async () => {
    const { page, requests, problems } = await openDemo(browser, { language, theme });
    await page.evaluate(axe);
    for (const view of views) {
      await showAll(page, view);
      assert.deepEqual(await violations(page), [], view);
    }
    assert.deepEqual([requests, problems], [[demoUrl], []]);
    assert.deepEqual(await page.evaluate(() => globalThis.seenViolations), []);
    await page.close();
  });
}

test("nothing scrolls sideways on any page, on a phone, at 320 pixels, and at 200 % of a desktop", async () => {
  for (const width of [390, 320, 640]) {
    for (const language of ["zh-CN", "en"]) {
      const { page } = await openDemo(browser, { width, height: 720, language });
      for (const view of views) {
        await showAll(page, view);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${view} ${language}`);
      }
      await page.close();
    }
  }
});

test("each page has one heading of the first level, a title, and its link marked as the one that is shown", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  const titles = new Set();
  for (const view of views) {
    await goToView(page, view);
    const there = await page.evaluate(() => ({
      headings: document.querySelectorAll("h1").length,
      title: document.title,
      current: document.querySelector(".views [aria-current='page']").textContent.trim(),
    }));
    assert.equal(there.headings, 1, view);
    titles.add(there.title);
    assert.ok(view === "check" || there.title.startsWith(there.current), there.title);
  }
  assert.equal(titles.size, views.length);
  await page.close();
});
