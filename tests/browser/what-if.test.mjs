// What a person supposes, and what changed since: with the pointer and with the keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerAll, choose, launchChromium, openDemo, report } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";
const jd = "jd-cloud/account-cancellation";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** Collects what the page is told, from here on. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.heard = [];
    for (const name of ["precheck-report", "precheck-simulation", "precheck-proceed"]) {
      document.addEventListener(name, ({ detail }) =>
        globalThis.heard.push([name, (detail.report ?? detail.simulation?.report)?.verdict ?? null]),
      );
    }
  });
const heard = (page) => page.evaluate(() => globalThis.heard);

const inWidget = (page, act, ...args) => page.evaluate(`(${runIn})(${act}, ${JSON.stringify(args)})`);
/** The page's policy forbids evaluating text, so the functions go there as one expression. */
async function runIn(act, args) {
  const widget = document.querySelector("cancellation-precheck");
  const result = await act(widget, widget.shadowRoot, ...args);
  await widget.updateComplete;
  return result;
}

/** A real click of the mouse on an element of the widget. */
async function click(page, selector) {
  const handle = await page.evaluateHandle(
    (wanted) => document.querySelector("cancellation-precheck").shadowRoot.querySelector(wanted),
    selector,
  );
  await handle.click();
  await inWidget(page, (widget) => widget.updateComplete);
}

const shown = (page) =>
  inWidget(page, (widget, root) => ({
    title: root.querySelector("#verdict-title").textContent.trim(),
    verdict: root.querySelector("[data-verdict]").dataset.verdict,
    bar: root.querySelector("[part='simulation-bar']")?.textContent.replace(/\s+/g, " ").trim() ?? null,
    supposed: [...root.querySelectorAll("[data-supposed]")].map(({ dataset }) => [
      dataset.supposed,
      dataset.outcome ?? null,
    ]),
    proceed: root.querySelector("[part='proceed']").getAttribute("aria-disabled"),
    departure: root.querySelector(".departure-day")?.textContent ?? null,
    real: widget.report.verdict,
  }));

const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { dataset = {}, id = "", localName } = element ?? {};
    return { ...dataset, id, localName, text: element?.textContent.trim() ?? "" };
  });

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (wanted(now)) return now;
  }
  throw new Error("no way there with Tab");
}

test("supposing a row, the whole page follows, says that it is a simulation, and leads back", async () => {
  const { page, problems } = await openDemo(browser, { language: "en" });
  const real = await choose(page, tencent, "tencent-enterprise");
  assert.equal(real.verdict, "blocked");
  await listen(page);
  const before = await shown(page);
  const blocked = real.conditions.filter(({ status }) => status === "blocked").map(({ id }) => id);
  for (const id of blocked) await click(page, `[data-suppose="${id}"]`);
  const during = await shown(page);
  assert.match(during.bar, /Simulation/);
  assert.match(during.title, /^Supposing so: /);
  assert.notEqual(during.verdict, "blocked");
  assert.equal(during.real, "blocked", "the report on the account is not touched");
  assert.deepEqual(
    during.supposed,
    blocked.map((id) => [id, "settled"]),
  );
  assert.equal(during.proceed, "true");
  assert.ok((await heard(page)).every(([name]) => name === "precheck-simulation"));
  await click(page, `[data-undo="${blocked[0]}"]`);
  await click(page, "[part='simulation-bar'] button");
  assert.deepEqual(await shown(page), before);
  assert.deepEqual((await heard(page)).at(-1), ["precheck-simulation", null]);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a simulation that would be ready still lets nobody proceed, and neither does the page's own call", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-running-server");
  await listen(page);
  await click(page, "[part='suppose-all']");
  await answerAll(page);
  const { verdict, proceed, real } = await shown(page);
  assert.deepEqual([verdict, proceed, real], ["ready-with-losses", "true", "blocked"]);
  await click(page, "[part='proceed']");
  assert.equal(await inWidget(page, (widget) => widget.proceed()), false);
  assert.ok(
    (await heard(page)).every(
      ([name, said]) => name !== "precheck-proceed" && (name !== "precheck-report" || said === "blocked"),
    ),
  );
  await page.close();
});

test("the keyboard supposes, undoes and ends, and the focus is never lost", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-enterprise");
  await page.focus("cancellation-precheck");
  const first = await tabTo(page, ({ suppose }) => suppose !== undefined);
  await page.keyboard.press("Enter");
  await report(page);
  const second = await focused(page);
  assert.ok(second.suppose !== undefined && second.suppose !== first.suppose, "on the next row");
  await page.keyboard.press("Space");
  await report(page);
  assert.deepEqual(
    (await shown(page)).supposed.map(([ref]) => ref),
    [first.suppose, second.suppose],
  );
  await inWidget(page, (_, root) => root.querySelector("[data-undo]").focus());
  await page.keyboard.press("Enter");
  await report(page);
  assert.equal((await focused(page)).undo, second.suppose, "on what is left to undo");
  await page.keyboard.press("Enter");
  await report(page);
  assert.equal((await shown(page)).bar, null);
  assert.equal((await focused(page)).id, "verdict-title");
  await page.close();
});

test("where only time helps, the row shows the result of its day, and the sentence names that day instead of now", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, jd, "jd-password-changed");
  assert.match((await shown(page)).departure, /December 2, 2026/);
  await click(page, "[data-suppose='quiet-month']");
  const during = await shown(page);
  assert.deepEqual(during.supposed, [["day", null]]);
  assert.equal(during.verdict, "ready");
  const how = await inWidget(page, (_, root) => root.querySelector(".departure-how").textContent);
  assert.match(how, /^If you apply on Wednesday, December 2, 2026/);
  await click(page, "[data-undo='day']");
  assert.equal((await shown(page)).bar, null);
  await page.close();
});

test("what alone would not be enough is said at the row and in the list of what is supposed", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, jd, "jd-password-changed");
  await inWidget(page, (widget) => {
    const policy = JSON.parse(widget.policies["jd-cloud/account-cancellation"]);
    const quiet = policy.conditions.find(({ id }) => id === "quiet-month");
    quiet.require = { all: [quiet.require, { none: "/apiKeys" }] };
    widget.policy = policy;
    widget.account = { ...JSON.parse(widget.account), apiKeys: [{ id: "k" }] };
  });
  await report(page);
  await click(page, "[data-suppose='quiet-month']");
  assert.deepEqual((await shown(page)).supposed, [["quiet-month", "waits"]]);
  const row = await inWidget(page, (_, root) => root.querySelector("[data-condition='quiet-month']").textContent);
  assert.match(row, /still met only on/);
  await page.close();
});

test("a day half typed is no reason to lose the result", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, jd, "jd-clean");
  for (const day of ["0002-12-01", "9999-12-31"]) {
    await inWidget(
      page,
      (_, root, value) => {
        const field = root.querySelector("input[type=date]");
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
      day,
    );
    const { title, real } = await shown(page);
    assert.equal(real, "ready", day);
    assert.match(title, /\S/);
  }
  await page.close();
});

test("a new account ends the simulation and says what changed, by name, with totals and days, until it is put away", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-running-server");
  await click(page, "[data-suppose]");
  await inWidget(page, (widget) => {
    const account = JSON.parse(widget.account);
    account.services = [];
    account.orders = [{ id: "n", status: "pending" }];
    account.assets = { ...account.assets, balance: [{ currency: "CNY", value: "12.30" }] };
    widget.account = account;
  });
  await report(page);
  const panel = await inWidget(page, (_, root) => ({
    bar: root.querySelector("[part='simulation-bar']"),
    sum: root.querySelector("[part='changes'] .changes-sum").textContent,
    rows: [...root.querySelectorAll("[part='changes'] [data-change]")].map(({ dataset }) => [
      dataset.ref,
      dataset.change,
    ]),
    facts: root.querySelector(".changed-facts").textContent.replace(/\s+/g, " "),
    marks: [...root.querySelectorAll("[data-changed]")].map((mark) => ({
      ...mark.closest("[data-condition], [data-loss]")?.dataset,
    })),
  }));
  assert.equal(panel.bar, null);
  assert.match(panel.sum, /1 dealt with, 1 new/);
  assert.ok(panel.rows.some(([ref, change]) => ref === "services-ended" && change === "settled"));
  assert.ok(panel.rows.some(([ref, change]) => ref === "orders-finished" && change === "new"));
  assert.match(panel.facts, /You lose before: CN¥100\.00 → now: CN¥112\.30/);
  assert.ok(panel.marks.some(({ condition }) => condition === "orders-finished"));
  await inWidget(page, (_, root) => root.querySelector(".changes-head button").focus());
  await page.keyboard.press("Enter");
  await report(page);
  assert.equal(await inWidget(page, (_, root) => root.querySelectorAll("[part='changes'], [data-changed]").length), 0);
  assert.equal((await focused(page)).id, "verdict-title");
  await page.close();
});

test("what changed is announced once, politely, and asking again with nothing new says so, each time", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-clean");
  await inWidget(page, (_, root) => {
    const region = root.querySelector(".announce");
    globalThis.announced = [];
    // What was said goes away again, which nobody hears.
    new MutationObserver(() => {
      const text = region.textContent.replace(/\s+/g, " ").trim();
      if (text !== "") globalThis.announced.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const said = async (count) => {
    await page.waitForFunction((wanted) => globalThis.announced.length >= wanted, {}, count);
    return page.evaluate(() => globalThis.announced);
  };
  await inWidget(page, (widget) => {
    widget.account = { ...JSON.parse(widget.account), orders: [{ id: "n", status: "pending" }] };
  });
  assert.match((await said(1))[0], /You cannot go yet\. 1 new/);
  await inWidget(page, (widget) => widget.check());
  assert.match((await said(2))[1], /Nothing has changed/);
  await inWidget(page, (widget) => widget.check());
  assert.match((await said(3))[2], /Nothing has changed/);
  await page.close();
});

test("a date is typed figure by figure, over what is said and drawn meanwhile", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, jd, "jd-password-changed");
  const shown = () => inWidget(page, (_, root) => root.querySelector("[part='date']").value);
  const [year, month, day] = (await shown()).split("-");
  const later = String(Number(year) + 1);
  // Which part comes first is the browser's own, and it tells nobody.
  const orders = [
    [month, day, later],
    [later, month, day],
    [day, month, later],
  ];
  const reached = [];
  for (const order of orders) {
    await inWidget(page, (_, root) => root.querySelector("[part='date']").focus());
    for (const figure of order.join("")) {
      await page.keyboard.press(figure);
      await inWidget(page, (widget) => {
        widget.requestUpdate();
        return widget.updateComplete;
      });
    }
    reached.push([await shown(), await inWidget(page, (widget) => widget.simulation?.day ?? null)]);
    // Half a date more, and away from it.
    await page.keyboard.press("0");
    await inWidget(page, (_, root) => root.querySelector("[part='date']").blur());
    const [left, supposed] = await inWidget(page, (widget, root) => [
      root.querySelector("[part='date']").value,
      (widget.simulation?.report ?? widget.report).at.slice(0, 10),
    ]);
    assert.equal(left, supposed, "left half typed, the field shows the day that holds");
  }
  const wanted = `${later}-${month}-${day}`;
  assert.ok(
    reached.some(([field, supposed]) => field === wanted && supposed === wanted),
    JSON.stringify(reached),
  );
  await page.close();
});

test("another account and another agreement are compared with nothing", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-clean");
  await choose(page, tencent, "tencent-running-server");
  await choose(page, jd, "jd-clean");
  assert.equal(await inWidget(page, (_, root) => root.querySelector("[part='changes']")), null);
  await page.close();
});

test("what an answer changes stands beside the answers", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-clean");
  await click(page, ".statement input[value='no']");
  const told = await inWidget(page, (_, root) => root.querySelector("#statements [part='changes']").textContent);
  assert.match(
    told.replace(/\s+/g, " "),
    /With that answer: .* before: Only your confirmation is missing → now: You cannot go yet/,
  );
  await page.close();
});

test("no focusable part of the page lies hidden under the bar when it is reached with the keyboard", async () => {
  const { page } = await openDemo(browser, { width: 390, height: 700, language: "en" });
  await choose(page, tencent, "tencent-running-server");
  await click(page, "[data-suppose]");
  await inWidget(page, (_, root) => root.querySelector("[part='proceed']").focus());
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    const hidden = await page.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      const bar = root.querySelector("[part='simulation-bar']");
      const element = root.activeElement;
      if (element === null || bar.contains(element)) return null;
      const { top, bottom } = element.getBoundingClientRect();
      return bottom <= bar.getBoundingClientRect().bottom || top >= innerHeight ? element.outerHTML : null;
    });
    assert.equal(hidden, null);
  }
  await page.close();
});
