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
  const settled = async () => {
    await new Promise((done) => setTimeout(done, 200));
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
  assert.match(shown, /Not checked against your account/);
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
