// The three browsers the tests drive, behind one small interface.
//
//   browser   name, version, open({ width, height }) → page, close()
//   page      goto(url), evaluate(function, …arguments), screenshot() → PNG, press(key), moveTo/clickAt(x, y), close(),
//             and what page.mjs builds from these: waitFor, click, tabTo, textOf, …
//
// `print() → PDF` is there but in WebKitGTK, whose driver cannot.
// What only one browser can do (axe over its protocol, throttling) stays with that browser's own tests.
import { launchChromium, launchFirefox } from "./puppeteer.mjs";
import { launchWebKit } from "./webkit.mjs";

const all = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit };

/** Names of the browsers to drive: all three, or those in PRECHECK_BROWSERS (comma separated). */
export const browserNames = process.env.PRECHECK_BROWSERS?.split(",") ?? Object.keys(all);

export function launch(name) {
  const start = all[name];
  if (!start) throw new Error(`no browser "${name}"; there are ${Object.keys(all).join(", ")}`);
  return start();
}
