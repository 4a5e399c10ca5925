// Saving and opening in the offline demo: one file with all there is on the page, and every fault of one that is not good.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { answerAll, choose, demoUrl, launchChromium, openDemo, report } from "./chromium.mjs";

const schemaFile = new URL("../../examples/offline-demo/precheck-demo-1.schema.json", import.meta.url);
const Ajv = createRequire(import.meta.url)("ajv/dist/2020.js").default;
const valid = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));
const tencent = "tencent-cloud/account-cancellation";
const folder = mkdtempSync(join(tmpdir(), "precheck-demo-"));
const good = {
  format: "precheck-demo/1",
  policy: { id: tencent },
  account: { id: "tencent-clean" },
  answers: {},
  at: "2026-11-21T10:00:00+08:00",
  language: "en",
};

let browser;
before(async () => {
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a text as a file through the button. */
async function openText(page, text, name = "saved.json") {
  const file = join(folder, name);
  writeFileSync(file, text);
  await (await page.$("input[type=file]")).uploadFile(file);
}

/** What the page would save. */
async function saved(page) {
  return page.evaluate(async () => {
    const made = [];
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      made.push(blob);
      return original.call(URL, blob);
    };
    document.querySelector(".file-tools button").click();
    URL.createObjectURL = original;
    return made[0].text();
  });
}

const faults = (page) =>
  page.$$eval(".refused li", (rows) =>
    rows.map((row) => ({
      title: row.querySelector("b").textContent,
      pointer: row.querySelector("code")?.textContent ?? "",
      place: row.querySelector("span")?.textContent ?? "",
    })),
  );

test("what is saved is opened again as it was: agreement, account, answers, moment and language", async () => {
  const { page, requests } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-clean");
  const before = await answerAll(page);
  const text = await saved(page);
  const file = JSON.parse(text);
  assert.ok(valid(file), JSON.stringify(valid.errors));
  assert.deepEqual(file.policy, { id: tencent });
  assert.equal(Object.values(file.answers).every(Boolean), true);
  const other = await openDemo(browser, { language: "zh-CN" });
  await openText(other.page, text);
  await other.page.waitForFunction(
    (verdict) => document.querySelector("cancellation-precheck").report?.verdict === verdict,
    {},
    before.verdict,
  );
  assert.deepEqual(await report(other.page), before);
  assert.equal(await other.page.evaluate(() => document.documentElement.lang), "en");
  assert.deepEqual([requests.filter((url) => !url.startsWith("blob:")), other.requests], [[demoUrl], [demoUrl]]);
  await Promise.all([page.close(), other.page.close()]);
});

test("an agreement and an account of one's own are kept character for character", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  const agreement = readFileSync(new URL(`../../core/policies/${tencent}.json`, import.meta.url), "utf8").replace(
    '"en": "Tencent Cloud" }',
    '"en": "Other Cloud" }',
  );
  const account = '{\n\t"orders": [ ]  }\n';
  const file = { ...good, policy: { text: agreement }, account: { text: account }, at: null };
  await openText(page, JSON.stringify(file));
  await page.waitForFunction(
    () => document.querySelector("cancellation-precheck").report?.policy.provider.en === "Other Cloud",
  );
  assert.deepEqual(JSON.parse(await saved(page)), file);
  assert.doesNotMatch(
    await page.evaluate(() => location.hash),
    /policy|account/,
    "nothing of one's own in the address",
  );
  await page.close();
});

for (const [what, text, expected] of [
  ["no JSON", '{\n  "format": precheck }', [["Not valid JSON", "", "Line 2, column 13"]]],
  [
    "everything wrong at once",
    '{\n"format": "precheck-demo/2",\n"policy": { "id": "nobody/nothing" },\n"account": 7,\n"answers": { "a": "yes" },\n"at": "tomorrow",\n"at": "2026-11-21",\n"more": 1\n}',
    [
      ["Missing member", "", "Line 1, column 1"],
      ["Unsupported format", "/format", "Line 2, column 11"],
      ["Value not allowed", "/policy/id", "Line 3, column 19"],
      ["Wrong type", "/account", "Line 4, column 12"],
      ["An answer is yes or no", "/answers/a", "Line 5, column 19"],
      ["Time cannot be read", "/at", "Line 7, column 7"],
      ["The same name stands twice", "/at", "Line 7, column 1"],
      ["Unknown member", "/more", "Line 8, column 1"],
    ],
  ],
  ["a list", "[]", [["Wrong type", "", "Line 1, column 1"]]],
]) {
  test(`a file that is ${what} is refused with each place, and the page stays as it was`, async () => {
    const { page } = await openDemo(browser, { language: "en" });
    const before = await report(page);
    await openText(page, text, "wrong.json");
    await page.waitForSelector(".refused li");
    const shown = (await faults(page)).map(({ pointer, place }) => [pointer, place]);
    assert.deepEqual(shown.sort(), expected.map(([, pointer, place]) => [pointer, place]).sort());
    if (text.startsWith('{\n"format": "precheck-demo/2')) assert.equal(valid(JSON.parse(text)), false);
    assert.deepEqual(await report(page), before);
    await page.click(".refused button");
    assert.equal(await page.$(".refused"), null);
    await page.close();
  });
}

test("a hostile file is text and nothing else", async () => {
  const { page, problems } = await openDemo(browser, { language: "en" });
  const deep = "[".repeat(200_000);
  for (const text of [
    deep,
    "\0",
    `{"__proto__": 1, "constructor": 2, "<img src=x onerror=alert(1)>": 3}`,
    "x".repeat(8_400_000),
  ]) {
    await openText(page, text, "hostile<img src=x>.json".replace(/[<>]/g, "_"));
    await page.waitForSelector(".refused li");
    await page.click(".refused button");
  }
  const hostile = { "zh-CN": "<script>alert(1)</script>\u202e", en: "<script>alert(1)</script>\u202e" };
  const policy = JSON.stringify({ provider: hostile, title: hostile, procedure: "constructor", version: 1 });
  await openText(page, JSON.stringify({ ...good, policy: { text: policy } }));
  await page.waitForFunction(() =>
    document.querySelector("cancellation-precheck").shadowRoot.querySelector("[data-error]"),
  );
  assert.match(await page.$eval(".agreement-title", ({ textContent }) => textContent), /<script>.*\[U\+202E\]/);
  assert.equal(await page.evaluate(() => document.querySelectorAll("main script, main img").length), 0);
  assert.deepEqual([problems, await page.evaluate(() => globalThis.seenViolations)], [[], []]);
  await page.close();
});

test("a file dropped on the page is opened", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await page.evaluate(
    (text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
      for (const name of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    JSON.stringify({ ...good, policy: { id: "jd-cloud/account-cancellation" }, account: { id: "jd-clean" } }),
  );
  await page.waitForFunction(
    () => document.querySelector("cancellation-precheck").report?.policy.id === "jd-cloud/account-cancellation",
  );
  await page.close();
});
