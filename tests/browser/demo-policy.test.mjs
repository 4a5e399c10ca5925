// The policy editor of the offline demo: what the linter says stands beside the text, and the widget follows.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  demoUrl,
  focusEditor,
  goToView,
  launchChromium,
  openDemo,
  replaceText,
  report,
  setLanguage,
} from "./chromium.mjs";

const repository = new URL("../../", import.meta.url);
const command = fileURLToPath(new URL("build/release/precheck", repository));
const policyFile = "core/policies/tencent-cloud/account-cancellation.json";
const original = readFileSync(new URL(policyFile, repository), "utf8");
const field = "#policy-json";

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

async function openEditor(options = {}) {
  const opened = await openDemo(browser, { language: "en", ...options });
  await goToView(opened.page, "policy");
  await linted(opened.page, 0);
  return opened;
}

/** Waits until the linter has said so many things. */
const linted = (page, count) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector(".findings [role='status']").textContent.trim() !== "Checking…" &&
      document.querySelectorAll(".findings li").length === wanted,
    {},
    count,
  );

const findings = (page) =>
  page.$$eval(".findings li", (rows) =>
    rows.map((row) => ({
      severity: row.className,
      title: row.querySelector(".finding-title").textContent.replace(/\s+/g, " ").trim(),
      place: row.querySelector(".finding-place").textContent.replace(/\s+/g, " ").trim(),
    })),
  );

const caretIn = (page) => page.$eval(field, ({ value, caret }) => value.slice(caret, caret + 10));

test("an agreement that comes with the page stands there as its file, with nothing to put right", async () => {
  const { page, requests, problems } = await openEditor();
  assert.equal(await page.$eval(field, ({ value }) => value), original);
  assert.equal(await page.$eval(".findings [role='status']", ({ textContent }) => textContent), "Nothing to fix");
  assert.equal(await page.$eval(".editor-actions button", ({ disabled }) => disabled), true);
  assert.deepEqual([requests, problems], [[demoUrl], []]);
  assert.deepEqual(await page.evaluate(() => globalThis.seenViolations), []);
  await page.close();
});

test("a word changed by hand is linted at once, marked, and the widget keeps the last agreement that could be used", async () => {
  const { page } = await openEditor();
  await replaceText(page, field, original.replace('"procedure"', '"proceduer"'));
  await linted(page, 2);
  assert.deepEqual(await findings(page), [
    { severity: "error", title: "Unusable A member is missing", place: "Line 1, column 1 missing-member" },
    { severity: "error", title: "Unusable Unknown member", place: "Line 7, column 3 unknown-member /proceduer" },
  ]);
  assert.match(await page.$eval(".held", ({ textContent }) => textContent), /cannot be used as it stands/);
  assert.equal((await report(page)).policy.id, "tencent-cloud/account-cancellation");
  // Only the lines in sight are drawn.
  await page.$eval(field, (editor) => editor.goTo(7, 3));
  await page.waitForFunction(
    (place) => document.querySelector(place).shadowRoot.querySelector(".cm-activeLine .cm-lintRange-error"),
    {},
    field,
  );
  const marks = await page.$eval(field, ({ shadowRoot }) =>
    Array.from(shadowRoot.querySelectorAll(".cm-lintRange-error"), ({ textContent }) => textContent),
  );
  assert.ok(marks.includes('"proceduer"'), marks.join());
  await page.close();
});

test("a finding takes the caret to its place, by pointer and by key", async () => {
  const { page } = await openEditor();
  await replaceText(page, field, original.replace('"procedure"', '"proceduer"'));
  await linted(page, 2);
  await page.click(".findings li:nth-child(2) button");
  assert.equal(await caretIn(page), '"proceduer');
  assert.equal(await page.evaluate(() => document.activeElement.id), "policy-json");
  await page.focus(".findings li:nth-child(1) button");
  await page.keyboard.press("Enter");
  assert.equal(await caretIn(page), original.slice(0, 10));
  // The mark the caret stands at, and then the next; each is selected.
  await page.keyboard.press("F8");
  await page.keyboard.press("F8");
  assert.match(await page.$eval(field, ({ value, caret }) => value.slice(0, caret)), /"proceduer"$/);
  await page.close();
});

test("Tab leaves the editor, forwards and backwards", async () => {
  const { page } = await openEditor();
  await replaceText(page, field, original.replace('"procedure"', '"proceduer"'));
  await linted(page, 2);
  await focusEditor(page, field);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".findings li") !== null), true);
  await focusEditor(page, field);
  await page.keyboard.down("Shift");
  await page.keyboard.press("Tab");
  await page.keyboard.up("Shift");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".editor-actions") !== null), true);
  await page.close();
});

test("typing over all of the text breaks no rule of the page's policy", async () => {
  const { page, problems } = await openEditor();
  await focusEditor(page, field);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyA");
  await page.keyboard.up("Control");
  await page.keyboard.type("{ ");
  assert.equal(await page.$eval(field, ({ value }) => value), "{ }");
  assert.deepEqual([problems, await page.evaluate(() => globalThis.seenViolations)], [[], []]);
  await page.close();
});

test("where the agreement can still be used, the widget follows, and the original comes back", async () => {
  const { page } = await openEditor();
  const title = () => page.evaluate(() => document.querySelector("cancellation-precheck").report?.policy.provider.en);
  await replaceText(page, field, original.replace('"en": "Tencent Cloud" }', '"en": "Other Cloud" }'));
  await page.waitForFunction(
    () => document.querySelector("cancellation-precheck").report?.policy.provider.en === "Other Cloud",
  );
  assert.equal(await page.$(".held"), null);
  // A finding of the linter alone is no reason not to show the result.
  await replaceText(page, field, original.replace('"zh-CN": "服务都已结束"', '"zh-CN": "No server"'));
  await linted(page, 1);
  assert.equal((await findings(page))[0].severity, "warning");
  assert.equal(await title(), "Tencent Cloud");
  await page.click(".editor-actions button");
  await linted(page, 0);
  assert.equal(await page.$eval(field, ({ value }) => value), original);
  await page.close();
});

test("what was changed is kept while another agreement is looked at", async () => {
  const { page } = await openEditor();
  const changed = original.replace('"en": "Tencent Cloud" }', '"en": "Other Cloud" }');
  await replaceText(page, field, changed);
  const choose = async (id) => {
    await page.select('select[name="policy"]', id);
    await page.waitForFunction((key) => document.querySelector('select[name="policy"]').value === key, {}, id);
  };
  await choose("jd-cloud/account-cancellation");
  assert.match(await page.$eval(field, ({ value }) => value), /jd-cloud/);
  await choose("tencent-cloud/account-cancellation");
  assert.equal(await page.$eval(field, ({ value }) => value), changed);
  await page.close();
});

test("the findings speak the page's language, and every code has its title and advice in both", async () => {
  const pages = readdirSync(new URL("core/policies/lint/", repository));
  const codes = pages.map((page) => page.replace(/\.md$/, "")).filter((code) => code !== "README");
  assert.ok(codes.length > 50);
  for (const language of ["zh-CN", "en"]) {
    const file = new URL(`examples/offline-demo/src/policy/advice/${language}.json`, repository);
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(file, "utf8"))).sort(), codes.sort(), language);
  }
  const { page } = await openEditor();
  await replaceText(page, field, original.replace('"zh-CN": "服务都已结束"', '"zh-CN": "No server"'));
  await linted(page, 1);
  await setLanguage(page, "zh-CN");
  const shown = await page.$eval(".findings li", ({ textContent }) => textContent.replace(/\s+/g, " "));
  assert.match(shown, /要改 文字不是这种语言.*这段文字不是它所标的语言/);
  await page.close();
});

test("the linter is loaded when the agreement is first opened, and once", async () => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.instances = 0;
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (...given) => {
      globalThis.instances += 1;
      return instantiate.apply(WebAssembly, given);
    };
  });
  await page.goto(`${demoUrl}#lang=en`);
  await report(page);
  const instances = () => page.evaluate(() => globalThis.instances);
  const before = await instances();
  for (const view of ["account", "compare"]) await goToView(page, view);
  assert.equal(await instances(), before);
  for (const view of ["policy", "check", "policy"]) await goToView(page, view);
  await linted(page, 0);
  assert.equal(await instances(), before + 1);
  await page.close();
});

test("without WebAssembly the page says that it cannot lint, and the result still follows the text", async () => {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.evaluateOnNewDocument(() => delete globalThis.WebAssembly);
  await page.goto(`${demoUrl}#policy=tencent-cloud/account-cancellation&view=policy&lang=en`);
  await page.waitForFunction(() => /forbids WebAssembly/.test(document.querySelector(".findings")?.textContent));
  await replaceText(page, field, original.replace('"en": "Tencent Cloud" }', '"en": "Other Cloud" }'));
  await page.waitForFunction(
    () => document.querySelector("cancellation-precheck").report?.policy.provider.en === "Other Cloud",
  );
  assert.deepEqual(errors, []);
  await page.close();
});

test("every sample of the linter is told as the command tells it", async () => {
  const { page } = await openEditor();
  const samples = readdirSync(new URL("tests/lint/", repository));
  const files = samples
    .map((code) => `tests/lint/${code}/bad.json`)
    .filter((file) => readdirSync(new URL(`${file}/../`, repository)).includes("bad.json"));
  const native = JSON.parse(run(files)).findings;
  let told = 0;
  for (const file of files.filter((_, place) => place % 6 === 0)) {
    const wanted = native.filter((finding) => finding.file === file);
    await page.$eval(
      field,
      (editor, text) => {
        editor.value = text;
        editor.dispatchEvent(new CustomEvent("json-edited", { detail: text }));
      },
      readFileSync(new URL(file, repository), "utf8"),
    );
    const places = wanted.map(({ line, column, code, pointer }) =>
      `Line ${line}, column ${column} ${code} ${pointer}`.trim(),
    );
    await page.waitForFunction(
      (expected) => {
        const shown = Array.from(document.querySelectorAll(".finding-place"), ({ textContent }) =>
          textContent.replace(/\s+/g, " ").trim(),
        );
        return JSON.stringify(shown) === JSON.stringify(expected);
      },
      {},
      places,
    );
    told += places.length;
  }
  assert.ok(told >= 8);
  await page.close();
});

function run(files) {
  try {
    return execFileSync(command, ["lint", "--format", "json", ...files], { cwd: fileURLToPath(repository) });
  } catch ({ stdout }) {
    return stdout;
  }
}
