// The offline demo, opened from disk, used by pointer and by keyboard.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { demoWorkbench } from "./demo-workbench.mjs";

const built = new URL("../../../build/offline-demo/index.html", import.meta.url);
const altered = new URL("../../../build/browser-tests/", import.meta.url);
const inWidget = (place) => `cancellation-precheck >>> ${place}`;
const verdictTitle = inWidget("h2");

/** Opens the demo in English; `alter` makes another page of its HTML first. */
async function openDemo(stage, { alter, width, height } = {}) {
  const page = await stage.open({ width, height });
  await page.goto((alter ? await alteredDemo(alter) : built).href);
  await page.waitFor(() => Boolean(document.querySelector("cancellation-precheck")?.report));
  await page.click('.switch button[lang="en"]');
  await page.waitFor(() => document.querySelector("cancellation-precheck").lang === "en");
  return page;
}

/** The demo with a script in front of everything, its policy included. */
export const demoWith = (script) =>
  alteredDemo((html) =>
    html.replace('<meta charset="utf-8">', () => `<meta charset="utf-8"><script>${script}</script>`),
  );

async function alteredDemo(alter) {
  const html = await readFile(built, "utf8");
  const other = alter(html);
  assert.notEqual(other, html, "the demo is altered");
  await mkdir(altered, { recursive: true });
  const file = new URL("demo.html", altered);
  await writeFile(file, other);
  return file;
}

/** The report once it is of this agreement and account, and on the page. */
const settled = (page) =>
  page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    await widget.updateComplete;
    return widget.report;
  });

/** The verdict on the page, of the account or of what is supposed. */
async function shownVerdict(page) {
  await settled(page);
  return page.evaluate(
    () => document.querySelector("cancellation-precheck").shadowRoot.querySelector("[data-verdict]").dataset.verdict,
  );
}

async function choose(page, agreement, account) {
  await page.click(`input[name="agreement"][value="${agreement}"]`);
  await page.waitFor((id) => document.querySelector("cancellation-precheck").report?.policy.id === id, agreement);
  await page.click(`input[name="account"][value="${account}"]`);
  return settled(page);
}

/** Answers every statement yes with the pointer; gives the report. */
async function answerAll(page) {
  const { statements } = await settled(page);
  for (const { id } of statements) {
    await page.click(inWidget(`input[name="statement-${id}"][value="yes"]`));
    await page.waitFor((name) => document.querySelector("cancellation-precheck").answers[name] === true, id);
  }
  return settled(page);
}

const listen = (page) =>
  page.evaluate(() => {
    globalThis.proceeds = [];
    document.addEventListener("precheck-proceed", ({ detail }) => globalThis.proceeds.push(detail));
  });

const proceeded = (page) => page.waitFor(() => globalThis.proceeds.length === 1 && globalThis.proceeds[0]);

const dateShown = () =>
  document.querySelector("cancellation-precheck").shadowRoot.querySelector("input[type=date]").value;

const tencent = "tencent-cloud/account-cancellation";
const jd = "jd-cloud/account-cancellation";

export const demo = {
  "opened from disk, the verdict stands there in one sentence, and the page asked for nothing": async (stage) => {
    const page = await openDemo(stage);
    assert.equal(await page.textOf(verdictTitle), "You cannot go yet");
    const requests = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => !name.startsWith("data:")),
    );
    assert.deepEqual(requests, []);
  },

  "a row that stands in the way opens and closes by pointer and by key": async (stage) => {
    const page = await openDemo(stage);
    const place = inWidget("details > summary");
    const isOpen = () =>
      page.evaluate(
        () =>
          document.querySelector("cancellation-precheck").shadowRoot.querySelector("details > summary").parentElement
            .open,
      );
    const before = await isOpen();
    await page.click(place);
    assert.equal(await isOpen(), !before);
    await page.press("Enter");
    assert.equal(await isOpen(), before);
  },

  "by pointer: statements are answered, the verdict opens, and proceed hands over": async (stage) => {
    const page = await openDemo(stage);
    await listen(page);
    assert.equal((await choose(page, tencent, "tencent-clean")).verdict, "needs-confirmation");
    await page.click(inWidget("[part='proceed']"));
    assert.equal(await page.evaluate(() => globalThis.proceeds.length), 0, "closed until all is answered");
    const ready = await answerAll(page);
    assert.equal(ready.verdict, "ready");
    assert.equal(await page.textOf(verdictTitle), "You can go");
    await page.click(inWidget("[part='proceed']"));
    const { report, answers, digests } = await proceeded(page);
    assert.deepEqual(report, ready);
    assert.deepEqual(answers, Object.fromEntries(ready.statements.map(({ id }) => [id, true])));
    assert.match(digests.account ?? "no Web Crypto", /^[0-9a-f]{64}$|^no Web Crypto$/);
  },

  "by keyboard: an account is chosen, statements are answered, and proceed hands over": async (stage) => {
    const page = await openDemo(stage);
    await listen(page);
    await page.tabTo(({ name }) => name === "account");
    // Upwards: WebKit does not go on at the other end of the list.
    for (let presses = 0; (await page.focused()).value !== "tencent-clean"; presses += 1) {
      assert.ok(presses < 30, "no way to the account with the arrow keys");
      await page.press("ArrowUp");
    }
    const { statements } = await settled(page);
    for (const { id } of statements) {
      await page.tabTo(({ name }) => name === `statement-${id}`);
      assert.equal((await page.focused()).checked, false, "nothing is answered beforehand");
      await page.press("Space");
      await page.waitFor((name) => document.querySelector("cancellation-precheck").answers[name] === true, id);
    }
    assert.equal((await settled(page)).verdict, "ready");
    await page.tabTo(({ part }) => part === "proceed");
    await page.press("Enter");
    await proceeded(page);
  },

  "another submission date changes the verdict, says that it is supposed, and can be taken back": async (stage) => {
    const page = await openDemo(stage);
    const { submission } = await choose(page, jd, "jd-password-changed");
    assert.equal(await page.textOf(verdictTitle), "You cannot go yet");
    // A date field is drawn by each browser in its own way; what it comes to is the same everywhere.
    await page.evaluate((day) => {
      const field = document.querySelector("cancellation-precheck").shadowRoot.querySelector("input[type=date]");
      field.value = day;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, submission.earliest);
    assert.equal(await shownVerdict(page), "ready");
    assert.equal((await settled(page)).verdict, "blocked", "the account is what it was");
    await page.click(inWidget("[part='simulation-bar'] button"));
    assert.equal(await shownVerdict(page), "blocked");
  },

  "by keyboard: another submission date is chosen, and taken back": async (stage) => {
    const page = await openDemo(stage);
    await choose(page, jd, "jd-password-changed");
    await page.tabTo(({ part }) => part === "date");
    const before = (await page.focused()).value;
    // Which part of the date comes first is the browser's; an arrow moves any of them.
    await page.press("ArrowUp");
    await page.waitFor((day) => {
      const { shadowRoot } = document.querySelector("cancellation-precheck");
      return (
        shadowRoot.querySelector("[data-supposed='day']") !== null &&
        shadowRoot.querySelector("input[type=date]").value !== day
      );
    }, before);
    assert.equal((await page.focused()).part, "date", "the focus stays in the field");
    await page.evaluate(() => {
      document.querySelector("cancellation-precheck").shadowRoot.querySelector("#try-title").focus();
    });
    await page.tabTo(({ text }) => text === "End simulation");
    await page.press("Enter");
    await settled(page);
    assert.equal(await page.textOf(inWidget("[part='simulation-bar']")), null);
    assert.equal(await page.evaluate(dateShown), before);
  },

  "a row is supposed to be dealt with, by pointer, and the way back by key": async (stage) => {
    const page = await openDemo(stage);
    await choose(page, tencent, "tencent-running-server");
    await page.click(inWidget("[data-suppose]"));
    await settled(page);
    assert.match(await page.textOf(inWidget("[part='simulation-bar']")), /^Simulation/);
    assert.notEqual(await shownVerdict(page), "blocked");
    await page.tabTo(({ data }) => data.undo !== undefined);
    await page.press("Enter");
    assert.equal(await shownVerdict(page), "blocked");
    assert.equal(await page.textOf(inWidget("[part='simulation-bar']")), null);
  },

  "language and theme change at run time": async (stage) => {
    const page = await openDemo(stage);
    await page.click('.switch button[lang="zh-CN"]');
    await settled(page);
    assert.match(await page.textOf(verdictTitle), /^[\u4e00-\u9fff，。]+$/u);
    const background = () =>
      page.evaluate(() => getComputedStyle(document.querySelector("cancellation-precheck")).backgroundColor);
    await page.click('[data-theme-choice="light"]');
    await settled(page);
    const light = await background();
    await page.click('[data-theme-choice="dark"]');
    await settled(page);
    assert.notEqual(await background(), light);
  },

  "by keyboard: language and theme change at run time": async (stage) => {
    const page = await openDemo(stage);
    const pressed = async (fits) => {
      // From the end of a page Tab leads into the browser's own bars, and each takes its own way back.
      await page.evaluate(() => {
        document.querySelector(".views a").focus();
      });
      await page.tabTo(fits);
      await page.press("Enter");
      await settled(page);
    };
    await pressed(({ text }) => text === "中文");
    assert.match(await page.textOf(verdictTitle), /^[\u4e00-\u9fff，。]+$/u);
    const background = () =>
      page.evaluate(() => getComputedStyle(document.querySelector("cancellation-precheck")).backgroundColor);
    await pressed(({ data }) => data.themeChoice === "light");
    const light = await background();
    await pressed(({ data }) => data.themeChoice === "dark");
    assert.notEqual(await background(), light);
    await pressed(({ text }) => text === "English");
    assert.match(await page.textOf(verdictTitle), /^[A-Z][a-z ]+$/);
  },

  "on a narrow page nothing scrolls sideways, and the choices are lists": async (stage) => {
    const page = await openDemo(stage, { width: 420, height: 800 });
    const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= view, `${content} > ${view}`);
  },

  "printing unfolds everything, and folds it again": async (stage) => {
    const page = await openDemo(stage);
    const open = () =>
      page.evaluate(() =>
        Array.from(
          document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("details"),
          (one) => one.open,
        ),
      );
    const before = await open();
    assert.ok(before.includes(false), "something is folded");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.ok((await open()).every(Boolean));
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.deepEqual(await open(), before);
  },

  "without WebAssembly, or where it is forbidden, the file from disk computes the same": async (stage) => {
    const removed = (html) =>
      html.replace('<meta charset="utf-8">', "$&<script>delete globalThis.WebAssembly</script>");
    const forbidden = (html) => html.replace(" 'wasm-unsafe-eval'", "");
    const withWasm = await settled(await openDemo(stage));
    for (const alter of [removed, forbidden]) {
      const page = await openDemo(stage, { alter });
      assert.deepEqual(await settled(page), withWasm);
    }
  },

  ...demoWorkbench,
};
