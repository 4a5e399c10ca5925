// Agreements side by side in the offline demo: facts first, the reports when asked for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { goToView, launchChromium, openDemo, replaceText } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** The rows of the table once every column has come to rest: name → what each column says. */
async function facts(page) {
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll("[data-fact='verdict'] td")).every(
      (cell) => cell.querySelector(".fact-verdict, .failed") && !/Checking|正在检查/.test(cell.textContent),
    ),
  );
  return page.$$eval("[data-fact]", (rows) =>
    Object.fromEntries(
      rows.map((row) => [
        row.dataset.fact,
        Array.from(row.querySelectorAll("td"), (cell) => cell.textContent.replace(/\s+/g, " ").trim()),
      ]),
    ),
  );
}

test("two agreements stand side by side with the same account, each with its own facts", async () => {
  const { page, problems } = await openDemo(browser, { language: "en" });
  await goToView(page, "compare");
  const shown = await facts(page);
  assert.deepEqual(shown.verdict, ["You cannot go yet", "You cannot leave yet"]);
  assert.equal(new Set(shown.blocking).size, 2);
  const policies = await page.$$eval("[name^='policy-']", (lists) => lists.map(({ value }) => value));
  assert.deepEqual(policies, [tencent, "tencent-cloud/service-exit"]);
  assert.match(
    await page.evaluate(() => location.hash),
    /with=tencent-cloud\/account-cancellation:tencent-running-server/,
  );
  assert.deepEqual([problems, await page.evaluate(() => globalThis.seenViolations)], [[], []]);
  await page.close();
});

test("the facts are those of the reports", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await goToView(page, "compare");
  await page.select("[name='policy-2']", "jd-cloud/account-cancellation");
  await page.select("[name='account-2']", "jd-password-changed");
  await page.waitForFunction(() =>
    /2026/.test(document.querySelector("[data-fact='earliest'] td:nth-of-type(2)").textContent),
  );
  const shown = await facts(page);
  await page.click(".compare-more button");
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll(".reports cancellation-precheck")).every((one) => one.report),
  );
  const reports = await page.$$eval(".reports cancellation-precheck", (widgets) => widgets.map(({ report }) => report));
  assert.deepEqual(
    reports.map(({ policy }) => policy.id),
    [tencent, "jd-cloud/account-cancellation"],
  );
  for (const [place, { conditions, submission, statements }] of reports.entries()) {
    for (const { title } of conditions.filter(({ status }) => status === "blocked")) {
      assert.ok(shown.blocking[place].includes(title.en), title.en);
    }
    const open = statements.filter(({ answer }) => answer === null).length;
    assert.equal(shown.statements[place], open === 0 ? "None" : String(open));
    const day = submission.earliest && String(Number(submission.earliest.slice(8)));
    assert.ok(day === null ? /nothing stands/.test(shown.earliest[place]) : shown.earliest[place].includes(day));
  }
  await page.close();
});

test("an agreement that was changed stands beside its original", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await goToView(page, "policy");
  const text = readFileSync(new URL(`../../core/policies/${tencent}.json`, import.meta.url), "utf8");
  const policy = JSON.parse(text);
  policy.conditions = policy.conditions.filter(({ id }) => id !== policy.conditions[0].id);
  await replaceText(page, "#policy-json", JSON.stringify(policy, null, 2));
  await goToView(page, "compare");
  const policies = await page.$$eval("[name^='policy-']", (lists) => lists.map(({ value }) => value));
  assert.deepEqual(policies, [`${tencent}@original`, tencent]);
  await facts(page);
  await page.close();
});

test("columns are added up to four and removed down to two, by keyboard", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await goToView(page, "compare");
  const columns = () => page.$$eval(".comparison thead th", (heads) => heads.length);
  for (const wanted of [3, 4]) {
    await page.focus(".compare-head button");
    await page.keyboard.press("Enter");
    assert.equal(await columns(), wanted);
  }
  assert.equal(await page.$eval(".compare-head button", ({ disabled }) => disabled), true);
  for (const wanted of [3, 2]) {
    await page.focus(".column-links button");
    await page.keyboard.press("Enter");
    assert.equal(await columns(), wanted);
  }
  assert.equal(await page.$(".column-links button"), null);
  await page.close();
});

test("where there is room for one column, a switch says which", async () => {
  for (const width of [390, 320]) {
    const { page } = await openDemo(browser, { width, height: 800, language: "en" });
    await goToView(page, "compare");
    await facts(page);
    const visible = () =>
      page.$$eval("[data-fact='verdict'] td", (cells) => cells.map((cell) => cell.checkVisibility()));
    assert.deepEqual(await visible(), [true, false]);
    await page.click(".column-switch button:nth-child(2)");
    assert.deepEqual(await visible(), [false, true]);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await page.close();
  }
});
