// The demo's editors, its files and its comparison, opened from disk, by pointer and by keyboard.
import assert from "node:assert/strict";

const built = new URL("../../../build/offline-demo/index.html", import.meta.url);
const inEditor = (place) => `json-editor >>> ${place}`;
const tencent = "tencent-cloud/account-cancellation";

/** Opens the demo in English at a link; what breaks the page's policy is written down from the first moment on. */
async function openAt(stage, link) {
  const page = await stage.open();
  await page.goto(`${built.href}#${link}&lang=en`);
  await page.waitFor(() => document.querySelector("main") !== null);
  await page.evaluate(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.violations.push(`${event.violatedDirective} ${event.sample}`),
    );
  });
  return page;
}

const violations = (page) => page.evaluate(() => globalThis.violations);

export const demoWorkbench = {
  "an agreement is linted while it is written, a finding leads to its place, and Tab leaves the editor": async (
    stage,
  ) => {
    const page = await openAt(stage, `policy=${tencent}&view=policy`);
    await page.waitFor(() => /Nothing to fix/.test(document.querySelector(".findings")?.textContent));
    await page.click(inEditor(".cm-content .cm-line"));
    await page.type("x");
    await page.waitFor(() => document.querySelectorAll(".findings li").length === 1);
    assert.match(await page.textOf(".findings li"), /^Unusable Not valid JSON/);
    assert.match(await page.textOf(".held"), /cannot be used as it stands/);
    await page.click(".findings li button");
    assert.match((await page.evaluate(() => document.activeElement.id)) ?? "", /policy-json/);
    await page.press("Tab");
    assert.equal((await page.focused()).element, "button");
    assert.deepEqual(await violations(page), []);
  },

  "an account is written with completion, and the widget follows": async (stage) => {
    const page = await openAt(stage, `policy=${tencent}&view=account`);
    await page.waitFor(() => document.querySelector("cancellation-precheck")?.report);
    await page.click(".editor-actions button");
    await page.waitFor(() => document.querySelector("json-editor").value === "{}");
    await page.evaluate(() => document.querySelector("json-editor").goTo(1, 2));
    await page.type('"deb');
    await page.waitFor(() =>
      /debts/.test(
        document
          .querySelector("json-editor")
          .shadowRoot.querySelector(".cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)")?.textContent,
      ),
    );
    await page.press("Enter");
    await page.waitFor(() => document.querySelector("json-editor").value.includes('"debts": [{ "id": "" }]'));
    await page.waitFor(
      () =>
        document.querySelector("cancellation-precheck").account.includes('"debts"') &&
        document.querySelector("cancellation-precheck").report,
    );
    assert.deepEqual(await violations(page), []);
  },

  "a file that is dropped is opened, and one that is not good is refused with its places": async (stage) => {
    const page = await openAt(stage, "view=check");
    const drop = (content) =>
      page.evaluate((given) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([given], "dropped.json", { type: "application/json" }));
        for (const name of ["dragover", "drop"]) {
          document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
        }
      }, content);
    await drop('{ "format": "precheck-demo/9" }');
    await page.waitFor(() => document.querySelectorAll(".refused li").length === 6);
    await drop(
      JSON.stringify({
        format: "precheck-demo/1",
        policy: { id: "jd-cloud/account-cancellation" },
        account: { id: "jd-clean" },
        answers: {},
        at: "2026-11-21T10:00:00+08:00",
        language: "en",
      }),
    );
    await page.waitFor(
      () => document.querySelector("cancellation-precheck").report?.policy.id === "jd-cloud/account-cancellation",
    );
    assert.equal(await page.textOf(".refused"), null);
  },

  "agreements stand side by side, facts first, reports when asked for": async (stage) => {
    const page = await openAt(
      stage,
      `with=${tencent}:tencent-clean&with=jd-cloud/account-cancellation:jd-clean&view=compare`,
    );
    const verdicts = await page.waitFor(() => {
      const shown = Array.from(document.querySelectorAll("[data-fact='verdict'] .fact-verdict"), (one) =>
        one.textContent.trim(),
      );
      return shown.length === 2 && shown;
    });
    assert.deepEqual(verdicts, ["Only your confirmation is missing", "You can go"]);
    await page.click(".compare-more button");
    await page.waitFor(() => {
      const reports = Array.from(document.querySelectorAll(".reports cancellation-precheck"), ({ report }) => report);
      return reports.length === 2 && reports.every(Boolean);
    });
  },
};
