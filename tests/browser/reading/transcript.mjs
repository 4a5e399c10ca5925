// Reads every state from its beginning to its end and goes the steps, and writes down what a screen reader is given.
import puppeteer from "puppeteer-core";
import { chromiumOptions } from "../drivers/puppeteer.mjs";
import { show } from "../screenshots/show.mjs";
import { states } from "../screenshots/states.mjs";
import { servePages } from "../server.mjs";
import { readingOf, said } from "./aloud.mjs";
import { countTimers, listen, page } from "./page.mjs";
import { steps } from "./steps.mjs";
import { treeOf } from "./tree.mjs";
import { wordsOf } from "./words.mjs";

export const languages = ["zh-CN", "en"];
export const transcriptFile = (language) => new URL(`../../../web/docs/reading/${language}.md`, import.meta.url);

/** The states that are read, by the names they have among the pictures. */
const read = ["blocked", "ready", "simulation", "changes", "stale", "invalid-account", "policy-refused", "core-failed"];

/** The parts of a transcript, each { title, lines }, by language. */
export async function transcripts() {
  const browser = await puppeteer.launch(chromiumOptions());
  const server = await servePages({
    ...Object.fromEntries(languages.map((language) => [`/${language}`, page(language)])),
    "/favicon.ico": "",
  });
  try {
    const all = {};
    for (const language of languages) {
      const tab = await browser.newPage();
      await tab.setViewport({ width: 1040, height: 900 });
      await tab.evaluateOnNewDocument(countTimers);
      await tab.goto(`${server.origin}/${language}`);
      await tab.waitForFunction(() => globalThis.defined);
      const protocol = await tab.createCDPSession();
      all[language] = [await stepsOf(tab, protocol, language), ...(await statesOf(tab, protocol, language))];
      await tab.close();
    }
    return all;
  } finally {
    server.close();
    await browser.close();
  }
}

async function statesOf(tab, protocol, language) {
  const parts = [];
  for (const name of read) {
    const state = states.find((one) => one.name === name);
    await tab.evaluate(show, { ...state, language, printed: false });
    const title = await tab.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      return root.querySelector("h2").innerText;
    });
    parts.push({ name, title, lines: readingOf(await treeOf(protocol), language) });
  }
  return parts;
}

async function stepsOf(tab, protocol, language) {
  const words = wordsOf(language);
  await tab.evaluate(listen, language);
  // Headless there is nobody to allow it.
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  const lines = [];
  for (const step of steps) {
    await tab.evaluate("globalThis.heard.length = 0");
    await take(tab, step, language);
    await tab.waitForFunction(
      (until) => {
        const { shadowRoot } = document.querySelector("cancellation-precheck");
        return globalThis.nothingWaits() && (!until || shadowRoot.querySelector(until));
      },
      {},
      step.until,
    );
    const heard = await tab.evaluate(() => globalThis.heard);
    const focus = focusIn(await treeOf(protocol));
    lines.push(step[language]);
    lines.push(...(heard.length > 0 ? heard.map((text) => `  ${words.says(text)}`) : [`  ${words.silent}`]));
    if (focus !== null) lines.push(`  ${words.focus(said(focus, words, language))}`);
  }
  return { name: "steps", title: words.steps, lines };
}

async function take(tab, { place, key, given, switched }, language) {
  if (place) {
    await tab.evaluate((path) => {
      document.querySelector("cancellation-precheck").shadowRoot.querySelector(path).focus();
    }, place);
    await tab.keyboard.press(key);
  }
  const other = language === "en" ? "zh-CN" : "en";
  const set = switched === undefined ? given : { lang: switched ? other : language };
  // One turn of events later all that follows of itself has been asked for.
  await tab.evaluate(async (members) => {
    const widget = document.querySelector("cancellation-precheck");
    Object.assign(widget, members ?? {});
    await widget.updateComplete;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await widget.updateComplete;
  }, set);
}

function focusIn(node) {
  for (const child of node.children) {
    const found = focusIn(child);
    // What a date field is made of is the browser's own, in the browser's own language.
    if (found !== null) return node.role === "Date" ? node : found;
  }
  return node.focused && !["RootWebArea", "generic"].includes(node.role) ? node : null;
}
