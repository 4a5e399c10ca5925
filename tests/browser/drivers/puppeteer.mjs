// Chromium over its own protocol, Firefox over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { onPath } from "./executables.mjs";
import { Page } from "./page.mjs";

export const launchChromium = () => launch("chromium", chromiumOptions());

export const launchFirefox = () =>
  launch("firefox", {
    browser: "firefox",
    executablePath: onPath("firefox-esr", "firefox"),
    headless: true,
    extraPrefsFirefox: {
      "intl.accept_languages": "zh-CN",
      // Nothing is asked of the network but by the page.
      "app.update.enabled": false,
      "browser.safebrowsing.downloads.enabled": false,
      "browser.safebrowsing.malware.enabled": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  });

export function chromiumOptions() {
  return {
    executablePath: onPath("chromium", "chromium-browser", "google-chrome"),
    headless: true,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--lang=zh-CN",
    ],
  };
}

async function launch(name, options) {
  const browser = await puppeteer.launch(options);
  return {
    name,
    version: await browser.version(),
    open: async ({ width = 1280, height = 900 } = {}) => {
      const page = await browser.newPage();
      await page.setViewport({ width, height }).catch((error) => {
        // Firefox 140 knows no orientation of the screen; the size it has taken all the same.
        if (!String(error).includes("setScreenOrientationOverride")) throw error;
      });
      await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
      return new PuppeteerPage(page);
    },
    close: () => browser.close(),
  };
}

class PuppeteerPage extends Page {
  #page;

  constructor(page) {
    super();
    this.#page = page;
  }

  goto(url) {
    return this.#page.goto(url);
  }

  /** From now on this address is answered here, as an app answers for its assets. */
  async answer(address, body) {
    await this.#page.setRequestInterception(true);
    this.#page.on("request", (request) =>
      request.url() === address
        ? request.respond({ contentType: "text/html; charset=utf-8", body })
        : request.continue(),
    );
  }

  evaluate(script, ...values) {
    return this.#page.evaluate(script, ...values);
  }

  async screenshot(options) {
    return Buffer.from(await this.#page.screenshot(options));
  }

  /** The page on paper, as a PDF. */
  async print() {
    return Buffer.from(await this.#page.pdf());
  }

  resize({ width, height }) {
    return this.#page.setViewport({ width, height });
  }

  press(key) {
    // Over BiDi a space has no name.
    return this.#page.keyboard.press(key === "Space" ? " " : key);
  }

  type(text) {
    return this.#page.keyboard.type(text);
  }

  moveTo(x, y) {
    return this.#page.mouse.move(x, y);
  }

  clickAt(x, y) {
    return this.#page.mouse.click(x, y);
  }

  close() {
    return this.#page.close();
  }
}
