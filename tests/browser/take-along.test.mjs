// Taking the result along, from the page: what is offered to the host first, what the browser does, and what is left where
// it does nothing.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { answerAll, choose, launchChromium, openDemo } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";
const jd = "jd-cloud/account-cancellation";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

const widget = (page, act, ...args) =>
  page.evaluate(`(async (act, args) => {
    const element = document.querySelector("cancellation-precheck");
    const result = await act(element, element.shadowRoot, ...args);
    await element.updateComplete;
    return result;
  })(${act}, ${JSON.stringify(args)})`);

/** Listens for exports, and takes them over where it is told to. */
const listen = (page, takeOver = false) =>
  page.evaluate((cancel) => {
    globalThis.exports = [];
    document.addEventListener("precheck-export", (event) => {
      globalThis.exports.push({ ...event.detail, cancelable: event.cancelable, composed: event.composed });
      if (cancel) event.preventDefault();
    });
  }, takeOver);
const exported = (page) => page.evaluate(() => globalThis.exports);

const press = (page, kind) =>
  widget(
    page,
    async (element, root, wanted) => {
      root.querySelector(`[data-export="${wanted}"]`).click();
      await new Promise((done) => setTimeout(done));
      await element.updateComplete;
    },
    kind,
  );
const taken = (page) =>
  widget(page, (_, root) => {
    const box = root.querySelector("[part='taken']");
    return (
      box && {
        outcome: box.dataset.outcome,
        text: box.textContent.trim(),
        copy: root.querySelector("[part='copy']")?.value ?? null,
      }
    );
  });

test("every form is offered to the page first, with its content, and the page can take it over", async () => {
  const { page, problems } = await openDemo(browser, { language: "en" });
  await choose(page, jd, "jd-clean");
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => {
      globalThis.printed += 1;
    };
  });
  await listen(page, true);
  for (const kind of ["print", "ics", "text", "json"]) {
    await press(page, kind);
    assert.deepEqual(await taken(page), { outcome: "handed", text: "Passed to this page.", copy: null }, kind);
  }
  const offered = await exported(page);
  assert.deepEqual(
    offered.map(({ kind, type }) => [kind, type]),
    [
      ["print", "text/plain"],
      ["ics", "text/calendar"],
      ["text", "text/plain"],
      ["json", "application/json"],
    ],
  );
  for (const { content, simulated, cancelable, composed } of offered) {
    assert.ok(content.length > 100);
    assert.deepEqual([simulated, cancelable, composed], [false, true, true]);
  }
  assert.match(offered[2].content, /Account data SHA-256 [0-9a-f]{64}/);
  assert.equal(await page.evaluate(() => globalThis.printed), 0, "the browser's own printing stays away");
  assert.deepEqual(problems, []);
  await page.close();
});

test("otherwise the browser saves a file of the very content, and the content can also be seen", async () => {
  const folder = await mkdtemp(join(tmpdir(), "precheck-"));
  const { page } = await openDemo(browser, { language: "en" });
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, eventsEnabled: true });
  await choose(page, jd, "jd-clean");
  await listen(page);
  for (const kind of ["ics", "json"]) {
    const done = new Promise((resolve) =>
      session.on("Browser.downloadProgress", ({ state }) => state === "completed" && resolve()),
    );
    await press(page, kind);
    await done;
    const { name, content } = (await exported(page)).at(-1);
    assert.equal(await readFile(join(folder, name), "utf8"), content);
    assert.equal((await taken(page)).outcome, "saved");
    await widget(page, (_, root) => root.querySelector("[part='show-export']").click());
    const shown = await taken(page);
    // A text field gives every line break back as one character.
    assert.equal(shown.copy, content.replaceAll("\r\n", "\n"));
    const focused = await widget(page, (_, root) => [
      root.activeElement?.localName,
      root.activeElement?.selectionEnd > 100,
    ]);
    assert.deepEqual(focused, ["textarea", true], "and is chosen, ready to be copied");
  }
  assert.equal((await readdir(folder)).length, 2);
  await page.close();
  await rm(folder, { recursive: true });
});

test("the text is copied; where there is no clipboard and no printing, it stands on the page to be copied", async () => {
  const { page } = await openDemo(browser, { language: "zh-CN" });
  await choose(page, tencent, "tencent-running-server");
  await listen(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text) => (globalThis.copied = text) },
    });
  });
  await press(page, "text");
  assert.equal((await taken(page)).outcome, "copied");
  assert.equal(await page.evaluate(() => globalThis.copied), (await exported(page))[0].content);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    globalThis.print = undefined;
  });
  for (const kind of ["text", "print"]) {
    await press(page, kind);
    const { outcome, copy } = await taken(page);
    assert.equal(outcome, "refused", kind);
    assert.match(copy, /现在还不能注销/);
  }
  await page.close();
});

test("the keyboard takes the text along", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, jd, "jd-clean");
  await listen(page, true);
  await widget(page, (_, root) => root.querySelector("[data-export='print']").focus());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.deepEqual(
    (await exported(page)).map(({ kind }) => kind),
    ["text"],
  );
  await page.close();
});

test("where there are no dates, the calendar says so and does nothing", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-running-server");
  await listen(page);
  const button = await widget(page, (_, root) => {
    const ics = root.querySelector("[data-export='ics']");
    return [ics.getAttribute("aria-disabled"), root.getElementById(ics.getAttribute("aria-describedby")).textContent];
  });
  assert.deepEqual(button, ["true", "There are no dates to note yet."]);
  await press(page, "ics");
  assert.deepEqual(await exported(page), []);
  await page.close();
});

test("what is taken out of a simulation says that it is one", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-running-server");
  await widget(page, (_, root) => root.querySelector("[part='suppose-all']").click());
  await listen(page, true);
  for (const kind of ["text", "ics", "json"]) await press(page, kind);
  const [text, dates, data] = await exported(page);
  assert.ok([text, dates, data].every(({ simulated, name }) => simulated && name.startsWith("precheck-simulation-")));
  assert.match(text.content, /^# Simulation/);
  assert.match(dates.content, /SUMMARY;LANGUAGE=en:\[Simulation\]/);
  assert.equal(JSON.parse(data.content).format, "precheck-simulation/1");
  await page.close();
});

test("another result leaves nothing standing of what was taken before", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-clean");
  await listen(page, true);
  await press(page, "text");
  assert.notEqual(await taken(page), null);
  await answerAll(page);
  assert.equal(await taken(page), null);
  await page.close();
});

test("on paper everything is unfolded, with the fingerprints and without what only a hand can press; afterwards it is folded again", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-enterprise");
  await page.waitForFunction(() =>
    document.querySelector("cancellation-precheck").shadowRoot.querySelector(".fingerprints"),
  );
  const state = () =>
    widget(page, (_, root) => ({
      folded: root.querySelectorAll("details:not([open])").length,
      buttons: [...root.querySelectorAll(".button, input[type=date]")]
        .filter((one) => one.checkVisibility())
        .map((one) => one.textContent.trim()),
      prints: [...root.querySelectorAll(".fingerprints code")]
        .filter((one) => one.checkVisibility())
        .map((one) => one.textContent),
    }));
  const before = await state();
  await page.emulateMediaType("print");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const paper = await state();
  assert.equal(paper.folded, 0);
  assert.equal(paper.prints.length, 2);
  assert.ok(paper.prints.every((print) => /^[0-9a-f]{64}$/.test(print)));
  assert.deepEqual(paper.buttons, []);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMediaType("screen");
  assert.equal((await state()).folded, before.folded);
  await page.close();
});
