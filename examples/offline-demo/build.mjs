// Puts the widget, the editors, the engine and the linter (as WASM), the agreements, the calendar, the legal background and the
// sample accounts into one HTML file.
// Run by `node web/build.mjs`.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** @param {{ esbuild: typeof import("esbuild"), bundling: import("esbuild").BuildOptions, repository: URL, wasm: string }} given */
export async function buildDemo({ esbuild, bundling, repository, wasm }) {
  const here = new URL("examples/offline-demo/", repository);
  const output = new URL("build/offline-demo/", repository);
  const [script, style, page, data] = await Promise.all([
    esbuild.build({
      ...bundling,
      alias: { ...bundling.alias, "precheck-lint": resolve(wasm, "precheck-lint.mjs") },
      entryPoints: [fileURLToPath(new URL("src/main.ts", here))],
      // A page opened from disk may not load module scripts.
      format: "iife",
      legalComments: "none",
      write: false,
    }),
    esbuild.build({
      entryPoints: [fileURLToPath(new URL("src/page.css", here))],
      bundle: true,
      minify: true,
      charset: "utf8",
      write: false,
      target: "es2020",
      logLevel: "warning",
    }),
    readFile(new URL("src/page.html", here), "utf8"),
    embedded(repository, wasm),
  ]);
  const parts = {
    STYLE: style.outputFiles[0].text.trim(),
    DATA: forScript(JSON.stringify(data)),
    SCRIPT: forScript(script.outputFiles[0].text.trim()),
  };
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(parts.SCRIPT)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(parts.STYLE)}'`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; ");
  const html = page.replace(/\{\{(\w+)\}\}/g, (_, name) => ({ ...parts, CSP: policy })[name]);
  for (const [name, text] of Object.entries(parts)) {
    if (!html.includes(`>${text}</`)) throw new Error(`page.html has no place for ${name}`);
  }
  await mkdir(output, { recursive: true });
  await writeFile(new URL("index.html", output), html);
}

async function embedded(repository, wasmFolder) {
  const read = (relative) => readFile(new URL(relative, repository), "utf8");
  const jsonIn = async (relative) => {
    const folder = new URL(relative, repository);
    const isOne = (file) => file.endsWith(".json") && !file.endsWith(".scenarios.json");
    const files = (await readdir(folder, { recursive: true })).filter(isOne).sort();
    return Promise.all(files.map(async (file) => ({ file, text: await read(relative + file) })));
  };
  const [wasm, linterWasm, bundled, examples, accounts, calendar, legal, accountSchema] = await Promise.all([
    readFile(resolve(wasmFolder, "precheck.wasm")),
    readFile(resolve(wasmFolder, "precheck-lint.wasm")),
    jsonIn("core/policies/"),
    jsonIn("examples/policies/"),
    jsonIn("examples/accounts/"),
    read("core/calendars/cn.json"),
    read("core/legal/cn.json"),
    read("core/schema/account-summary-1.schema.json"),
  ]);
  return {
    wasm: wasm.toString("base64"),
    linterWasm: linterWasm.toString("base64"),
    calendar,
    legal,
    policies: [...bundled, ...examples].map(({ text }) => text),
    accounts: accounts.map(({ file, text }) => ({ id: file.replace(/\.json$/, ""), ...JSON.parse(text) })),
    accountSchema: JSON.parse(accountSchema),
  };
}

// Inside a script element only these two can end it or change how it is read.
function forScript(text) {
  return text.replace(/<(?=\/script|!--)/gi, "\\u003c");
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
