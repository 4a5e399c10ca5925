// node tests/browser/figures.mjs [THROTTLING]
// How long a large account keeps a slow device: 1,000 orders, 500 vouchers and 300 keys, with the processor slowed
// down four times. Each figure is what the main thread works for an interaction, from the event to the end of the frame
// that shows what came of it: script, style, layout and paint, in the thread's own time, so that other work of this
// machine does not count. The best, the median and the slowest of several. Figures only: nothing here fails for being slow.
import { launchChromium, openDemo } from "./chromium.mjs";

const throttling = Number(process.argv[2] ?? 4);
const rounds = 9;

const account = {
  format: "account-summary/1",
  asOf: "2026-11-21T09:00:00+08:00",
  account: {
    id: "large",
    holder: "enterprise",
    status: "normal",
    registeredThrough: "official",
    signInWith: ["wechat"],
  },
  orders: Array.from({ length: 1000 }, (_, index) => ({
    id: `order-${100_000 + index}`,
    title: `云服务器 CVM ${index}`,
    status: index % 3 === 0 ? "provisioning" : "pending-payment",
    amount: { currency: "CNY", value: `${index}.50` },
    at: "2026-08-20T10:00:00+08:00",
  })),
  services: [],
  disputes: [],
  debts: [],
  assets: {
    balance: [{ currency: "CNY", value: "18234.50" }],
    vouchers: Array.from({ length: 500 }, (_, index) => ({
      id: `voucher-${index}`,
      title: `代金券 ${index}`,
      amount: { currency: "CNY", value: "20.00" },
      expiresAt: "2027-08-20T10:00:00+08:00",
    })),
    entitlements: [],
    deposits: [],
  },
  bindings: [],
  subUsers: [],
  collaborators: [],
  messageRecipients: [],
  apiKeys: Array.from({ length: 300 }, (_, index) => ({ id: `AKID${index}`, title: `key ${index}`, status: "active" })),
  securityEvents: [],
  penalties: [],
};

const browser = await launchChromium();
const { page } = await openDemo(browser, { width: 390, height: 844 });
await page.evaluate(() => {
  globalThis.widget = document.querySelector("cancellation-precheck");
  globalThis.inside = (selector) => widget.shadowRoot.querySelector(selector);
  globalThis.settled = async () => {
    await widget.updateComplete;
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
    }
  };
});
const client = await page.createCDPSession();
await client.send("Emulation.setCPUThrottlingRate", { rate: throttling });

await client.send("Performance.enable", { timeDomain: "threadTicks" });
const worked = async () => {
  const { metrics } = await client.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
};

/** Runs an interaction several times, each time after `before`, and prints the median and the slowest. */
async function measure(name, interaction, before = "") {
  const all = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(`(async () => { const round = ${round}; ${before}; await settled(); })()`);
    const started = await worked();
    await page.evaluate(`(async () => { const round = ${round}; ${interaction}; await settled(); })()`);
    all.push((await worked()) - started);
  }
  // What the measuring itself costs is taken off again.
  const sorted = all.map((one) => one - idle).sort((one, other) => one - other);
  const [best, median, slowest] = [0, rounds >> 1, rounds - 1].map((index) => sorted[index].toFixed(0).padStart(8));
  console.log(`${name.padEnd(36)} ${best} ${median} ${slowest}`);
  return sorted[rounds >> 1];
}

let idle = 0;
const given = JSON.stringify(JSON.stringify(account));
console.log(`Chromium, processor slowed down ${throttling} times; milliseconds of the main thread`);
console.log(`${"".padEnd(36)}     best   median  slowest`);
idle = await measure("nothing (taken off the rest)", "");
await measure("first report of the account", `widget.account = ${given}`, "widget.account = null");
await measure("an answer to a statement", 'inside("fieldset input:not(:checked)").click()');
await measure("the language", `widget.lang = round % 2 ? "zh-CN" : "en"`);
await measure(
  "unfolding a thousand orders",
  `inside("[part='items-toggle']").click()`,
  `if (inside("[aria-expanded='true']")) inside("[part='items-toggle']").click()`,
);
await measure("the next hundred of them", `inside("[part='items-more']").click()`);
await measure(
  "a letter in the search",
  `const field = inside("[part='items-search']"); field.value += "2"; field.dispatchEvent(new Event("input"))`,
  `inside("[part='items-search']").value = round % 2 ? "" : "1"`,
);
await measure("an answer, with that list unfolded", 'inside("fieldset input:not(:checked)").click()');
await measure(
  "folding it again",
  `inside("[aria-expanded='true']").click()`,
  `if (!inside("[aria-expanded='true']")) inside("[part='items-toggle']").click()`,
);
await browser.close();
