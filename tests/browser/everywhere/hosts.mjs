// Strict and odd hosts: each shows the right report, through the WASM or its fallback, or a clear error and a way back.
import assert from "node:assert/strict";
import { expectedReport, openHostPage, outcome, strictPolicy, withoutWasm } from "./host-page.mjs";

const expected = await expectedReport();
const wasmFile = "/precheck/precheck.wasm";
const fallbackFile = "/precheck/fallback.js";

/** Opens the page, and holds that it shows the report, which build computed it, and that nothing went wrong. */
async function shows(stage, build, given, { violations = 0 } = {}) {
  const { page, server } = await openHostPage(stage, given);
  const seen = await outcome(page);
  assert.deepEqual(seen.report, expected);
  assert.equal(seen.verdict, expected.verdict);
  assert.deepEqual(seen.events, ["precheck-ready", "precheck-report"]);
  assert.deepEqual(seen.errors, []);
  assert.equal(server.requests.includes(fallbackFile), build === "fallback", "which build was loaded");
  if (violations === 0) {
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.console, []);
  }
  return { page, server, seen };
}

/** Opens a page whose server spoils one file at first, holds that it says so, and that trying again works. */
async function failsThenWorks(stage, file, spoil, build, given = {}) {
  let spoilt = true;
  const pages = { [file]: (body) => (spoilt ? spoil(body) : { body }) };
  const { page, server } = await openHostPage(stage, { ...given, pages });
  const seen = await outcome(page);
  assert.deepEqual([seen.report, seen.verdict, seen.error], [null, null, "core-unavailable"]);
  assert.deepEqual(seen.events, ["precheck-error core-unavailable"]);
  assert.match(seen.text, /could not be loaded/);
  assert.match(seen.text, /not checked against your account/);
  assert.doesNotMatch(seen.text, /[Nn]othing (blocks|stands in the way)/);
  assert.ok(seen.text.includes(expected.conditions[0].title.en), "the agreement's conditions can be read");
  assert.deepEqual(seen.violations, []);
  const asked = server.requests.filter((path) => path === file).length;
  spoilt = false;
  // Some browsers (Firefox 140, Chromium 150, WebKitGTK 2.52) remember a module that did not load until the page is loaded again.
  if (file === fallbackFile) await page.goto(`${server.origin}/`);
  else await page.click("cancellation-precheck >>> [part='error'] button");
  await page.waitFor(() => document.querySelector("cancellation-precheck").report !== null);
  assert.deepEqual((await outcome(page)).report, expected);
  assert.ok(server.requests.filter((path) => path === file).length > asked, "the server was asked again");
  assert.equal(server.requests.includes(fallbackFile), build === "fallback");
}

// What a careless server or a cache in between might say of every file.
const forEver = { "cache-control": "public, max-age=31536000, immutable" };
const errorPage = "<!doctype html><title>404</title><p>Not found</p>";
const removed = "delete globalThis.WebAssembly;";

export const hosts = {
  "under the strict policy with Trusted Types: no violation, nothing kept, and nothing asked for after loading": async (
    stage,
  ) => {
    const { page, server } = await shows(stage, "wasm", { policy: strictPolicy });
    const loaded = server.requests.length;
    await page.click("cancellation-precheck >>> summary");
    const after = await page.evaluate(async () => {
      const widget = document.querySelector("cancellation-precheck");
      performance.clearResourceTimings();
      widget.at = "2026-12-02T10:00:00+08:00";
      await widget.check();
      for (const lang of ["zh-CN", "en"]) {
        for (const theme of ["dark", "light"]) {
          Object.assign(widget, { lang, theme });
          await widget.updateComplete;
        }
      }
      return {
        requests: performance.getEntriesByType("resource").map(({ name }) => name),
        kept: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
      };
    });
    assert.deepEqual(after, { requests: [], kept: [0, 0, "", 0] });
    assert.equal(server.requests.length, loaded);
    const { violations, console, errors } = await outcome(page);
    assert.deepEqual([violations, console, errors], [[], [], []]);
  },

  "where the policy forbids WebAssembly, the fallback gives the same report": async (stage) => {
    const { server, seen } = await shows(stage, "fallback", { policy: withoutWasm }, { violations: 1 });
    assert.ok(!server.requests.includes(wasmFile), "a file that cannot be used is not asked for");
    // The stage reports the one attempt; nothing else.
    assert.ok(seen.violations.length <= 1, seen.violations.join());
    assert.deepEqual(seen.console, []);
  },

  "a page that knows WebAssembly is forbidden can say so, and there is no violation": async (stage) => {
    const setUp = "widget.loadEngine = () => loadPrecheck({ useWasm: false });";
    await shows(stage, "fallback", { policy: withoutWasm, setUp });
  },

  "a WebAssembly too old for the file is answered by the fallback": async (stage) => {
    // A section that no stage knows stands for an instruction that an old one does not.
    const pages = { [wasmFile]: (body) => ({ body: Buffer.concat([body, Buffer.from([99, 0])]) }) };
    await shows(stage, "fallback", { pages }, { violations: 1 });
  },

  "a wrong MIME type does not matter": async (stage) => {
    for (const type of ["text/html", "application/octet-stream", "text/plain"]) {
      const headers = { "x-content-type-options": "nosniff" };
      const pages = { [wasmFile]: (body) => ({ body, type, headers }) };
      await shows(stage, "wasm", { pages });
    }
  },

  "a 404 page instead of the WASM is an error, and trying again works": (stage) =>
    failsThenWorks(stage, wasmFile, () => ({ status: 404, type: "text/html", body: errorPage }), "wasm"),

  "an error page with status 200 instead of the WASM is an error, and trying again works even where it was kept": (
    stage,
  ) => failsThenWorks(stage, wasmFile, () => ({ type: "text/html", body: errorPage, headers: forEver }), "wasm"),

  "a WASM cut short is an error, and trying again works even where it was kept": (stage) =>
    failsThenWorks(stage, wasmFile, (body) => ({ body: body.subarray(0, 50_000), headers: forEver }), "wasm"),

  "a blocked WASM request is an error, and trying again works": (stage) =>
    failsThenWorks(stage, wasmFile, () => "cut off", "wasm"),

  "without WebAssembly, a fallback that does not load is an error, and trying again works": (stage) =>
    failsThenWorks(stage, fallbackFile, () => "cut off", "fallback", { before: removed }),
};
