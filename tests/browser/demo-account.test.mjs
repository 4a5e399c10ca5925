// The account editor of the offline demo: it completes what the format and the agreement know, and marks what the engine says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { demoUrl, editOwnAccount, goToView, launchChromium, openDemo, replaceText, report } from "./chromium.mjs";

const field = "#account-json";

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** The editor with a text, and the caret where `|` stands in it. */
async function write(page, text) {
  await replaceText(page, field, text.replace("|", ""));
  await page.$eval(
    field,
    (editor, place) => {
      const before = editor.value.slice(0, place).split("\n");
      editor.goTo(before.length, before.at(-1).length + 1);
    },
    text.indexOf("|"),
  );
}

async function complete(page) {
  await page.keyboard.down("Control");
  await page.keyboard.press("Space");
  await page.keyboard.up("Control");
  await page.waitForFunction(
    (place) => document.querySelector(place).shadowRoot.querySelector(".cm-tooltip-autocomplete li"),
    {},
    field,
  );
  return page.$eval(field, ({ shadowRoot }) =>
    Array.from(shadowRoot.querySelectorAll(".cm-completionLabel"), ({ textContent }) => textContent),
  );
}

/** Waits until the list is up to date and this stands first in it. */
const offered = (page, label) =>
  page.waitForFunction(
    (place, first) =>
      document
        .querySelector(place)
        .shadowRoot.querySelector(".cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled) .cm-completionLabel")
        ?.textContent === first,
    {},
    field,
    label,
  );

const textOf = (page) => page.$eval(field, ({ value }) => value);

async function openEditor(options = {}) {
  const opened = await openDemo(browser, { language: "en", ...options });
  await editOwnAccount(opened.page);
  return opened;
}

for (const [what, text, expected] of [
  ["members of the account", "{ | }", ['"format"', '"asOf"', '"account"', '"orders"']],
  ["only members that are not there yet", '{ "format": "account-summary/1", | }', ['"asOf"', '"account"', '"orders"']],
  [
    "members of an entry, with those every entry has",
    '{ "services": [{ | }] }',
    ['"id"', '"title"', '"status"', '"kind"'],
  ],
  ["values of a fact", '{ "account": { "holder": | } }', ['"individual"', '"enterprise"']],
  ["values in place of one that stands there", '{ "account": { "status": "nor|" } }', ['"normal"']],
  ["true and false", '{ "transferee": { "restricted": | } }', ["true", "false"]],
  ["members of an amount", '{ "debts": [{ "amount": { | } }] }', ['"currency"', '"value"']],
]) {
  test(`completes ${what}`, async () => {
    const { page } = await openEditor();
    await write(page, text);
    const options = await complete(page);
    assert.deepEqual(options.slice(0, expected.length), expected);
    await page.close();
  });
}

test("completes facts of the agreement's own, and their values", async () => {
  const { page } = await openEditor();
  await page.select('select[name="policy"]', "volcengine/account-cancellation");
  await write(page, '{ "cancellationCheck": { | } }');
  assert.deepEqual(await complete(page), ['"events"']);
  await write(page, '{ "cancellationCheck": { "events": [{ | }] } }');
  assert.ok((await complete(page)).includes('"level"'));
  const policy = JSON.parse(
    readFileSync(new URL("../../examples/policies/volcengine/account-cancellation.json", import.meta.url), "utf8"),
  );
  const { values } = policy.facts.find(({ pointer }) => pointer.endsWith("/level"));
  await write(page, '{ "cancellationCheck": { "events": [{ "level": | }] } }');
  assert.deepEqual(
    await complete(page),
    values.map((value) => JSON.stringify(value)),
  );
  await page.close();
});

test("by keyboard: a member and its value are chosen, the description is beside them, and the widget follows", async () => {
  const { page, requests, problems } = await openEditor();
  await write(page, "{ | }");
  await complete(page);
  await page.keyboard.type('"acc');
  await offered(page, '"account"');
  await page.keyboard.press("Enter");
  await page.waitForFunction((place) => document.querySelector(place).value.includes('"account": {'), {}, field);
  await page.keyboard.type('"hol');
  await offered(page, '"holder"');
  await page.waitForFunction(
    (place) => document.querySelector(place).shadowRoot.querySelector(".cm-completionInfo")?.textContent,
    {},
    field,
  );
  const info = await page.$eval(field, ({ shadowRoot }) => shadowRoot.querySelector(".cm-completionInfo").textContent);
  assert.match(info, /\/account\/holder.*Whose verified name the account bears/);
  await page.keyboard.press("Enter");
  await offered(page, '"individual"');
  await page.keyboard.press("Enter");
  await page.waitForFunction((place) => document.querySelector(place).value.includes('"individual"'), {}, field);
  assert.deepEqual(JSON.parse(await textOf(page)), { account: { holder: "individual" } });
  assert.deepEqual([requests, problems, await page.evaluate(() => globalThis.seenViolations)], [[demoUrl], [], []]);
  await page.close();
});

test("what the engine finds is marked in the text and listed, in the page's words", async () => {
  const { page } = await openEditor({ language: "zh-CN" });
  await replaceText(page, field, '{\n  "debts": [{ "id": "d", "amount": { "currency": "CNY", "value": 12.5 } }]\n}');
  await page.waitForSelector(".findings li");
  const row = await page.$eval(".findings li", ({ textContent }) => textContent.replace(/\s+/g, " "));
  assert.match(row, /金额必须写成文字.*第 2 行，第 66 列/);
  const marked = await page.$eval(field, ({ shadowRoot }) => shadowRoot.querySelector(".cm-lintRange").textContent);
  assert.equal(marked, "12.5");
  assert.notEqual((await report(page)).verdict, "ready");
  await page.close();
});

test("what a fact is stands beside the pointer", async () => {
  const { page } = await openEditor({ language: "zh-CN" });
  await replaceText(page, field, '{\n  "orders": []\n}');
  const place = await page.$eval(field, ({ shadowRoot }) => {
    const name = Array.from(shadowRoot.querySelectorAll(".cm-line span")).find((one) => one.textContent === '"orders"');
    const { x, y, width, height } = name.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  });
  await page.mouse.move(...place);
  await page.waitForFunction(
    (where) => document.querySelector(where).shadowRoot.querySelector(".hint-name"),
    {},
    field,
  );
  const hint = await page.$eval(field, ({ shadowRoot }) => shadowRoot.querySelector(".hint").textContent);
  assert.match(hint, /^订单 · \/ordersOrders\./);
  await page.close();
});

test("an account that was changed is the person's own, and stays while a sample is looked at", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await goToView(page, "account");
  await replaceText(page, field, '{ "orders": [] }');
  const list = 'select[name="account-of-list"]';
  assert.equal(await page.$eval(list, ({ value }) => value), "own");
  await page.select(list, "tencent-clean");
  assert.match(await textOf(page), /100027755108/);
  await page.select(list, "own");
  assert.equal(await textOf(page), '{ "orders": [] }');
  assert.doesNotMatch(await page.evaluate(() => location.hash), /account=/);
  await page.close();
});
