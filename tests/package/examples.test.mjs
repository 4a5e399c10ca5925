// Every example is built as it stands and driven as a person would.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../browser/chromium.mjs";
import { buildConsolePage, buildFramework, installIntoExamples } from "./examples.mjs";
import { run } from "./install.mjs";
import { open, serve, settled, strictPolicy } from "./pages.mjs";

const repository = new URL("../../", import.meta.url);
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

let browser;
let installed;
let serveConsole;
before(async () => {
  installed = await installIntoExamples();
  ({ serveConsole } = await import("../../examples/console-page/server.mjs"));
  browser = await launchChromium();
});
const consoles = [];
after(async () => {
  for (const server of consoles) server.close();
  await browser?.close();
});

async function openConsole(folder) {
  const server = await serveConsole(folder);
  consoles.push(server);
  return server;
}

/** Presses the first button of a part that the widget shows, once it is there. */
async function press(page, part) {
  const button = await page.waitForSelector(`cancellation-precheck >>> [part~="${part}"]`);
  await button.scrollIntoView();
  await button.click();
}

async function untilVerdict(page, verdict) {
  await page.waitForFunction(
    (wanted) => document.querySelector("cancellation-precheck").report?.verdict === wanted,
    {},
    verdict,
  );
  await settled(page);
}

const textOf = (page, selector) => page.$eval(selector, ({ textContent }) => textContent);
const untilText = (page, selector) =>
  page.waitForFunction((where) => document.querySelector(where).textContent !== "", {}, selector);

for (const bundler of ["vite", "webpack", "esbuild", "rollup"]) {
  test(`console page, built by ${bundler}: check, fix, check again, proceed, under the console's policy`, async () => {
    const folder = await buildConsolePage(bundler);
    const files = await readdir(folder, { recursive: true });
    assert.equal(files.filter((file) => file.endsWith(".wasm")).length, 1, files.join());
    const server = await openConsole(folder);
    const { page, requests, problems } = await open(browser, server.address);
    const [report] = await settled(page);
    assert.equal(report.verdict, "blocked");
    assert.deepEqual(report.assumptions, [], "the calendar came along");
    assert.deepEqual(
      report.conditions.filter(({ status }) => status !== "met").map(({ id, status }) => [id, status]),
      [
        ["services-ended", "blocked"],
        ["bindings-released", "blocked"],
      ],
    );
    assert.equal(requests.filter((url) => url.endsWith(".wasm")).length, 1);
    assert.ok(!requests.some((url) => /fallback/.test(url)), "WebAssembly answers, not its fallback");

    for (const remaining of ["blocked", "ready-with-losses"]) {
      await press(page, "action");
      await page.waitForSelector("#drawer[open]");
      assert.ok((await page.$$("#drawer-items li")).length > 0, "what will be done is shown");
      await page.click("#drawer-do");
      await page.waitForFunction(() => !document.querySelector("#drawer").open);
      if (remaining !== "blocked") await untilVerdict(page, remaining);
      else {
        await page.waitForFunction(
          () =>
            document
              .querySelector("cancellation-precheck")
              .report.conditions.filter(({ status }) => status === "blocked").length === 1,
        );
      }
    }
    const beforeProceeding = requests.length;
    await press(page, "proceed");
    await page.waitForSelector('#outcome[data-state="accepted"]');
    assert.deepEqual(
      requests.slice(beforeProceeding).map((url) => new URL(url).pathname),
      ["/api/cancellation"],
      "the page asks for what it asked for, the widget for nothing",
    );
    const [accepted] = server.accepted.values();
    assert.ok((await textOf(page, "#outcome")).includes(accepted.reference));
    assert.equal(accepted.verdict, "ready-with-losses");
    const policy = await readFile(new URL("policies/jd-cloud/account-cancellation.json", installed));
    assert.equal(accepted.policy.digest, sha256(policy), "page and server have the same text of the agreement");
    const wasm = await readFile(new URL("precheck.wasm", installed));
    assert.equal(accepted.engine.wasm, sha256(wasm), "and the same engine");
    assert.deepEqual(await problems(), []);
    await page.close();
  });
}

test("console page: where one of the console's services fails, the report says not known and never ready", async () => {
  const server = await openConsole(fileURLToPath(new URL("build/examples/console-page/vite", repository)));
  delete server.services.describeComplaints;
  const page = await browser.newPage();
  await page.goto(server.address);
  const [report] = await settled(page);
  assert.equal(report.conditions.find(({ id }) => id === "disputes-closed").status, "unknown");
  await page.close();
});

async function drive(address) {
  const { page, requests, problems } = await open(browser, address);
  await untilVerdict(page, "blocked");
  await press(page, "action");
  await untilVerdict(page, "ready");
  assert.notEqual(await textOf(page, "#action"), "");
  const beforeProceeding = requests.length;
  await press(page, "proceed");
  await untilText(page, "#proceeded");
  const { account } = JSON.parse(await readFile(new URL("examples/accounts/jd-clean.json", repository), "utf8"));
  assert.equal(await textOf(page, "#proceeded"), sha256(JSON.stringify(account)));
  assert.deepEqual(requests.slice(beforeProceeding), []);
  assert.deepEqual(await problems(), []);
  await page.close();
}

for (const framework of ["react", "vue", "svelte"]) {
  test(`${framework}: properties in, events out, under the strictest policy`, async () => {
    const folder = await buildFramework(framework);
    const server = await serve({
      folders: { "/": folder },
      headers: { "content-security-policy": `${strictPolicy}; img-src data:` },
    });
    await drive(`${server.origin}/`);
    server.close();
  });
}

test("react: the element is typed in JSX", async () => {
  const tsc = fileURLToPath(new URL("web/node_modules/typescript/bin/tsc", repository));
  await run(process.execPath, [tsc, "-p", fileURLToPath(new URL("examples/react", repository))]).catch(({ stdout }) =>
    assert.fail(stdout),
  );
});

test("plain HTML: the package's folder and one page, no build", async () => {
  const server = await serve({
    folders: {
      "/cancellation-precheck/": installed,
      "/accounts/": new URL("examples/accounts/", repository),
      "/": new URL("examples/plain-html/", repository),
    },
    headers: { "content-security-policy": `${strictPolicy}; img-src data:` },
  });
  await drive(`${server.origin}/`);
  server.close();
});
