// One set of scenarios in Chromium, Firefox and WebKitGTK; PRECHECK_BROWSERS=firefox,webkit chooses some of them.
import { after, before, describe, test } from "node:test";
import { browserNames, launch } from "./drivers/index.mjs";
import { consolePage } from "./everywhere/console-page.mjs";
import { demo } from "./everywhere/demo.mjs";
import { everyPage } from "./everywhere/every-page.mjs";
import { hostileTexts } from "./everywhere/hostile-texts.mjs";
import { hosts } from "./everywhere/hosts.mjs";
import { interactions } from "./everywhere/interactions.mjs";
import { mobileWebview } from "./everywhere/mobile-webview.mjs";
import { states } from "./everywhere/states.mjs";
import { traps } from "./everywhere/traps.mjs";
import { servePages } from "./server.mjs";

const scenarios = Object.entries({
  ...demo,
  ...interactions,
  ...states,
  ...hosts,
  ...traps,
  ...hostileTexts,
  ...consolePage,
  ...mobileWebview,
  ...everyPage,
});

for (const name of browserNames) {
  describe(name, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());
    for (const [title, scenario] of scenarios) {
      test(title, { timeout: 120_000 }, (context) => scenario(stageOf(browser, context)));
    }
  });
}

/** What a scenario has at hand: pages and servers, which end with it. */
function stageOf(browser, context) {
  const lasting = async (made) => {
    const thing = await made;
    context.after(() => thing.close());
    return thing;
  };
  return {
    browser: browser.name,
    keep: lasting,
    open: (size) => lasting(browser.open(size)),
    serve: (pages, headers) => lasting(servePages(pages, headers)),
  };
}
