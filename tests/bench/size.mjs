// node tests/bench/size.mjs: where each KB goes that a page downloads, brotli 11. Needs build/wasm (and web/node_modules).
// With --gate it fails where a ceiling is passed; with --write it puts the table into size.md beside it.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { bundlingWith } from "../../web/packaging/bundles.mjs";

const repository = new URL("../../", import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, repository));
const { build } = createRequire(path("web/package.json"))("esbuild");
const read = (relative) => readFileSync(new URL(relative, repository));
const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } })
    .byteLength;

/** Ceilings in bytes, of 1,000 to a KB: what it weighs, rounded up to half a KB. */
export const ceilings = { engine: 52_300, page: 120_500 };
export const goals = { engine: 42_000, page: 75_000 };

const agreement = "core/policies/tencent-cloud/account-cancellation.json";
const documents = {
  "one agreement": agreement,
  calendar: "core/calendars/cn.json",
  "limits of the law": "core/legal/cn.json",
};

// Which part of the page a source belongs to.
const partOf = (source) =>
  [
    [/node_modules\/(@?lit|@lit)/, "Lit"],
    [/build\/wasm|precheck\.mjs/, "engine: glue"],
    [/core\/texts|src\/i18n\/.*\.json/, "texts, both languages"],
    [/src\/element\/styles/, "widget: styles"],
    [/src\/engine/, "widget: engine API"],
  ].find(([pattern]) => pattern.test(source))?.[1] ?? "widget: views and element";

/** The widget's script as the package builds it, and the bytes of it that come from each part. */
async function script() {
  const bundling = bundlingWith(path("build/wasm"));
  const built = await build({
    ...bundling,
    entryPoints: [path("web/src/entry/define.ts")],
    outdir: path("build/size"),
    absWorkingDir: path("."),
    splitting: true,
    platform: "neutral",
    conditions: ["node"],
    alias: {
      ...bundling.alias,
      "precheck-contents": path("web/src/contents/beside.ts"),
      "@lit-labs/ssr-dom-shim": path("web/src/entry/without-dom.ts"),
    },
    write: false,
    metafile: true,
    logLevel: "error",
  });
  // What is loaded at once; the fallback and the documents are asked for only where they are needed.
  const outputs = built.metafile.outputs;
  const loaded = new Set();
  const load = (name) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const { path: imported, kind, external } of outputs[name].imports)
      if (kind === "import-statement" && !external) load(imported);
  };
  load(Object.keys(outputs).find((name) => name.endsWith("/define.js")));
  const parts = {};
  for (const name of loaded) {
    for (const [source, { bytesInOutput }] of Object.entries(outputs[name].inputs)) {
      parts[partOf(source)] = (parts[partOf(source)] ?? 0) + bytesInOutput;
    }
  }
  const files = built.outputFiles.filter(({ path: file }) => loaded.has(file.slice(path(".").length)));
  return { bytes: files.reduce((sum, { contents }) => sum + brotli(contents), 0), parts };
}

export async function sizes() {
  const wasm = brotli(read("build/wasm/precheck.wasm"));
  const glue = brotli(read("build/wasm/precheck.mjs"));
  const { bytes, parts } = await script();
  // One file is compressed as a whole: its parts are given in proportion to their minified bytes.
  const whole = Object.values(parts).reduce((a, b) => a + b, 0);
  const rows = [["engine: wasm", wasm]];
  for (const [part, size] of Object.entries(parts).toSorted((a, b) => b[1] - a[1]))
    rows.push([part, Math.round((bytes * size) / whole)]);
  for (const [part, file] of Object.entries(documents))
    rows.push([part, brotli(JSON.stringify(JSON.parse(read(file))))]);
  return { engine: wasm + glue, rows, page: rows.reduce((sum, [, size]) => sum + size, 0) };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** The measured part of size.md. */
function tables({ engine, rows, page }) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const target = (what, goal, size) => row([what, kilobytes(goal), kilobytes(size), size <= goal ? "yes" : "**no**"]);
  return `| what, KB of 1,000 bytes, brotli 11 | goal, at most | measured | met |
| --- | --- | --- | --- |
${target("engine: wasm + glue as built", goals.engine, engine)}
${target("all a page loads: widget, one agreement, both languages, calendar, Lit", goals.page, page)}

| part of the page | KB |
| --- | --- |
${[...rows, ["**all a page loads**", page]].map(([part, size]) => row([part, kilobytes(size)])).join("\n")}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await sizes();
  const { engine, rows } = measured;
  for (const [part, size] of [...rows, ["page", measured.page], ["engine alone: wasm + glue as built", engine]])
    console.log(String(size).padStart(8), part);
  if (process.argv.includes("--write")) {
    const file = new URL("size.md", import.meta.url);
    const [before, , after] = readFileSync(file, "utf8").split(/<!-- measured -->\n/);
    writeFileSync(file, [before, tables(measured), after].join("<!-- measured -->\n"));
  }
  if (process.argv.includes("--gate") && (engine > ceilings.engine || measured.page > ceilings.page)) {
    console.error("a ceiling is passed", ceilings);
    process.exit(1);
  }
}
