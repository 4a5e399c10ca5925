// node tests/browser/figures.mjs [THROTTLING]
// How long a large account keeps a slow device: 1,000 orders, 500 vouchers and 300 keys, with the processor slowed
// down four times. Each use is a key pressed on a control of the page; medians of several, in milliseconds of the main
// thread's own time, so that other work of this machine does not count. Figures only: nothing here fails for being slow.
import { launchChromium } from "./chromium.mjs";
import { largeAccount, policy, submission } from "./figures/large-account.mjs";
import { traced } from "./figures/trace.mjs";
import { servePages } from "./server.mjs";

const throttling = Number(process.argv[2] ?? 4);
const rounds = 7;

const host = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>figures</title>
  <button id="language">language</button> <button id="account">account</button>
  <cancellation-precheck policy="${policy}" at="${submission}" lang="zh-CN"></cancellation-precheck>
  <script type="module">
    import "/precheck/define.js";
    globalThis.widget = document.querySelector("cancellation-precheck");
    globalThis.inside = (selector) => widget.shadowRoot.querySelector(selector);
    globalThis.text = ${JSON.stringify(JSON.stringify(largeAccount))};
    globalThis.later = ${JSON.stringify(JSON.stringify({ ...largeAccount, orders: largeAccount.orders.slice(1) }))};
    document.querySelector("#language").onclick = () => (widget.lang = widget.lang === "en" ? "zh-CN" : "en");
    document.querySelector("#account").onclick = () => (widget.account = widget.account === text ? later : text);
    for (const event of ["click", "input", "change"]) {
      addEventListener(event, () => performance.mark("used"), { capture: true, once: false });
    }
    // What comes of it begins with the first node that changes, other than what the element says aloud.
    new MutationObserver((changes) => {
      if (changes.some(({ target }) => !(target.parentElement ?? target).closest(".announce"))) {
        performance.mark("answered");
      }
    }).observe(widget.shadowRoot, { childList: true, characterData: true, subtree: true });
    // Twice a frame without anything left to do.
    globalThis.settled = async () => {
      for (let frames = 0; frames < 4; frames += 1) {
        await widget.updateComplete;
        await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
      }
    };
    widget.account = text;
  </script></html>`;

const server = await servePages({ "/": host, "/favicon.ico": "" });
const browser = await launchChromium();
const page = await browser.newPage();
await page.setViewport({ width: 390, height: 844 });
await page.goto(server.origin);
await page.waitForFunction(() => Boolean(globalThis.widget?.report));
await page.evaluate("settled()");
const client = await page.createCDPSession();
await client.send("Emulation.setCPUThrottlingRate", { rate: throttling });

const columns = ["frame", "answer", "longest", "all", "script", "style", "layout", "paint"];

/** What pressing `key` on `control` costs, each time after `before`. */
async function measure(name, { control, key = "Enter", before = "" }) {
  const taken = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.evaluate(`(async () => { ${before}; await settled(); (${control}).focus(); await settled(); })()`);
    const figures = await traced(page, async () => {
      await page.keyboard.press(key);
      await page.evaluate("settled()");
    });
    if (round > 0) taken.push(figures); // the first one warms up
  }
  const median = (column) => taken.map((figures) => figures[column]).sort((a, b) => a - b)[rounds >> 1];
  console.log(name.padEnd(36), ...columns.map((column) => median(column).toFixed(0).padStart(8)));
}

const unfolded = `if (!inside("[aria-expanded='true']")) inside("[part='items-toggle']").click()`;
const folded = `if (inside("[aria-expanded='true']")) inside("[aria-expanded='true']").click()`;
const unsupposed = `if (widget.simulation) widget.suppose(null)`;
const answer = { control: 'inside("fieldset input:not(:checked)")', key: "Space" };

console.log(`${await browser.version()}, processor slowed down ${throttling} times, milliseconds`);
console.log("".padEnd(36), ...columns.map((column) => column.padStart(8)));
await measure("an answer to a statement", answer);
await measure("the language", { control: 'document.querySelector("#language")' });
await measure("a row supposed to be dealt with", { control: 'inside("[data-suppose]")', before: unsupposed });
await page.evaluate(unsupposed);
await measure("unfolding a thousand orders", { control: `inside("[part='items-toggle']")`, before: folded });
await measure("the next hundred of them", {
  control: `inside("[part='items-more']")`,
  before: `${folded}; await settled(); ${unfolded}`,
});
await measure("a letter in the search", {
  control: `inside("[part='items-search']")`,
  key: "2",
  before: `${folded}; await settled(); ${unfolded}`,
});
await measure("an answer, with that list unfolded", { ...answer, before: unfolded });
await measure("folding it again", { control: `inside("[aria-expanded='true']")`, before: unfolded });
await measure("the account anew, an order less", { control: 'document.querySelector("#account")' });
await measure("the first report, from the text", {
  control: 'document.querySelector("#account")',
  before: "widget.account = null",
});
await browser.close();
server.close();
