// The console's settings page of the examples, under the console's own headers.
import assert from "node:assert/strict";
import { cp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { serveConsole } from "../../../examples/console-page/server.mjs";

const repository = new URL("../../../", import.meta.url);
const esbuild = createRequire(new URL("web/package.json", repository))("esbuild");
const path = (relative) => fileURLToPath(new URL(relative, repository));

/** Builds the page against the package as it lies in build/web; its folder. */
export async function buildConsole() {
  const folder = path("build/browser-tests/console-page");
  await rm(folder, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: [path("examples/console-page/src/main.js")],
    alias: { "cancellation-precheck/define": path("build/web/define.js") },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    logLevel: "error",
  });
  for (const name of ["index.html", "page.css"])
    await cp(path(`examples/console-page/src/${name}`), `${folder}/${name}`);
  await cp(path("build/web/precheck.wasm"), `${folder}/precheck.wasm`);
  return folder;
}

/** Waits until this many conditions of the report on the page are blocked. */
const untilBlocked = (page, count) =>
  page.waitFor(
    (wanted) =>
      document.querySelector("cancellation-precheck")?.report?.conditions.filter(({ status }) => status === "blocked")
        .length === wanted,
    count,
  );

export const consolePage = {
  "console page: check, deal with it, check again, proceed, by pointer": async (stage) => {
    const server = await stage.keep(serveConsole(await buildConsole()));
    const page = await stage.open();
    await page.goto(server.address);
    for (const left of [2, 1]) {
      await untilBlocked(page, left);
      await page.click("cancellation-precheck >>> [part~='action']");
      await page.waitFor(() => document.querySelector("#drawer").open);
      await page.click("#drawer-do");
    }
    await untilBlocked(page, 0);
    await page.click("cancellation-precheck >>> [part~='proceed']");
    await page.waitFor(() => /ZX-000001/.test(document.querySelector("#sent").textContent));
    assert.equal(server.received.length, 1);
    const [{ report, digests }] = server.received;
    assert.equal(report.verdict, "ready-with-losses");
    assert.match(digests.account, /^[0-9a-f]{64}$/);
  },
};
