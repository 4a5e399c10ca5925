import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, demoUrl, editOwnAccount, launchChromium, openDemo, replaceText, report, unfold } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** What the widget made: element names, attributes that could act, links, and all text. */
const made = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("cancellation-precheck").shadowRoot;
    for (const details of root.querySelectorAll("details")) details.open = true;
    const elements = [...root.querySelectorAll("*")];
    return {
      names: [...new Set(elements.map(({ localName }) => localName))],
      handlers: elements.flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name).filter((name) => /^on|^srcdoc$/.test(name)),
      ),
      styled: elements.filter((element) => element.hasAttribute("style") && !element.matches(".bar, .tick")).length,
      links: elements.flatMap((element) =>
        ["href", "src", "action", "xlink:href"].map((name) => element.getAttribute(name)).filter(Boolean),
      ),
      text: root.textContent,
    };
  });
const forbidden = [
  "a",
  "img",
  "iframe",
  "object",
  "embed",
  "form",
  "b-evil",
  "base",
  "link",
  "meta",
  "style",
  "video",
  "audio",
];

test("an account full of markup, scripts and links becomes text and nothing else", async () => {
  const { page, requests, problems } = await openDemo(browser);
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await choose(page, tencent, "tencent-hostile-texts");
  await unfold(page);
  const result = await made(page);
  assert.deepEqual(
    result.names.filter((name) => forbidden.includes(name) || name === "script"),
    [],
  );
  assert.deepEqual(result.handlers, []);
  assert.deepEqual(
    result.links.filter((link) => !link.startsWith("https://")),
    [],
  );
  assert.match(result.text, /<img|<script|javascript:/i, "the texts are there to be read");
  const joinedEmoji = /\p{Emoji_Modifier}?\u200d\p{Extended_Pictographic}/gu;
  assert.doesNotMatch(result.text.replace(joinedEmoji, ""), /\p{Cf}|[^\P{Cc}\s]/u, "no control reaches the page");
  assert.match(result.text, /\[U\+202E\]/, "controls stand as their names");
  assert.deepEqual(dialogs, []);
  assert.deepEqual(requests, [demoUrl]);
  assert.deepEqual(problems, []);
  assert.deepEqual(await page.evaluate(() => globalThis.seenViolations), []);
  await page.close();
});

test("only https addresses become links, and never from the account", async () => {
  const { page } = await openDemo(browser);
  await choose(page, tencent, "tencent-running-server");
  const links = await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const actions = [...widget.report.conditions, ...widget.report.losses]
      .map((part) => (part.fix ?? part.save)?.action)
      .filter(Boolean);
    const found = {};
    for (const address of [
      "https://console.example/fix",
      "javascript:alert(1)",
      "http://console.example/",
      "data:text/html,x",
      "//console.example",
    ]) {
      widget.actions = Object.fromEntries(actions.map((action) => [action, address]));
      await widget.updateComplete;
      found[address] = [...widget.shadowRoot.querySelectorAll("a[href]")].map((link) => link.getAttribute("href"));
    }
    return found;
  });
  const { "https://console.example/fix": secure, ...others } = links;
  assert.ok(secure.length > 0 && secure.every((href) => href === "https://console.example/fix"));
  assert.deepEqual(Object.values(others).flat(), []);
  await page.close();
});

test("a pasted account that is not JSON is refused with line and column, and the caret goes there", async () => {
  const { page } = await openDemo(browser);
  const text = '{\n  "account": { "id": "测试😀" },\n  "orders": [ { "id": "o-1", } ]\n}';
  await replaceText(page, await editOwnAccount(page), text);
  await page.waitForFunction(() =>
    document.querySelector("cancellation-precheck").shadowRoot.querySelector("[data-error]"),
  );
  assert.equal(await report(page), null);
  const shown = await page.evaluate(() => {
    const root = document.querySelector("cancellation-precheck").shadowRoot;
    return {
      code: root.querySelector("[data-error]").dataset.error,
      text: root.querySelector("[data-error]").textContent,
      verdict: root.querySelector("[data-verdict]"),
    };
  });
  assert.equal(shown.code, "account-refused");
  assert.equal(shown.verdict, null, "no verdict beside an error");
  assert.match(shown.text, /第 3 行，第 \d+ 列/);
  await page.click(".findings li button");
  const caret = await page.evaluate(() => {
    const field = document.getElementById("account-json");
    return {
      focused: document.activeElement === field,
      line: field.value.slice(0, field.caret).split("\n").length,
    };
  });
  assert.deepEqual(caret, { focused: true, line: 3 });
  await page.close();
});

test("a fact of a pasted account that cannot be used is shown with its place, and the rest is still checked", async () => {
  const { page } = await openDemo(browser);
  const text = '{\n  "debts": [\n    { "id": "😀😀", "amount": { "currency": "CNY", "value": 12.5 } }\n  ]\n}';
  await replaceText(page, await editOwnAccount(page), text);
  await page.waitForFunction(() => document.querySelector("cancellation-precheck").report?.diagnostics.length > 0);
  const { diagnostics, verdict } = await report(page);
  assert.equal(diagnostics[0].code, "money-not-text");
  assert.notEqual(verdict, "ready");
  await page.waitForSelector(".findings li button");
  await page.click(".findings li button");
  const caret = await page.evaluate(() => document.getElementById("account-json").caret);
  assert.equal(text.slice(caret, caret + 4), "12.5");
  await page.close();
});
