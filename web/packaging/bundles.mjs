// The package's JavaScript: one build in several files, which fetches what it needs, and two in one file each.
// Lit is bundled into all of them. What a page serves is then, byte for byte, what was tested under its policy; it runs
// from a folder without a bundler; and there is no other package to audit.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { documentFiles } from "./documents.mjs";

const web = new URL("../", import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, web));

/** What every build of these sources needs, with the WASM in the folder given. */
export function bundlingWith(wasm) {
  return {
    bundle: true,
    format: "esm",
    target: "es2020",
    charset: "utf8",
    legalComments: "linked",
    minify: true,
    logLevel: "warning",
    nodePaths: [path("node_modules")],
    alias: {
      "precheck-contents": path("src/contents/none.ts"),
      "precheck-core": resolve(wasm, "precheck.mjs"),
      "precheck-core-fallback": resolve(wasm, "precheck-fallback.mjs"),
      "precheck.wasm": resolve(wasm, "precheck.wasm"),
    },
    loader: { ".wasm": "binary" },
    plugins: [parsedJson, denseStyles],
  };
}

// Engines read a large document faster from a text than from an object literal. The text is that of the .json file in the
// package, so that a digest does not depend on how a document was loaded.
const parsedJson = {
  name: "parsed-json",
  setup(build) {
    build.onLoad({ filter: /\/core\/(policies|calendars|legal)\/.*\.json$/ }, async ({ path: file }) => {
      const value = JSON.parse(await readFile(file, "utf8"));
      return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`, loader: "js" };
    });
  },
};

// Style sheets stand in templates, which esbuild leaves as they are written.
const denseStyles = {
  name: "dense-styles",
  setup(build) {
    build.onLoad({ filter: /\/src\/element\/styles\/[^/]*\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, "utf8")).replace(/css`[^`]*`/g, dense),
      loader: "ts",
    }));
  },
};
const dense = (sheet) =>
  sheet
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1");

export async function buildBundles({ bundling, output }) {
  const entry = (name) => path(`src/entry/${name}.ts`);
  const carrying = (contents) => ({ ...bundling.alias, "precheck-contents": path(`src/contents/${contents}.ts`) });
  const outdir = fileURLToPath(output);
  // Lit's build for servers runs in browsers too, and alone can be imported where there is no DOM.
  const anywhere = { platform: "neutral", conditions: ["node"] };
  const withoutDom = { "@lit-labs/ssr-dom-shim": entry("without-dom") };
  const documents = await documentFiles();
  await Promise.all([
    esbuild.build({
      ...bundling,
      ...anywhere,
      entryPoints: {
        index: entry("index"),
        define: entry("define"),
        // An entry, so that its file has a name; the others import it when they need it.
        fallback: "precheck-core-fallback",
        ...Object.fromEntries(documents.map(({ name, file }) => [name, fileURLToPath(file)])),
      },
      outdir,
      splitting: true,
      // Beside the entries, because the WASM is looked for beside the module that loads it.
      chunkNames: "chunk-[hash]",
      sourcemap: true,
      alias: { ...carrying("beside"), ...withoutDom },
    }),
    esbuild.build({
      ...bundling,
      ...anywhere,
      entryPoints: { inline: entry("inline") },
      outdir,
      alias: { ...carrying("embedded"), ...withoutDom },
    }),
    esbuild.build({
      ...bundling,
      ...anywhere,
      entryPoints: { classic: entry("classic") },
      outdir,
      format: "iife",
      alias: { ...carrying("embedded"), ...withoutDom },
    }),
  ]);
}
