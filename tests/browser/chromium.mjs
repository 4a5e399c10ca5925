// Drives the real Chromium found on the path, with the demo opened from disk.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { chromiumOptions } from "./drivers/puppeteer.mjs";

export const demoUrl = new URL("../../build/offline-demo/index.html", import.meta.url).href;

export async function launchChromium() {
  if (!existsSync(fileURLToPath(demoUrl))) throw new Error("the demo is not built: run node web/build.mjs");
  return puppeteer.launch(chromiumOptions());
}

/** Opens the demo; what the page requests, logs and throws is collected from its first moment. */
export async function openDemo(browser, { width = 1280, height = 900, language = "zh-CN", theme = "light" } = {}) {
  const page = await browser.newPage();
  const seen = { requests: [], problems: [] };
  // Chromium draws its own date field with a data: image; that leaves no page.
  page.on("request", (request) => request.url().startsWith("data:") || seen.requests.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) seen.problems.push(message.text());
  });
  page.on("pageerror", (error) => seen.problems.push(String(error)));
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument(() => {
    globalThis.seenViolations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.seenViolations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    );
  });
  await page.goto(demoUrl);
  await page.waitForSelector("cancellation-precheck");
  await setLanguage(page, language);
  await page.click(`[data-theme-choice="${theme}"]`);
  await report(page);
  return { page, ...seen };
}

export async function setLanguage(page, language) {
  await page.click(`.switch button[lang="${language}"]`);
}

/** Chooses an agreement, then one of its accounts, and waits for its report. */
export async function choose(page, policy, sample) {
  await page.evaluate((wanted) => {
    const list = document.querySelector('select[name="policy"]');
    list.value = wanted;
    list.dispatchEvent(new Event("change"));
  }, policy);
  const account = await page.waitForSelector(`input[name="account"][value="${sample}"]`);
  await account.evaluate((choice) => choice.click());
  return report(page);
}

/** Goes to one of the demo's views by its link, and waits for what shows that it is there. */
export async function goToView(page, view) {
  await page.click(`.views a[href$="view=${view}"]`);
  await page.waitForSelector(`.view-${view}`);
}

/** Starts an account of one's own in the editor; gives the place of its field. */
export async function editOwnAccount(page) {
  await page.click('input[name="account"][value="own"]');
  await goToView(page, "account");
  return "#account-json";
}

/** Puts the caret into an editor; `page.focus` would ask the element as the browser made it, not as the page did. */
export async function focusEditor(page, field) {
  await page.evaluate((place) => document.querySelector(place).focus(), field);
}

/** Pastes a text over all that stands in an editor. */
export async function replaceText(page, field, text) {
  await focusEditor(page, field);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyA");
  await page.keyboard.up("Control");
  await page.$eval(
    field,
    ({ shadowRoot }, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      shadowRoot.querySelector(".cm-content").dispatchEvent(paste);
    },
    text,
  );
}

/** The report on the page once the widget has come to rest; null where it shows an error. */
export async function report(page) {
  await page.waitForFunction(() => {
    const root = document.querySelector("cancellation-precheck")?.shadowRoot;
    return root?.querySelector("[data-verdict], [data-error]");
  });
  return page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    await widget.updateComplete;
    return widget.report;
  });
}

/** All samples in the page, as [policy, sample] ids. */
export function samplesOf(page) {
  return page.evaluate(() =>
    JSON.parse(document.getElementById("data").textContent).accounts.map(({ policy, id }) => [policy, id]),
  );
}

/** Answers every statement by setting the radio buttons, as a pointer would. */
export async function answerAll(page, answer = "yes") {
  await page.evaluate(async (value) => {
    const widget = document.querySelector("cancellation-precheck");
    for (let next = unanswered(); next; next = unanswered()) {
      next.querySelector(`input[value="${value}"]`).click();
      await widget.updateComplete;
    }
    function unanswered() {
      return [...widget.shadowRoot.querySelectorAll("fieldset.statement")].find(
        (set) => !set.querySelector(":checked"),
      );
    }
  }, answer);
  return report(page);
}

/** Unfolds whatever is folded: details, and lists of entries, which draw what they hold only then. */
export async function unfold(page) {
  await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    for (const details of widget.shadowRoot.querySelectorAll("details")) details.open = true;
    for (const toggle of widget.shadowRoot.querySelectorAll("[part='items-toggle'][aria-expanded='false']"))
      toggle.click();
    await widget.updateComplete;
  });
}
