import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  choose,
  demoUrl,
  editOwnAccount,
  goToView,
  launchChromium,
  openDemo,
  samplesOf,
  setLanguage,
} from "./chromium.mjs";

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

test("opened from disk, the demo shows every account and asks for nothing but itself", async () => {
  const { page, requests, problems } = await openDemo(browser);
  const samples = await samplesOf(page);
  assert.ok(samples.length >= 8, `${samples.length} accounts`);
  for (const [policy, sample] of samples) {
    const report = await choose(page, policy, sample);
    assert.equal(report?.policy.id, policy, sample);
    const shown = await page.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      return {
        verdict: root.querySelector("[data-verdict]")?.dataset.verdict,
        title: root.querySelector("h2").textContent,
      };
    });
    assert.equal(shown.verdict, report.verdict, sample);
    assert.notEqual(shown.title.trim(), "", sample);
  }
  assert.deepEqual(requests, [demoUrl]);
  assert.deepEqual(problems, []);
  assert.deepEqual(await page.evaluate(() => globalThis.seenViolations), []);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [
    0,
    0,
    "",
  ]);
  await page.close();
});

test("every part of a report is on the page, in the order a person needs it", async () => {
  const { page } = await openDemo(browser);
  const order = [
    "verdict-title",
    "blocking-title",
    "unknown-title",
    "statements-title",
    "losses-title",
    "alternatives-title",
    "accruals-title",
    "liabilities-title",
    "retention-title",
    "consequences-title",
    "stages-title",
    "risks-title",
    "duties-title",
    "plan-title",
    "try-title",
    "take-title",
    "proceed-title",
    "basis-title",
  ];
  const seen = new Set();
  for (const [policy, sample] of await samplesOf(page)) {
    const report = await choose(page, policy, sample);
    const titles = await page.evaluate(() =>
      [...document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("[id$='-title']")].map(
        ({ id }) => id,
      ),
    );
    assert.deepEqual(
      titles,
      order.filter((id) => titles.includes(id)),
      sample,
    );
    for (const title of titles) seen.add(title);
    const shown = await page.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      const count = (selector) => root.querySelectorAll(selector).length;
      return {
        conditions: count("[data-condition]"),
        statements: count("[data-statement]"),
        losses: count("[data-loss]"),
        accruals: count("[data-accrual]"),
        notices: count("[data-notice]"),
        stages: count("[data-stage]"),
        steps: count("[part='plan-step']"),
      };
    });
    const open = report.conditions.filter(({ status }) => status === "blocked" || status === "unknown");
    const { risks, consequences, liabilities, retention, duties, alternatives } = report;
    const notices = [risks, consequences, liabilities, retention, duties, alternatives].flat();
    assert.deepEqual(
      shown,
      {
        conditions: open.length,
        statements: report.statements.length,
        losses: report.losses.length,
        accruals: report.accruals.length,
        notices: notices.filter(({ applies }) => applies !== "no").length,
        stages: report.stages.filter(({ applies }) => applies !== "no").length,
        steps: report.plan.length,
      },
      sample,
    );
  }
  assert.deepEqual([...seen].sort(), [...order].sort(), "some account shows each section");
  await page.close();
});

test("every agreement can be chosen, and is checked even where no account was made for it", async () => {
  const { page, problems } = await openDemo(browser);
  const policies = await page.evaluate(() =>
    [...document.querySelectorAll('select[name="policy"] option')].map(({ value }) => value),
  );
  assert.ok(policies.length >= 8);
  for (const policy of policies) {
    await page.select('select[name="policy"]', policy);
    await page.waitForFunction(
      (id) => document.querySelector("cancellation-precheck").report?.policy.id === id,
      {},
      policy,
    );
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("agreements stand by provider, as rows where there is room and as a list box where there is not", async () => {
  for (const [width, shown, hidden] of [
    [1280, "fieldset.agreements", ".agreement-list"],
    [390, ".agreement-list", "fieldset.agreements"],
  ]) {
    const { page } = await openDemo(browser, { width, language: "en" });
    const visible = (selector) => page.$eval(selector, (element) => element.checkVisibility());
    assert.deepEqual([await visible(shown), await visible(hidden)], [true, false], `${width} pixels`);
    const groups = await page.evaluate(() => {
      const ids = (group, of) => [...group.querySelectorAll(of)].map(({ value }) => value);
      return {
        rows: [...document.querySelectorAll(".provider")].map((row) => [
          row.getAttribute("aria-label"),
          ids(row, "input"),
        ]),
        list: [...document.querySelectorAll("optgroup")].map((group) => [group.label, ids(group, "option")]),
      };
    });
    assert.deepEqual(groups.rows, groups.list);
    assert.ok(groups.rows.length >= 5);
    for (const [provider, ids] of groups.rows) {
      assert.equal(new Set(ids.map((id) => id.split("/")[0])).size, 1, `${provider} stands once`);
    }
    await page.close();
  }
});

test("an agreement no account was made for starts from an empty one, which is never ready", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  const made = new Set((await samplesOf(page)).map(([policy]) => policy));
  const policies = await page.$$eval('select[name="policy"] option', (options) => options.map(({ value }) => value));
  const without = policies.find((id) => !made.has(id));
  if (without) {
    await page.select('select[name="policy"]', without);
  } else {
    await editOwnAccount(page);
    await page.click(".editor-actions button");
  }
  await page.waitForFunction(
    (id) => document.querySelector("cancellation-precheck").report?.policy.id === id,
    {},
    without ?? (await page.$eval('select[name="policy"]', ({ value }) => value)),
  );
  const { verdict } = await page.evaluate(() => document.querySelector("cancellation-precheck").report);
  if (without) await goToView(page, "account");
  assert.equal(await page.$eval("#account-json", ({ value }) => value), "{}");
  assert.doesNotMatch(verdict, /^ready/);
  await page.close();
});

test("the language changes at run time, and only one language is on the page", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  const words = () =>
    page.evaluate(() => document.querySelector("cancellation-precheck").shadowRoot.querySelector("h2").textContent);
  const english = await words();
  assert.match(english, /^[\x20-\x7e]+$/);
  await setLanguage(page, "zh-CN");
  await page.waitForFunction(
    (before) => document.querySelector("cancellation-precheck").shadowRoot.querySelector("h2").textContent !== before,
    {},
    english,
  );
  assert.match(await words(), /[\u4e00-\u9fff]/);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  await setLanguage(page, "en");
  await page.waitForFunction(
    (before) => document.querySelector("cancellation-precheck").shadowRoot.querySelector("h2").textContent === before,
    {},
    english,
  );
  await page.close();
});

test("another submission date changes the result, says so, and can be taken back", async () => {
  const { page } = await openDemo(browser);
  const blocked = await choose(page, "jd-cloud/account-cancellation", "jd-password-changed");
  assert.equal(blocked.verdict, "blocked");
  const suppose = (day) =>
    page.evaluate(async (value) => {
      const widget = document.querySelector("cancellation-precheck");
      const field = widget.shadowRoot.querySelector("input[type=date]");
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await widget.updateComplete;
      return {
        verdict: (widget.simulation?.report ?? widget.report).verdict,
        at: (widget.simulation?.report ?? widget.report).at,
        marked: Boolean(widget.shadowRoot.querySelector("[part='simulation-bar']")),
      };
    }, day);
  assert.deepEqual(await suppose(blocked.submission.earliest), {
    verdict: "ready",
    at: `${blocked.submission.earliest}${blocked.at.slice(10)}`,
    marked: true,
  });
  assert.deepEqual(await suppose(blocked.at.slice(0, 10)), { verdict: "blocked", at: blocked.at, marked: false });
  await page.close();
});

test("at 320 pixels nothing scrolls sideways", async () => {
  for (const language of ["zh-CN", "en"]) {
    const { page } = await openDemo(browser, { width: 320, height: 640, language });
    for (const [policy, sample] of await samplesOf(page)) {
      await choose(page, policy, sample);
      const wide = await page.evaluate(() => {
        const root = document.querySelector("cancellation-precheck").shadowRoot;
        for (const details of root.querySelectorAll("details")) details.open = true;
        return [...root.querySelectorAll("*")]
          .filter(
            (element) =>
              element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".announce, .aloud, .chart"),
          )
          .map((element) => `${element.localName}.${element.getAttribute("class") ?? ""}`);
      });
      assert.deepEqual(wide, [], `${sample} ${language}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${sample} ${language}`);
    }
    await page.close();
  }
});
