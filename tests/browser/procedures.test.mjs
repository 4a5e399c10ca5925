// What a report says beside conditions and losses: other ways, days, the law's limits, and the words of each procedure.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerAll, choose, launchChromium, openDemo, report, samplesOf, setLanguage } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";
const handOver = "tencent-cloud/ownership-transfer-out";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** Opens the demo with a server in its cooling-off, a voucher that lapses meanwhile and a bill that is overdue. */
async function openOverdue(given = {}) {
  const opened = await openDemo(browser, { language: "en", ...given });
  await choose(opened.page, tencent, "tencent-running-server");
  await opened.page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const account = JSON.parse(widget.account);
    account.assets.vouchers[0].expiresAt = "2026-11-25T00:00:00+08:00";
    account.debts = [{ id: "d-1", amount: { currency: "CNY", value: "1000.00" }, dueAt: "2026-11-01T00:00:00+08:00" }];
    widget.account = account;
    await widget.updateComplete;
  });
  return opened;
}

/** The text of the first element in the widget that the selector finds; null where there is none. */
const textOf = (page, selector) =>
  page.evaluate(
    (wanted) =>
      document
        .querySelector("cancellation-precheck")
        .shadowRoot.querySelector(wanted)
        ?.textContent.replace(/\s+/g, " ")
        .trim() ?? null,
    selector,
  );

test("a way that loses less stands right after the losses, with its clause", async () => {
  const { page } = await openOverdue();
  const sections = await page.evaluate(() =>
    [...document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll(".section")].map(({ id }) => id),
  );
  assert.equal(sections.indexOf("alternatives"), sections.indexOf("losses") + 1);
  const shown = await textOf(page, ".section-alternatives");
  assert.match(shown, /A way that loses less/);
  assert.match(shown, /Hand the account to somebody else.*Changing the verified holder.*See this option.*Clause .* 1/);
  assert.doesNotMatch(shown, /Leave the services/, "one that does not apply stands with what does not apply");
  assert.match(await textOf(page, ".section-basis"), /Leave the services/);
  await page.close();
});

test("the link of another way tells the page which agreement it leads to, and other links name none", async () => {
  const { page } = await openOverdue();
  const heard = await page.evaluate(() => {
    const widget = document.querySelector("cancellation-precheck");
    const details = [];
    const keep = (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      details.push(event.detail);
    };
    document.addEventListener("precheck-action", keep, true);
    for (const section of ["alternatives", "losses"]) {
      widget.shadowRoot.querySelector(`.section-${section} [part="action"]`).click();
    }
    return details;
  });
  assert.deepEqual(heard, [
    { action: "transfer-ownership", ref: "hand-over", policy: handOver },
    { action: "open-vouchers", ref: "vouchers", policy: null },
  ]);
  await page.close();
});

test("in the demo that link checks the same account against the other agreement", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  const before = await choose(page, tencent, "tencent-running-server");
  await page.evaluate(() =>
    document
      .querySelector("cancellation-precheck")
      .shadowRoot.querySelector('[data-notice="hand-over"] [part="action"]')
      .click(),
  );
  await page.waitForFunction(
    (id) => document.querySelector("cancellation-precheck").report?.policy.id === id,
    {},
    handOver,
  );
  const afterwards = await report(page);
  assert.deepEqual([afterwards.account, afterwards.at], [before.account, before.at]);
  assert.equal(await page.$eval('select[name="policy"]', ({ value }) => value), handOver);
  assert.equal(await page.$eval('input[name="agreement"]:checked', ({ value }) => value), handOver);
  assert.match(await page.$eval(".notice", ({ textContent }) => textContent), /same account/);
  await page.close();
});

test("a loss says by when it can be saved, and an item that expires by itself before closing says so", async () => {
  const { page } = await openOverdue();
  assert.match(await textOf(page, '[data-loss="vouchers"] .fix'), /by Saturday, November 21, 2026 at the latest/);
  assert.equal(await textOf(page, '[data-loss="vouchers"] .items .tag'), "expires by itself before closing");
  await setLanguage(page, "zh-CN");
  await report(page);
  assert.match(await textOf(page, '[data-loss="vouchers"] .fix'), /最晚 2026年11月21日 星期六/);
  assert.equal(await textOf(page, '[data-loss="vouchers"] .items .tag'), "注销完成前会自行到期");
  await page.close();
});

test("a debt that grows tells what it will be on the day of closing, unless that is the same day", async () => {
  const { page } = await openOverdue();
  const line = "By Saturday, December 12, 2026, if nothing is paid: CN¥20.50";
  assert.equal(await textOf(page, '[data-accrual="late-fee"] .clears'), line);
  const { accruals } = await choose(page, tencent, "tencent-arrears");
  assert.equal(accruals[0].closing.on, accruals[0].on);
  assert.equal(await textOf(page, '[data-accrual="late-fee"] .clears'), null);
  await page.close();
});

test("limits of the law stand folded beside the stage, with their status in words and as background", async () => {
  const { page } = await openOverdue();
  const shown = await page.evaluate(() => {
    const stage = document.querySelector("cancellation-precheck").shadowRoot.querySelector('[data-stage="review"]');
    const legal = stage.querySelector(".legal");
    return {
      open: legal.open,
      summary: legal.querySelector("summary").textContent.replace(/\s+/g, " ").trim(),
      limits: [...legal.querySelectorAll("[data-limit]")].map((limit) => [
        limit.dataset.limit,
        limit.querySelector(".tag").textContent,
      ]),
      elsewhere: document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll(".legal").length,
    };
  });
  assert.equal(shown.open, false);
  assert.match(shown.summary, /^For background: .* \(regulation\) \(2 more\) Background, not a verdict\.$/);
  assert.deepEqual(shown.limits, [
    ["app-rules-15-working-days", "regulation"],
    ["gbt-35273-15-working-days", "recommended standard"],
    ["app-draft-2026-15-working-days", "draft, not in force"],
  ]);
  assert.equal(shown.elsewhere, 1, "only beside the stage that names them");
  await page.close();
});

test("limits nobody knows, and a legal file that is none, show nothing and change nothing", async () => {
  const { page, problems } = await openDemo(browser, { language: "en" });
  const known = await choose(page, tencent, "tencent-clean");
  const seen = await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const limit = JSON.parse(widget.legal).limits[0];
    const all = [];
    const given = [
      "{",
      "null",
      '"legal/1"',
      { limits: 7 },
      { limits: [null, 3, {}, { ...limit, status: "verdict" }, { ...limit, title: { en: "half" } }] },
      { limits: [{ ...limit, id: "nobody-asked" }] },
      { limits: [{ ...limit, title: { "zh-CN": "<b>x</b>", en: "<b>\u202ex</b>" } }] },
    ];
    for (const legal of given) {
      widget.legal = legal;
      await new Promise((done) => setTimeout(done, 50));
      await widget.updateComplete;
      all.push([widget.report?.verdict, widget.shadowRoot.querySelector(".legal b")?.textContent ?? null]);
    }
    return all;
  });
  const nothing = [known.verdict, null];
  assert.deepEqual(seen, [
    ...[nothing, nothing, nothing, nothing, nothing, nothing],
    [known.verdict, "<b>[U+202E]x</b>"],
  ]);
  assert.deepEqual(problems, []);
  await page.close();
});

test("only closing an account is called closing; every other procedure has words of its own", async () => {
  const { page } = await openDemo(browser);
  const spoken = () =>
    page.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      // What the interface says; the agreement's own texts may well speak of closing.
      const said = ".verdict, .section-head, .stage-end, .proceed";
      return [...root.querySelectorAll(said)].map(({ textContent }) => textContent).join(" ");
    });
  const seen = new Set();
  for (const [policy, sample] of await samplesOf(page)) {
    const asked = await choose(page, policy, sample);
    if (asked.policy.procedure === "account-cancellation") continue;
    for (const answer of ["yes", "no"]) {
      await choose(page, policy, sample);
      const { verdict } = await answerAll(page, answer);
      for (const [language, closing] of [
        ["zh-CN", /注销|销户/],
        ["en", /\bclos(e|es|ed|ing)\b|cancel/i],
      ]) {
        await setLanguage(page, language);
        await report(page);
        assert.doesNotMatch(await spoken(), closing, `${sample}, ${verdict}, ${language}`);
      }
      seen.add(`${asked.policy.procedure}`);
    }
  }
  assert.ok(seen.has("service-exit") && seen.has("ownership-transfer-out"), [...seen].join());
  await page.close();
});

test("the verdict of leaving a service is announced in its own words", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, "umcloud/service-exit", "umcloud-refund");
  await page.waitForFunction(
    () =>
      document.querySelector("cancellation-precheck").shadowRoot.querySelector(".announce").textContent ===
      "You can leave, but you lose something.",
  );
  assert.equal(await textOf(page, "h2"), "You can leave, but you lose something");
  await page.close();
});
