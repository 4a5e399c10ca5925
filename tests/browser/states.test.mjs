import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, launchChromium, openDemo } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** Puts a second widget beside the demo's, does to it what `setUp` says, and tells what it shows. Runs in the page. */
async function inPage(setUp) {
  const demo = document.querySelector("cancellation-precheck");
  const widget = document.createElement("cancellation-precheck");
  widget.lang = "en";
  Object.assign(widget, { policies: demo.policies, calendar: demo.calendar, loadEngine: demo.loadEngine });
  const heard = [];
  for (const name of ["precheck-ready", "precheck-report", "precheck-error"]) {
    widget.addEventListener(name, ({ detail }) => heard.push([name, detail.code ?? detail.report?.verdict ?? ""]));
  }
  document.body.append(widget);
  // What it says last: not that it is checking, unless it never will say anything else.
  const settled = async () => {
    await widget.updateComplete;
    while (widget.shadowRoot.querySelector("[aria-busy='true']") && !widget.dataset.endless) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    await widget.updateComplete;
  };
  const more = await setUp(widget, demo, settled);
  await settled();
  const shown = widget.shadowRoot.textContent.replace(/\s+/g, " ").trim();
  const verdict = widget.shadowRoot.querySelector("[data-verdict]")?.dataset.verdict ?? null;
  const proceed = await widget.proceed();
  widget.remove();
  return { heard, shown, verdict, proceed, more };
}

/** The page's policy forbids evaluating text, so the functions go there as one expression. */
async function widgetWith(setUp) {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-clean");
  const result = await page.evaluate(`(${inPage})(${setUp})`);
  await page.close();
  return result;
}

test("without an agreement or an account it says what it waits for", async () => {
  const empty = await widgetWith(() => {});
  assert.match(empty.shown, /No agreement chosen yet/);
  const noAccount = await widgetWith((widget) => {
    widget.policy = "tencent-cloud/account-cancellation";
  });
  assert.match(noAccount.shown, /No account data yet/);
  assert.deepEqual([empty.verdict, noAccount.verdict], [null, null]);
  assert.deepEqual([empty.proceed, noAccount.proceed], [false, false]);
});

test("while the core loads it says so, and shows no verdict", async () => {
  const { shown, verdict } = await widgetWith((widget, demo) => {
    widget.loadEngine = () => new Promise(() => {});
    widget.dataset.endless = "yes";
    widget.policy = demo.policy;
    widget.account = demo.account;
  });
  assert.match(shown, /Checking…/);
  assert.equal(verdict, null);
});

test("where the core cannot be loaded, the agreement's conditions can still be read", async () => {
  const { shown, verdict, heard, proceed } = await widgetWith((widget, demo) => {
    widget.loadEngine = () => Promise.reject(new Error("blocked"));
    widget.policy = demo.policy;
    widget.account = demo.account;
  });
  assert.match(shown, /could not be loaded/);
  assert.match(shown, /No unfinished orders/);
  assert.match(shown, /not checked against your account/);
  assert.equal(verdict, null);
  assert.equal(proceed, false);
  assert.deepEqual(heard, [["precheck-error", "core-unavailable"]]);
});

test("after a failure the person can try again", async () => {
  const { verdict, heard } = await widgetWith(async (widget, demo, settled) => {
    let calls = 0;
    widget.loadEngine = () => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error("offline")) : demo.loadEngine();
    };
    widget.policy = demo.policy;
    widget.account = demo.account;
    widget.at = demo.at;
    await settled();
    widget.shadowRoot.querySelector("[part='error'] button").click();
  });
  assert.equal(verdict, "needs-confirmation");
  assert.deepEqual(
    heard.map(([name]) => name),
    ["precheck-error", "precheck-ready", "precheck-report"],
  );
});

test("a policy that is refused, and one that is nowhere, are errors with their codes", async () => {
  const refused = await widgetWith((widget, demo) => {
    widget.policy = '{"format": "policy/1"}';
    widget.account = demo.account;
  });
  assert.deepEqual(refused.heard.at(-1), ["precheck-error", "policy-refused"]);
  assert.match(refused.shown, /Line 1, column \d+/);
  const nowhere = await widgetWith((widget, demo) => {
    widget.policy = "nobody/nothing";
    widget.account = demo.account;
  });
  assert.deepEqual(nowhere.heard, [["precheck-error", "policy-unavailable"]]);
  assert.deepEqual([refused.verdict, nowhere.verdict], [null, null]);
});

test("an account that turns unreadable takes the old verdict away", async () => {
  const { verdict, heard, proceed } = await widgetWith(async (widget, demo, settled) => {
    widget.policy = demo.policy;
    widget.account = demo.account;
    await settled();
    widget.account = "[";
  });
  assert.deepEqual(heard.map(([name]) => name).slice(-2), ["precheck-report", "precheck-error"]);
  assert.equal(verdict, null);
  assert.equal(proceed, false);
});

test("checking again fetches the account anew and keeps the person's answers", async () => {
  const { more, verdict } = await widgetWith(async (widget, demo, settled) => {
    const account = JSON.parse(demo.account);
    let calls = 0;
    widget.policy = demo.policy;
    widget.at = demo.at;
    widget.loadAccount = async () => {
      calls += 1;
      return calls === 1 ? { ...account, orders: [{ id: "o-1", status: "pending" }] } : account;
    };
    await settled();
    const before = widget.report.verdict;
    widget.answers = Object.fromEntries(widget.report.statements.map(({ id }) => [id, true]));
    await widget.updateComplete;
    const report = await widget.check();
    return { before, calls, after: report.verdict };
  });
  assert.deepEqual(more, { before: "blocked", calls: 2, after: "ready" });
  assert.equal(verdict, "ready");
});

test("another account does not inherit the answers", async () => {
  const { more } = await widgetWith(async (widget, demo, settled) => {
    widget.policy = demo.policy;
    widget.at = demo.at;
    widget.account = { ...JSON.parse(demo.account), account: { id: "first", holder: "individual" } };
    await settled();
    widget.answers = Object.fromEntries(widget.report.statements.map(({ id }) => [id, true]));
    await widget.updateComplete;
    widget.account = { ...JSON.parse(demo.account), account: { id: "second", holder: "individual" } };
    await widget.updateComplete;
    return {
      answers: widget.answers,
      given: widget.report.statements.map(({ answer }) => answer).filter((answer) => answer !== null),
    };
  });
  assert.deepEqual(more, { answers: {}, given: [] });
});

test("where the core stops, every part of the agreement stands there to be read, with its clauses, in both languages", async () => {
  const { more, verdict, proceed } = await widgetWith(async (widget, demo, settled) => {
    widget.loadEngine = () => Promise.reject(new Error("blocked"));
    widget.policy = demo.policy;
    widget.account = demo.account;
    await settled();
    const read = () => widget.shadowRoot.querySelector("[part='agreement']").textContent.replace(/\s+/g, " ");
    const english = read();
    widget.lang = "zh-CN";
    await widget.updateComplete;
    return { policy: widget.policies[demo.policy] ?? demo.policy, english, chinese: read() };
  });
  const { conditions, statements, losses, stages, version } = JSON.parse(more.policy);
  for (const { title, clause } of [...conditions, ...losses, ...stages]) {
    assert.ok(more.english.includes(title.en) && more.chinese.includes(title["zh-CN"]), title.en);
    assert.ok(more.english.includes([clause].flat()[0].split(" ")[1].replace("notice-", "notice ")), String(clause));
  }
  for (const { text } of statements) assert.ok(more.english.includes(text.en), text.en);
  for (const { fix } of conditions) assert.ok(more.english.includes(fix.text.en), fix.text.en);
  assert.match(more.english, /not checked against your account/);
  assert.ok(more.english.includes(version.slice(0, 4)));
  assert.deepEqual([verdict, proceed], [null, false]);
});

test("where the core stops and the agreement cannot be read either, it still says that nothing was judged", async () => {
  const { shown, verdict } = await widgetWith((widget, demo) => {
    widget.loadEngine = () => Promise.reject(new Error("blocked"));
    widget.policy = '{"conditions": 7, "losses": [null, 3, {"title": "x"}], "stages": {}}';
    widget.account = demo.account;
  });
  assert.match(shown, /could not be loaded/);
  assert.match(shown, /Nothing has been judged/);
  assert.equal(verdict, null);
});

/** An account ready to go, its summary taken so many milliseconds ago, under a `max-age`. */
const aged = (age, maxAge) => `async (widget, demo, settled) => {
  const heard = [];
  widget.addEventListener("precheck-stale", ({ detail }) => heard.push(detail.asked));
  widget.policy = "jd-cloud/account-cancellation";
  const { account } = JSON.parse(document.getElementById("data").textContent).accounts.find(({ id }) => id === "jd-clean");
  const taken = ${age} === null ? undefined : new Date(Date.now() - ${age}).toISOString();
  widget.account = { ...(typeof account === "string" ? JSON.parse(account) : account), asOf: taken };
  widget.setAttribute("max-age", ${JSON.stringify(maxAge)});
  await settled();
  return { heard, stale: widget.stale, real: widget.report?.verdict ?? null };
}`;
const minutes = 60_000;
const cases = [
  ["younger than its limit", 14 * minutes, "PT15M", { stale: false, heard: [] }],
  ["older than its limit", 16 * minutes, "PT15M", { stale: true, heard: [false] }],
  ["older than a limit in seconds", 16 * minutes, "900", { stale: true, heard: [false] }],
  ["within days and hours", 30 * 60 * minutes, "P1DT12H", { stale: false, heard: [] }],
  ["without a time", null, "PT15M", { stale: true, heard: [false] }],
  ["of a time far ahead of the clock", -60 * minutes, "PT15M", { stale: true, heard: [false] }],
];
for (const [title, age, maxAge, expected] of cases) {
  test(`a summary ${title} is ${expected.stale ? "no pass: the page says so, and nobody proceeds" : "taken as it is"}`, async () => {
    const { page } = await openDemo(browser, { language: "en" });
    await choose(page, tencent, "tencent-clean");
    const { more, shown, proceed } = await page.evaluate(`(${inPage})(${aged(age, maxAge)})`);
    assert.deepEqual(more, { ...expected, real: "ready" });
    assert.equal(/too old to go by/.test(shown), expected.stale);
    assert.equal(/At that time: You can go/.test(shown), expected.stale);
    assert.equal(proceed, !expected.stale);
    await page.close();
  });
}

test("a max-age that cannot be read is refused, not taken for any age", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-clean");
  for (const maxAge of ["15min", "P1M", "-5", "PT"]) {
    const { heard, verdict, proceed, shown } = await page.evaluate(`(${inPage})(${aged(0, maxAge)})`);
    assert.deepEqual(heard.at(-1), ["precheck-error", "options-refused"], maxAge);
    assert.match(shown, /\/maxAge/);
    assert.deepEqual([verdict, proceed], [null, false]);
  }
  await page.close();
});

test("a summary grows stale while the page stands, says so once, and a fresh one makes it good again", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, "jd-cloud/account-cancellation", "jd-clean");
  await page.evaluate(() => {
    const widget = document.querySelector("cancellation-precheck");
    globalThis.stale = [];
    widget.addEventListener("precheck-stale", ({ detail }) => globalThis.stale.push(detail.asked));
    widget.maxAge = 2;
    widget.account = { ...JSON.parse(widget.account), asOf: new Date().toISOString() };
  });
  const proceed = () =>
    page.evaluate(() =>
      document
        .querySelector("cancellation-precheck")
        .shadowRoot.querySelector("[part='proceed']")
        .getAttribute("aria-disabled"),
    );
  await page.waitForFunction(() => document.querySelector("cancellation-precheck").stale);
  await page.evaluate(() => document.querySelector("cancellation-precheck").updateComplete);
  assert.equal(await proceed(), "true");
  assert.deepEqual(await page.evaluate(() => globalThis.stale), [false]);
  await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    widget.addEventListener(
      "precheck-stale",
      () => {
        widget.maxAge = "PT1H";
        widget.account = { ...widget.account, asOf: new Date().toISOString() };
      },
      { once: true },
    );
    widget.shadowRoot.querySelector("[part='refresh']").click();
    await widget.updateComplete;
  });
  assert.deepEqual(await page.evaluate(() => globalThis.stale), [false, true]);
  assert.equal(await page.evaluate(() => document.querySelector("cancellation-precheck").stale), false);
  assert.equal(await proceed(), "false");
  await page.close();
});
