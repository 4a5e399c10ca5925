// node web/build.mjs [FOLDER]
// Builds the package into build/web and the offline demo into build/offline-demo, with the WASM in FOLDER (build/wasm).
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { buildDemo } from "../examples/offline-demo/build.mjs";

const repository = new URL("../", import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, repository));
const output = new URL("build/web/", repository);
const wasm = resolve(process.argv[2] ?? path("build/wasm"));

const bundling = {
  bundle: true,
  format: "esm",
  target: "es2020",
  charset: "utf8",
  legalComments: "linked",
  minify: true,
  logLevel: "warning",
  nodePaths: [path("web/node_modules")],
  alias: {
    "precheck-core": resolve(wasm, "precheck.mjs"),
    "precheck-core-fallback": resolve(wasm, "precheck-fallback.mjs"),
  },
};

async function buildPackage() {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  await esbuild.build({
    ...bundling,
    entryPoints: {
      index: path("web/src/entry/index.ts"),
      define: path("web/src/entry/define.ts"),
      // An entry, so that its file has a name; the others import it when they need it.
      fallback: "precheck-core-fallback",
    },
    outdir: fileURLToPath(output),
    splitting: true,
    // Beside the entries, because the WASM is looked for beside the module that loads it.
    chunkNames: "chunk-[hash]",
    sourcemap: true,
    // Lit's build for servers runs in browsers too, and alone can be imported where there is no DOM.
    platform: "neutral",
    conditions: ["node"],
    alias: { ...bundling.alias, "@lit-labs/ssr-dom-shim": path("web/src/entry/without-dom.ts") },
  });
  const source = JSON.parse(await readFile(path("web/package.json"), "utf8"));
  const { name, version, description, license, type, engines } = source;
  const manifest = {
    ...{ name, version, private: true, description, license, type, engines },
    exports: {
      ".": "./index.js",
      "./define": "./define.js",
      "./fallback": "./fallback.js",
      "./precheck.wasm": "./precheck.wasm",
      "./policies/*.json": "./policies/*.json",
      "./calendars/*.json": "./calendars/*.json",
      "./legal/*.json": "./legal/*.json",
      "./schema/*.json": "./schema/*.json",
      "./package.json": "./package.json",
    },
    sideEffects: ["./define.js"],
  };
  await Promise.all([
    writeFile(new URL("package.json", output), `${JSON.stringify(manifest, null, 2)}\n`),
    cp(resolve(wasm, "precheck.wasm"), fileURLToPath(new URL("precheck.wasm", output))),
    ...["policies", "calendars", "legal", "schema"].map((folder) =>
      cp(path(`core/${folder}`), fileURLToPath(new URL(folder, output)), { recursive: true }),
    ),
  ]);
}

await Promise.all([buildPackage(), buildDemo({ esbuild, bundling, repository, wasm })]);
