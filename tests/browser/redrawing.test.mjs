// What an interaction draws anew, counted in nodes and not in milliseconds: on a large account, each touches what it changes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium } from "./chromium.mjs";
import { largeAccount, policy, submission } from "./figures/large-account.mjs";
import { servePages } from "./server.mjs";

const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>redrawing</title>
  <cancellation-precheck policy="${policy}" at="${submission}" lang="en"></cancellation-precheck>
  <script type="module">
    import "/precheck/define.js";
    globalThis.widget = document.querySelector("cancellation-precheck");
    globalThis.inside = (selector) => widget.shadowRoot.querySelector(selector);
    widget.account = ${JSON.stringify(JSON.stringify(largeAccount))};
  </script></html>`;

let browser;
let server;
let page;
before(async () => {
  browser = await launchChromium();
  server = await servePages({ "/": host, "/favicon.ico": "" });
  page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(server.origin);
  await page.waitForFunction(() => Boolean(globalThis.widget?.report));
  // What is in sight the browser says with a frame.
  await page.evaluate(async () => {
    await widget.updateComplete;
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  });
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Does `work` and gives the ids of the sections in which anything was changed, at once and in all. */
const touched = (work) =>
  page.evaluate(
    `(async () => {
      const found = new Set();
      const sectionOf = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("section[id]")?.id;
      const note = (changes) => {
        for (const { target, attributeName } of changes) {
          const id = sectionOf(target);
          if (id && attributeName !== "style") found.add(id);
        }
      };
      const observer = new MutationObserver(note);
      observer.observe(widget.shadowRoot, { childList: true, characterData: true, attributes: true, subtree: true });
      const sorted = () => [...found].sort();
      await (${work})();
      note(observer.takeRecords());
      const atOnce = sorted();
      await widget.updateComplete;
      note(observer.takeRecords());
      observer.disconnect();
      return { atOnce, inAll: sorted() };
    })()`,
  );

test("an answer draws nothing before the frame that shows its tick, and then only where it counts", async () => {
  const { atOnce, inAll } = await touched(() => inside("fieldset.statement input").click());
  assert.deepEqual(atOnce, []);
  assert.ok(inAll.includes("statements"), String(inAll));
  const untouched = ["losses", "stages", "liabilities", "retention", "consequences", "try", "duties"];
  assert.deepEqual(
    inAll.filter((id) => untouched.includes(id)),
    [],
  );
});

test("another language is drawn where it is in sight first, and then everywhere", async () => {
  const { atOnce, inAll } = await touched(async () => {
    widget.lang = "zh-CN";
    await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
  });
  assert.ok(inAll.includes("stages") && inAll.includes("basis"), String(inAll));
  assert.deepEqual(
    ["stages", "plan", "basis"].filter((id) => atOnce.includes(id)),
    [],
    "far down the page",
  );
  await page.evaluate(() => {
    widget.lang = "en";
    return widget.updateComplete.then(() => true);
  });
});

test("of a list that unfolds a few are drawn at once, and the rest of what was asked for follows", async () => {
  const drawn = await page.evaluate(async () => {
    const row = inside("[data-condition='orders-finished']");
    const rows = () => row.querySelectorAll(".items > li").length;
    row.querySelector("[part='items-toggle']").click();
    const atOnce = rows();
    await widget.updateComplete;
    return [atOnce, rows()];
  });
  assert.deepEqual(drawn, [6, 50]);
});

test("a letter in the search leaves the rows it still finds as they are, and touches nothing outside of the list", async () => {
  const { kept, changed, elsewhere } = await page.evaluate(async () => {
    const row = inside("[data-condition='orders-finished']");
    const list = row.querySelector(".items");
    const found = [...list.children].filter((entry) => /100002|100012/.test(entry.textContent));
    const changes = [];
    const observer = new MutationObserver((some) => changes.push(...some));
    observer.observe(widget.shadowRoot, { childList: true, characterData: true, subtree: true });
    const field = row.querySelector("[part='items-search']");
    field.value = "2";
    field.dispatchEvent(new Event("input"));
    await widget.updateComplete;
    changes.push(...observer.takeRecords());
    observer.disconnect();
    const now = row.querySelector(".items");
    return {
      kept: found.length > 1 && found.every((entry) => entry.parentElement === now),
      changed: changes.filter(({ target }) => found.some((entry) => entry.contains(target))).length,
      elsewhere: changes.filter(({ target }) => !row.contains(target)).length,
    };
  });
  assert.deepEqual({ kept, changed, elsewhere }, { kept: true, changed: 0, elsewhere: 0 });
});

test("a letter in the search draws nothing before the frame that shows it", async () => {
  const { atOnce } = await touched(() => {
    const field = inside("[part='items-search']");
    field.value = "23";
    field.dispatchEvent(new Event("input"));
  });
  assert.deepEqual(atOnce, []);
});

test("what is supposed is worked out after the frame that shows the press, and the control says so until then", async () => {
  const { before, after } = await page.evaluate(async () => {
    const control = inside("[data-suppose]");
    control.click();
    const before = [control.getAttribute("aria-busy"), widget.simulation];
    await widget.updateComplete;
    const after = [widget.simulation.steps.length, widget.shadowRoot.querySelectorAll("[aria-busy]").length];
    widget.suppose(null);
    await widget.updateComplete;
    return { before, after };
  });
  assert.deepEqual({ before, after }, { before: ["true", null], after: [1, 0] });
});

test("on paper everything stands, also what was still to be drawn", async () => {
  const missing = await page.evaluate(() => {
    widget.lang = "zh-CN";
    dispatchEvent(new Event("beforeprint"));
    const left = [...widget.shadowRoot.querySelectorAll("section[id] h3")].filter(({ textContent }) =>
      /^[\x20-\x7e\s]+$/.test(textContent),
    );
    dispatchEvent(new Event("afterprint"));
    return left.map(({ textContent }) => textContent);
  });
  assert.deepEqual(missing, []);
});
