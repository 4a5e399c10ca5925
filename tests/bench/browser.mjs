// Cold start in Chromium: a fresh page each time; scripts, WASM and documents are there before the clock starts.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../browser/chromium.mjs";
import { timeOnce } from "./timing.mjs";

const repository = new URL("../../", import.meta.url);
const types = {
  ".mjs": "text/javascript",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
};

function serve() {
  const server = createServer(async ({ url }, response) => {
    try {
      if (url === "/") return response.setHeader("content-type", "text/html").end("<!doctype html>");
      const file = new URL(`.${url}`, repository);
      response.setHeader("content-type", types[extname(fileURLToPath(file))] ?? "text/plain");
      response.end(await readFile(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

// Run in the page.
const measures = {
  precheck: async () => {
    const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
    const { default: createPrecheck } = await import("/build/wasm/precheck.mjs");
    const { smallAccount } = await import("/tests/bench/accounts.mjs");
    const wasmBinary = await bytes("/build/wasm/precheck.wasm");
    const policy = await bytes("/core/policies/tencent-cloud/account-cancellation.json");
    const calendar = await bytes("/core/calendars/cn.json");
    const account = JSON.stringify(smallAccount());
    const start = performance.now();
    const core = await createPrecheck({ wasmBinary });
    const { handle } = JSON.parse(core.openPolicy(policy, calendar));
    JSON.parse(core.check(handle, account, '{"at":"2026-11-21T10:00:00+08:00"}'));
    return performance.now() - start;
  },
  zen: async () => {
    const folder = "/tests/bench/node_modules/@gorules/zen-engine-wasm/dist";
    const zen = await import(`${folder}/zen_engine_wasm.js`);
    const { smallAccount } = await import("/tests/bench/accounts.mjs");
    const { answer, expression } = await import("/tests/bench/engines/zen.mjs");
    const bytes = await (await fetch(`${folder}/zen_engine_wasm_bg.wasm`)).arrayBuffer();
    const account = smallAccount();
    const start = performance.now();
    await zen.default({ module_or_path: bytes });
    answer(zen.evaluateExpression(expression, account), {});
    return performance.now() - start;
  },
  cedar: async () => {
    const folder = "/tests/bench/node_modules/@cedar-policy/cedar-wasm/web";
    const cedar = await import(`${folder}/cedar_wasm.js`);
    const { smallAccount } = await import("/tests/bench/accounts.mjs");
    const { check, staticPolicies } = await import("/tests/bench/engines/cedar.mjs");
    const bytes = await (await fetch(`${folder}/cedar_wasm_bg.wasm`)).arrayBuffer();
    const account = smallAccount();
    const start = performance.now();
    await cedar.default({ module_or_path: bytes });
    cedar.preparsePolicySet("cancellation", { staticPolicies });
    check(cedar, account, {});
    return performance.now() - start;
  },
};

export async function coldInChromium(rounds) {
  const server = await serve();
  const browser = await launchChromium();
  try {
    const measure = async (name) => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      const took = await page.evaluate(measures[name]);
      await page.close();
      return took;
    };
    return { version: await browser.version(), times: await timeOnce(Object.keys(measures), measure, rounds) };
  } finally {
    await browser.close();
    server.close();
  }
}
