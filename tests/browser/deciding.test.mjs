import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { answerAll, choose, launchChromium, openDemo, report, samplesOf } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** Collects what the page is told from here on. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.proceeds = [];
    document.addEventListener("precheck-proceed", ({ detail, composed, cancelable }) =>
      globalThis.proceeds.push({ ...detail, composed, cancelable }),
    );
  });
const proceeds = (page) => page.evaluate(() => globalThis.proceeds);
const pressProceed = (page) =>
  page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    widget.shadowRoot.querySelector("[part='proceed']").click();
    await new Promise((done) => setTimeout(done, 100)); // the digests are computed asynchronously
    return widget.shadowRoot.querySelector("[part='proceed']").getAttribute("aria-disabled");
  });

test("nothing is answered beforehand, and answering every statement yes makes it ready", async () => {
  const { page } = await openDemo(browser);
  const before = await choose(page, tencent, "tencent-clean");
  assert.equal(before.verdict, "needs-confirmation");
  const ticked = () =>
    page.evaluate(
      () => document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("input:checked").length,
    );
  assert.equal(await ticked(), 0);
  const afterwards = await answerAll(page);
  assert.equal(afterwards.verdict, "ready");
  assert.equal(await ticked(), before.statements.length);
  await page.close();
});

test("an answer no blocks, and the answers of one account are not those of another", async () => {
  const { page } = await openDemo(browser);
  await choose(page, tencent, "tencent-clean");
  assert.equal((await answerAll(page, "no")).verdict, "blocked");
  const other = await choose(page, tencent, "tencent-open-lawsuit");
  assert.deepEqual(
    other.statements.map(({ answer }) => answer),
    other.statements.map(() => null),
  );
  await page.close();
});

test("the keyboard alone chooses an account, answers, and goes on", async () => {
  const { page } = await openDemo(browser);
  await listen(page);
  const focused = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return {
        name: element?.getAttribute("name") ?? "",
        value: element?.value ?? "",
        part: element?.getAttribute("part") ?? "",
        checked: Boolean(element?.checked),
      };
    });
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press("Tab");
      const now = await focused();
      if (wanted(now)) return now;
    }
    throw new Error("no way there with Tab");
  };
  await tabTo(({ name }) => name === "account");
  for (let presses = 0; (await focused()).value !== "tencent-clean"; presses += 1) {
    assert.ok(presses < 30, "no way to the account with the arrow keys");
    await page.keyboard.press("ArrowDown");
  }
  assert.equal((await report(page)).verdict, "needs-confirmation");
  const statements = (await report(page)).statements;
  for (const [index, { id }] of statements.entries()) {
    await tabTo(({ name }) => name === `statement-${id}`);
    assert.equal((await focused()).checked, false);
    if (index === 0) {
      await page.keyboard.press("ArrowRight");
      assert.equal((await report(page)).statements[0].answer, false);
      await page.keyboard.press("ArrowLeft");
    } else {
      await page.keyboard.press("Space");
    }
    assert.equal((await report(page)).statements[index].answer, true);
  }
  assert.equal((await report(page)).verdict, "ready");
  await tabTo(({ part }) => part === "proceed");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => globalThis.proceeds.length === 1);
  await page.close();
});

test("proceed stays closed, to the person and to the page, until the verdict allows it", async () => {
  const { page } = await openDemo(browser);
  await listen(page);
  let closed = 0;
  for (const [policy, sample] of await samplesOf(page)) {
    const { verdict } = await choose(page, policy, sample);
    if (verdict.startsWith("ready")) continue;
    closed += 1;
    assert.equal(await pressProceed(page), "true", sample);
    assert.equal(await page.evaluate(() => document.querySelector("cancellation-precheck").proceed()), false, sample);
    const reason = await page.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      return root
        .getElementById(root.querySelector("[part='proceed']").getAttribute("aria-describedby"))
        .textContent.trim();
    });
    assert.notEqual(reason, "", sample);
  }
  assert.ok(closed > 0);
  assert.deepEqual(await proceeds(page), []);
  await page.close();
});

test("proceed hands over the report, the answers and the digests of the very bytes", async () => {
  const { page } = await openDemo(browser);
  await listen(page);
  await choose(page, tencent, "tencent-ready-with-losses");
  const ready = await answerAll(page);
  assert.equal(ready.verdict, "ready-with-losses");
  const label = await page.evaluate(() =>
    document.querySelector("cancellation-precheck").shadowRoot.querySelector("[part='proceed']").textContent.trim(),
  );
  const [total] = ready.losses.flatMap(({ totals }) => totals);
  assert.ok(total, "something with a price is lost");
  assert.match(label, /^放弃 ¥[\d,.]+/, "the button names what is given up");
  assert.equal(await pressProceed(page), "false");
  const [event] = await proceeds(page);
  const sha256 = (text) => createHash("sha256").update(text).digest("hex");
  const texts = await page.evaluate((id) => {
    const widget = document.querySelector("cancellation-precheck");
    return { policy: widget.policies[id], account: widget.account };
  }, tencent);
  assert.deepEqual(event.report, ready);
  assert.deepEqual(event.answers, Object.fromEntries(ready.statements.map(({ id }) => [id, true])));
  assert.deepEqual(event.digests, { policy: sha256(texts.policy), account: sha256(texts.account) });
  assert.equal(event.composed && event.cancelable, true);
  await page.close();
});

test("with a risk, proceed opens only after the person has ticked that the provider may refuse", async () => {
  const { page } = await openDemo(browser);
  await listen(page);
  await choose(page, tencent, "tencent-open-lawsuit");
  assert.equal((await answerAll(page)).verdict, "at-risk");
  assert.equal(await pressProceed(page), "true");
  assert.deepEqual(await proceeds(page), []);
  const tick = await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const box = widget.shadowRoot.querySelector(".acknowledge input");
    const before = box.checked;
    box.click();
    await widget.updateComplete;
    return before;
  });
  assert.equal(tick, false, "not ticked beforehand");
  assert.equal(await pressProceed(page), "false");
  assert.equal((await proceeds(page)).length, 1);
  await page.close();
});

test("while another day is tried out, proceed is closed", async () => {
  const { page } = await openDemo(browser);
  await listen(page);
  const { submission } = await choose(page, "jd-cloud/account-cancellation", "jd-password-changed");
  const supposed = await page.evaluate(async (day) => {
    const widget = document.querySelector("cancellation-precheck");
    const field = widget.shadowRoot.querySelector("input[type=date]");
    field.value = day;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await widget.updateComplete;
    return [widget.simulation.report.verdict, widget.report.verdict];
  }, submission.earliest);
  assert.deepEqual(supposed, ["ready", "blocked"], "the report on the account stays what it is");
  assert.equal(await pressProceed(page), "true");
  assert.deepEqual(await proceeds(page), []);
  await page.close();
});

test("a fix link tells the page which action, and the page may take it over", async () => {
  const { page } = await openDemo(browser);
  await choose(page, tencent, "tencent-running-server");
  const told = await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const heard = new Promise((done) =>
      document.addEventListener("precheck-action", ({ detail }) => done(detail), { once: true }),
    );
    widget.shadowRoot.querySelector("[data-condition] [part='action']").click();
    return heard;
  });
  assert.notEqual(told.action, "");
  assert.notEqual(told.ref, "");
  await page.close();
});
