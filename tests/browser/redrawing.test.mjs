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

test("another language is drawn after the frame that shows the press, where it is in sight first, and each section says its own", async () => {
  const { atOnce, order, mixed, left } = await page.evaluate(async () => {
    const order = [];
    const mixed = [];
    const sections = () => [...widget.shadowRoot.querySelectorAll("section[id]")];
    const note = () => {
      for (const { id, lang, innerText } of sections()) {
        if (/[\u4e00-\u9fff]/.test(innerText.split("\n")[0]) !== (lang === "zh-CN")) mixed.push(id);
        if (lang === "zh-CN" && !order.includes(id)) order.push(id);
      }
    };
    const observer = new MutationObserver(note);
    observer.observe(widget.shadowRoot, {
      childList: true,
      characterData: true,
      attributes: true,
      subtree: true,
    });
    widget.lang = "zh-CN";
    await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
    note();
    const atOnce = [...order];
    await widget.updateComplete;
    note();
    observer.disconnect();
    return {
      atOnce,
      order,
      mixed,
      left: sections().filter(({ lang }) => lang !== "zh-CN").length,
    };
  });
  assert.deepEqual({ atOnce, mixed, left }, { atOnce: [], mixed: [], left: 0 });
  assert.equal(order[0], "blocking");
  assert.ok(order.indexOf("stages") < order.indexOf("basis"), String(order));
  await page.evaluate(() => {
    widget.lang = "en";
    return widget.updateComplete.then(() => true);
  });
});

test("a list unfolds after the frame that shows the press: a few entries, and then the rest of what was asked for", async () => {
  const { pressed, drawn, after } = await page.evaluate(async () => {
    const row = inside("[data-condition='orders-finished']");
    const rows = () => row.querySelectorAll(".items > li").length;
    const drawn = [];
    const observer = new MutationObserver(() => rows() !== drawn.at(-1) && drawn.push(rows()));
    observer.observe(row, { childList: true, subtree: true });
    const toggle = row.querySelector("[part='items-toggle']");
    toggle.click();
    const pressed = [toggle.getAttribute("aria-busy"), rows()];
    await widget.updateComplete;
    observer.disconnect();
    const focused = widget.shadowRoot.activeElement;
    return {
      pressed,
      drawn,
      after: [focused.getAttribute("part"), focused.ariaExpanded, row.querySelectorAll("[aria-busy]").length],
    };
  });
  assert.deepEqual(pressed, ["true", 3]);
  assert.deepEqual([drawn[0], drawn.at(-1)], [6, 50], String(drawn));
  assert.deepEqual(after, ["items-toggle", "true", 0]);
});

test("a press is answered before what still waits to be drawn", async () => {
  const seen = await page.evaluate(async () => {
    const seen = [];
    const more = inside("[data-condition='orders-finished'] [part='items-more']");
    const list = more.previousElementSibling;
    const observer = new MutationObserver(() => {
      if (list.children.length > 50 && !seen.includes("list")) seen.push("list");
      if (inside("#basis").lang === "zh-CN" && !seen.includes("basis")) seen.push("basis");
    });
    observer.observe(widget.shadowRoot, {
      childList: true,
      attributes: true,
      subtree: true,
    });
    const section = new Promise((drawn) => {
      new MutationObserver(drawn).observe(inside("#blocking"), { attributes: true, attributeFilter: ["lang"] });
    });
    widget.lang = "zh-CN";
    await section;
    more.click();
    await widget.updateComplete;
    observer.disconnect();
    widget.lang = "en";
    await widget.updateComplete;
    return seen;
  });
  assert.deepEqual(seen, ["list", "basis"]);
});

test("a letter in the search leaves the rows it still finds as they are, and touches nothing outside of the list", async () => {
  const { kept, changed, elsewhere } = await page.evaluate(async () => {
    const row = inside("[data-condition='orders-finished']");
    const list = row.querySelector(".items");
    const found = [...list.children].filter((entry) => /100002|100012/.test(entry.textContent));
    const changes = [];
    const observer = new MutationObserver((some) => changes.push(...some));
    observer.observe(widget.shadowRoot, {
      childList: true,
      characterData: true,
      subtree: true,
    });
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

test("the earliest day is never that of another result: it is told, or said to be on its way", async () => {
  const { before, shown, after, later, meanwhile, checked } = await page.evaluate(async () => {
    const day = () => inside(".departure-day")?.textContent ?? null;
    const before = day();
    const shown = [];
    const observer = new MutationObserver(() => {
      if (widget.simulation && inside(".simulation") && shown.at(-1) !== day()) shown.push(day());
    });
    observer.observe(widget.shadowRoot, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    widget.suppose({ day: "2027-03-01" });
    await widget.updateComplete;
    const after = day();
    // What was being worked out for one is dropped for the next.
    widget.suppose({ day: "2027-05-01" });
    widget.suppose(null);
    await widget.updateComplete;
    observer.disconnect();
    const later = day();
    // While a check that was asked for fetches the account, the day of what was supposed does not stand under the verdict.
    let fetched;
    widget.loadAccount = () => new Promise((done) => (fetched = done));
    await widget.updateComplete;
    widget.suppose({ day: "2027-03-01" });
    await widget.updateComplete;
    const checked = widget.check();
    await widget.updateComplete;
    const meanwhile = [widget.simulation, day()];
    fetched(widget.account);
    await checked;
    await widget.updateComplete;
    widget.loadAccount = null;
    await widget.updateComplete;
    return { before, shown, after, later, meanwhile, checked: day() };
  });
  assert.notEqual(after, before);
  assert.deepEqual(
    shown.filter((day) => day !== "…"),
    [after],
    String(shown),
  );
  assert.equal(later, before);
  assert.deepEqual(meanwhile, [null, "…"]);
  assert.equal(checked, before);
});

test("the verdict never stands over the conditions of another report, and what is far down follows", async () => {
  const { mixed, verdicts } = await page.evaluate(async () => {
    const { account } = widget;
    const verdicts = new Set();
    const mixed = [];
    const count = () =>
      Number(/(\d[\d,]*)/.exec(inside("[part='items-toggle']")?.textContent ?? "")?.[1].replace(",", ""));
    const titles = (selector) =>
      [...widget.shadowRoot.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const observer = new MutationObserver(() => {
      verdicts.add(inside("#verdict-title").textContent);
      const tasks = titles(".task-name").length;
      const rows = titles("#blocking .row, #unknown .row").length;
      const statements = titles(".statement").length > 0 ? 1 : 0;
      if (tasks > 0 && tasks - statements !== rows) mixed.push([tasks, rows, count()]);
      if (inside("[data-verdict]").dataset.verdict !== "blocked" && titles("#blocking .row").length > 0)
        mixed.push("go");
    });
    observer.observe(widget.shadowRoot, { childList: true, characterData: true, attributes: true, subtree: true });
    scrollTo(0, document.body.scrollHeight); // what blocks is out of sight
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    widget.account = JSON.stringify({ ...JSON.parse(account), orders: [], apiKeys: [] });
    await widget.updateComplete;
    widget.account = account;
    await widget.updateComplete;
    observer.disconnect();
    scrollTo(0, 0);
    return { mixed, verdicts: verdicts.size };
  });
  assert.deepEqual(mixed, []);
  assert.ok(verdicts > 0);
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
