// A core that the browser refuses more memory stops: the page says so once, and the next check works in a fresh one.
import assert from "node:assert/strict";
import { fallbackOfAtMost, largeAccount, wasmOfAtMost } from "../../wasm/small-memory.mjs";
import { expectedReport, openHostPage, outcome, strictPolicy, withoutWasm } from "./host-page.mjs";

const expected = await expectedReport();
const few = 8 * 2 ** 20;
const builds = {
  WASM: {
    policy: strictPolicy,
    pages: {
      "/precheck/precheck.wasm": (body) => ({ body: wasmOfAtMost(body, few) }),
    },
  },
  fallback: {
    policy: withoutWasm,
    setUp: "widget.loadEngine = () => loadPrecheck({ useWasm: false });",
    pages: {
      "/precheck/fallback.js": (body) => ({
        body: fallbackOfAtMost(String(body), few),
      }),
    },
  },
};

/** Sets the account and waits for the next event of the widget. */
const check = (page, account) =>
  page.evaluate(async (given) => {
    const widget = document.querySelector("cancellation-precheck");
    const names = ["precheck-report", "precheck-error"];
    const told = new Promise((done) => {
      for (const name of names) widget.addEventListener(name, done, { once: true });
    });
    globalThis.seen.events.length = 0;
    widget.account = given;
    await told;
    await widget.updateComplete;
  }, account);

const sayAccount = (page) => page.evaluate(() => document.querySelector("cancellation-precheck").account);

export const traps = Object.fromEntries(
  Object.entries(builds).map(([name, given]) => [
    `${name}: memory that is refused is one error, and the next account is checked in a fresh core`,
    async (stage) => {
      const { page } = await openHostPage(stage, given);
      const account = await sayAccount(page);
      assert.deepEqual((await outcome(page)).report, expected);
      const written = await page.evaluate(() => JSON.stringify(document.querySelector("cancellation-precheck").report));

      // Twice, as a fresh core can stop, too.
      for (let times = 0; times < 2; times += 1) {
        await check(page, largeAccount());
        const stopped = await outcome(page);
        assert.deepEqual(stopped.events, ["precheck-error core-failed"], "one event");
        assert.deepEqual([stopped.report, stopped.verdict, stopped.error], [null, null, "core-failed"]);
        assert.match(stopped.text, /stopped unexpectedly/);
        assert.ok(stopped.text.includes(expected.conditions[0].title.en), "the agreement can still be read");
        assert.doesNotMatch(stopped.text, /\bo-1\b/, "nothing of the account");
        await check(page, account);
        const { report, error, events } = await outcome(page);
        assert.deepEqual([report, error], [expected, null]);
        assert.deepEqual(events, ["precheck-report"]);
        const again = await page.evaluate(() => JSON.stringify(document.querySelector("cancellation-precheck").report));
        assert.equal(again, written, "byte for byte the first one");
      }
      const { violations, errors } = await outcome(page);
      assert.deepEqual([violations, errors], [[], []]);
    },
  ]),
);
