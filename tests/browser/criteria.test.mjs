// Criteria of WCAG that no checker can judge by looking at the page as it stands; web/ACCESSIBILITY.md says which is which.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readSource } from "../wasm/engine.mjs";
import { choose, launchChromium, openDemo, unfold } from "./chromium.mjs";
import { page as readingPage } from "./reading/page.mjs";
import { show } from "./screenshots/show.mjs";
import { states } from "./screenshots/states.mjs";
import { servePages } from "./server.mjs";

const tencent = "tencent-cloud/account-cancellation";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** The demo with everything unfolded, in one of the languages. */
async function openUnfolded(options) {
  const opened = await openDemo(browser, options);
  await choose(opened.page, tencent, "tencent-enterprise");
  await unfold(opened.page);
  return opened;
}

/** Every control of the widget as the browser's own tree has it: name and words that are seen. */
async function controlsOf(page) {
  const protocol = await page.createCDPSession();
  const { nodes } = await protocol.send("Accessibility.getFullAXTree");
  const roles = ["button", "link", "radio", "checkbox", "searchbox", "textbox", "Date", "DisclosureTriangle"];
  const controls = [];
  for (const { role, name, backendDOMNodeId } of nodes.filter(({ role }) => roles.includes(role?.value))) {
    const { object } = await protocol.send("DOM.resolveNode", { backendNodeId: backendDOMNodeId });
    const { result } = await protocol.send("Runtime.callFunctionOn", {
      objectId: object.objectId,
      functionDeclaration: `function () {
        if (this.getRootNode().host?.localName !== "cancellation-precheck") return null;
        const label = this.labels?.[0];
        const seen = label ? label.innerText : this.matches("input, textarea") ? "" : this.innerText;
        const { width, height } = (label ?? this).getBoundingClientRect();
        // The plan repeats the ways of the rows: one name, and one thing it does.
        const target = this.href ?? (this.closest("#plan") ? "as in its row" : null);
        return { seen, there: width > 1 && height > 1, target };
      }`,
      returnByValue: true,
    });
    if (result.value) controls.push({ role: role.value, name: name?.value ?? "", ...result.value });
  }
  await protocol.detach();
  return controls;
}

const bare = (text) => text.toLowerCase().replace(/[\s:：]+/g, "");

for (const language of ["zh-CN", "en"]) {
  test(`the name of every control has the words that are seen on it: ${language}`, async () => {
    const { page } = await openUnfolded({ language });
    const controls = await controlsOf(page);
    assert.ok(controls.length > 40, `${controls.length} controls`);
    const others = controls.filter(({ name, seen }) => !bare(name).includes(bare(seen)));
    assert.deepEqual(others, []);
    await page.close();
  });

  test(`every field has a label that is seen: ${language}`, async () => {
    const { page } = await openUnfolded({ language });
    const fields = (await controlsOf(page)).filter(
      ({ role }) => !["button", "link", "DisclosureTriangle"].includes(role),
    );
    assert.ok(fields.length > 8, `${fields.length} fields`);
    assert.deepEqual(
      fields.filter(({ seen, there }) => seen.trim() === "" || !there),
      [],
    );
    await page.close();
  });

  test(`no two controls that do different things have one name, but for yes and no: ${language}`, async () => {
    const { page } = await openUnfolded({ language });
    const named = (await controlsOf(page)).filter(({ role }) => role !== "radio");
    const twice = named.filter(
      ({ name, target }, index) =>
        named.findIndex((other) => other.name === name && (target === null || other.target === target)) !== index,
    );
    assert.deepEqual(
      twice.map(({ role, name }) => `${role}: ${name}`),
      [],
    );
    await page.close();
  });
}

/** What the page shows and where it stands: anything that appears, goes, unfolds or is answered changes it. */
const picture = () => {
  const widget = document.querySelector("cancellation-precheck");
  const shown = [...widget.shadowRoot.querySelectorAll("*")].filter((element) => element.checkVisibility());
  return JSON.stringify([
    shown.length,
    shown.filter(({ open, checked, ariaExpanded }) => open || checked || ariaExpanded === "true").length,
    [...widget.shadowRoot.querySelectorAll("[part='root'] > :not(.announce)")].map(({ innerText }) => innerText),
    [...widget.shadowRoot.querySelectorAll("[part='root'] *")].map(({ offsetWidth, offsetHeight }) => [
      offsetWidth,
      offsetHeight,
    ]),
    widget.report.verdict,
    location.href,
  ]);
};

test("nothing appears, moves or changes where the pointer rests or the focus comes", async () => {
  const { page } = await openUnfolded({ language: "en" });
  const before = await page.evaluate(picture);
  const places = await page.evaluate(() => {
    const root = document.querySelector("cancellation-precheck").shadowRoot;
    return root.querySelectorAll("button, a, input, summary, [tabindex], .chart-row, .badge, h3").length;
  });
  assert.ok(places > 60, `${places} places`);
  for (let index = 0; index < places; index += 1) {
    const at = await page.evaluate((number) => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      const element = root.querySelectorAll("button, a, input, summary, [tabindex], .chart-row, .badge, h3")[number];
      element.scrollIntoView({ block: "center", behavior: "instant" });
      element.focus({ preventScroll: true });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, name: element.outerHTML.slice(0, 80), title: element.title };
    }, index);
    assert.equal(at.title, "", "a tip of the browser's own comes with the pointer alone");
    await page.mouse.move(at.x, at.y);
    assert.equal(await page.evaluate(picture), before, at.name);
  }
  await page.close();
});

test("a press acts when it is released, and not when it is released elsewhere", async () => {
  const { page } = await openUnfolded({ language: "en" });
  const before = await page.evaluate(picture);
  for (const place of [
    "[data-suppose]",
    ".statement input",
    "[part='items-toggle']",
    "summary",
    "[data-export='text']",
  ]) {
    const at = await page.evaluate((selector) => {
      const element = document.querySelector("cancellation-precheck").shadowRoot.querySelector(selector);
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, height } = element.getBoundingClientRect();
      return { x: left + 6, y: top + height / 2 };
    }, place);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    assert.equal(await page.evaluate(picture), before, `${place} is pressed`);
    await page.mouse.move(2, 2);
    await page.mouse.up();
    assert.equal(await page.evaluate(picture), before, `${place} is let go elsewhere`);
  }
  await page.close();
});

test("no gesture, no drag, no motion and no key of its own is listened for", async () => {
  const server = await servePages({ "/": readingPage("en"), "/favicon.ico": "" });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.listened = new Set();
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      globalThis.listened.add(type);
      return add.call(this, type, ...rest);
    };
  });
  await page.goto(server.origin);
  await page.waitForFunction(() => globalThis.defined);
  for (const name of ["blocked", "at-risk", "simulation", "taken-along", "stale", "core-failed"])
    await page.evaluate(show, { ...states.find((state) => state.name === name), language: "en" });
  const types = await page.evaluate(() => [...globalThis.listened]);
  assert.ok(types.includes("click"), "listeners are seen at all");
  assert.deepEqual(
    types.filter((type) => /^(key|touch|pointer|mouse|drag|drop|wheel|gesture|device|contextmenu|dblclick)/.test(type)),
    [],
  );
  await page.close();
  server.close();
});

test("there is no picture of text, no sound and no film, and a drawing has no words but those beside it", async () => {
  const { page } = await openUnfolded({ language: "en" });
  const found = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("cancellation-precheck");
    return [...shadowRoot.querySelectorAll("*")]
      .filter(
        (element) =>
          element.matches("img, picture, canvas, video, audio, object, embed, iframe, svg text, marquee, blink") ||
          getComputedStyle(element).backgroundImage.includes("url("),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
  assert.deepEqual(found, []);
  await page.close();
});

test("a phone held either way shows the same", async () => {
  const { page } = await openUnfolded({ language: "en", width: 390, height: 844 });
  // What stands in the drawing's axis depends on its room; the list beside it says all of it.
  const words = () =>
    page.evaluate(() =>
      [...document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("*")]
        .filter((one) => one.childElementCount === 0 && one.checkVisibility() && !one.closest(".charts, .announce"))
        .map(({ textContent }) => textContent.trim()),
    );
  const upright = await words();
  await page.setViewport({ width: 844, height: 390, isLandscape: true });
  assert.ok(upright.length > 200, `${upright.length} pieces`);
  assert.deepEqual(await words(), upright);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0);
  await page.close();
});

test("links within text are told from it by more than their colour", async () => {
  const server = await servePages({ "/": readingPage("en"), "/favicon.ico": "" });
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.waitForFunction(() => globalThis.defined);
  // An agreement that says where its sources can be read.
  const policy = JSON.parse(readSource(`core/policies/${tencent}.json`));
  for (const source of policy.sources) source.url = "https://example.org/agreement";
  await page.evaluate(show, { members: { policy, account: {}, at: "2026-11-21T10:00:00+08:00" }, language: "en" });
  const links = await page.evaluate(() =>
    [...document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("a:not(.button)")].map(
      (link) => getComputedStyle(link).textDecorationLine,
    ),
  );
  assert.deepEqual(
    links,
    policy.sources.map(() => "underline"),
  );
  await page.close();
  server.close();
});
