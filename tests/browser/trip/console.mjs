// The console page of the examples as a person gets it, and everything that goes between the page and its server.
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { installIntoExamples } from "../../package/examples.mjs";
import { watch } from "../everywhere/watch.mjs";

const repository = new URL("../../../", import.meta.url);
const esbuild = createRequire(new URL("web/package.json", repository))("esbuild");
const path = (relative) => fileURLToPath(new URL(relative, repository));

/** Where the clocks of the page and of the server stand. */
export const now = "2026-11-21T10:00:00+08:00";

const standing = `{
  const standing = Date.parse("${now}");
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length === 0 ? [standing] : given));
    }
    static now() {
      return standing;
    }
  };
}`;

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
  for (const name of ["index.html", "page.css"]) {
    await cp(path(`examples/console-page/src/${name}`), `${folder}/${name}`);
  }
  await cp(path("build/web/precheck.wasm"), `${folder}/precheck.wasm`);
  return folder;
}

let installed;

/** The console's server, which takes its engine from the package as the examples have it installed. */
export async function serveConsole(...given) {
  installed ??= installIntoExamples();
  await installed;
  const { serveConsole: serve } = await import("../../../examples/console-page/server.mjs");
  return await serve(...given);
}

/** The page with standing clocks, which writes down what goes wrong on it. */
async function buildWatched() {
  const folder = path("build/browser-tests/console-page-trip");
  await rm(folder, { recursive: true, force: true });
  await cp(await buildConsole(), folder, { recursive: true });
  const page = await readFile(`${folder}/index.html`, "utf8");
  await writeFile(`${folder}/index.html`, page.replace("<script", '<script src="./watch.js"></script>\n    <script'));
  await writeFile(`${folder}/watch.js`, watch(standing));
  return folder;
}

let built;

/** A console with an account of its own. `exchanges` has every request to its server and what came of it, in order. */
export async function openConsole() {
  built ??= buildWatched();
  const folder = await built;
  const exchanges = [];
  const around = (handle) => async (request) => {
    const { method, url } = request;
    const { pathname } = new URL(url);
    const sent = method === "POST" ? await request.clone().text() : "";
    const response = await handle(request);
    const isApi = pathname.startsWith("/api/");
    const got = isApi ? await response.clone().text() : "";
    exchanges.push({ method, path: pathname, sent, status: response.status, got });
    return response;
  };
  const server = await serveConsole(folder, { now: () => new Date(now), around });
  return { ...server, exchanges };
}
