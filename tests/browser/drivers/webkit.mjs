// WebKitGTK: its driver speaks WebDriver; its browser needs a display, which Xvfb makes up.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Builder, Key, Origin } from "selenium-webdriver";
import { miniBrowser, onPath } from "./executables.mjs";
import { Page } from "./page.mjs";

/** The names of puppeteer for keys, which the tests use, in WebDriver's. */
const keys = {
  Tab: Key.TAB,
  Space: Key.SPACE,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
};

export async function launchWebKit() {
  const screen = spawn(onPath("Xvfb"), ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const display = `:${String((await once(screen.stdio[3], "data"))[0]).trim()}`;
  const port = await freePort();
  const driver = spawn(onPath("WebKitWebDriver"), [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      LANGUAGE: "zh_CN",
      // Draws without a graphics card.
      LIBGL_ALWAYS_SOFTWARE: "1",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  try {
    const session = await newSession(`http://127.0.0.1:${port}`);
    const capabilities = await session.getCapabilities();
    return {
      name: "webkit",
      version: `WebKitGTK/${capabilities.get("browserVersion")}`,
      // The driver has one window at a time; a page is a visit to it.
      open: async ({ width = 1280, height = 900 } = {}) => {
        await session.get("about:blank");
        await resize(session, width, height);
        return new WebKitPage(session);
      },
      close: async () => {
        await session.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function newSession(address) {
  const capabilities = {
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
  };
  // The driver says nothing when it is ready to listen: it answers, or the connection is refused.
  for (let left = 100; ; left -= 1) {
    try {
      const { value } = await (await fetch(`${address}/status`)).json();
      if (value.ready) break;
    } catch (error) {
      if (left === 0) throw error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  const session = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  await session.manage().setTimeouts({ script: 30_000 });
  return session;
}

// The window's bars take their part; the page gets the size that was asked for.
async function resize(session, width, height) {
  const inner = () => session.executeScript("return [innerWidth, innerHeight]");
  await session.manage().window().setRect({ x: 0, y: 0, width, height });
  const [innerWidth, innerHeight] = await inner();
  await session
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width: 2 * width - innerWidth, height: 2 * height - innerHeight });
}

class WebKitPage extends Page {
  #session;

  constructor(session) {
    super();
    this.#session = session;
  }

  goto(url) {
    return this.#session.get(url);
  }

  evaluate(script, ...values) {
    return this.#session.executeScript(script, ...values);
  }

  async screenshot() {
    return Buffer.from(await this.#session.takeScreenshot(), "base64");
  }

  press(key) {
    return this.#session
      .actions()
      .sendKeys(keys[key] ?? key)
      .perform();
  }

  type(text) {
    return this.#session.actions().sendKeys(text).perform();
  }

  moveTo(x, y) {
    return this.#session
      .actions()
      .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
      .perform();
  }

  clickAt(x, y) {
    return this.#session
      .actions()
      .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
      .click()
      .perform();
  }

  // Leaves the page, so that nothing of it goes on.
  close() {
    return this.#session.get("about:blank");
  }
}
