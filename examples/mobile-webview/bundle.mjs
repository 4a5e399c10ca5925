// index.html, one file with everything in it, and wechat.html, which has WeChat's JSSDK beside it.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import * as esbuild from "esbuild";

const here = new URL("./", import.meta.url);
const source = (name) => fileURLToPath(new URL(`src/${name}`, here));

/** Where WeChat has the script that lets a page in its web-view talk to the mini program. */
const wechatSdk = "https://res.wx.qq.com/open/js/jweixin-1.6.0.js";

const packaged = "cancellation-precheck/inline";

/**
 * Builds both pages into `folder`. `widget` is the file of the package's `inline`, for whoever has it elsewhere; `sdk` is the
 * address of WeChat's script, `openAddress` where that page asks what to check.
 */
export async function buildPages({ folder, widget, sdk = wechatSdk, openAddress = "/api/precheck" }) {
  const alias = widget === undefined ? {} : { [packaged]: widget };
  const [script, style, page, { CancellationPrecheck }] = await Promise.all([
    bundled({ entryPoints: [source("main.js")], alias, plugins: [bridgeSchema], format: "iife" }),
    bundled({ entryPoints: [source("page.css")] }),
    readFile(source("index.html"), "utf8"),
    import(widget === undefined ? packaged : pathToFileURL(widget)),
  ]);
  // Where there are no constructable style sheets, as on iOS before 16.4, the widget's styles are style elements.
  const ofWidget = [CancellationPrecheck.styles].flat(Number.POSITIVE_INFINITY).map(({ cssText }) => cssText);
  const parts = { STYLE: style, SCRIPT: script.replace(/<(?=\/script|!--)/gi, "\\u003c") };
  const html = ({ sdkOrigin = "", connect = "'none'", ...more }) => {
    const policy = [
      "default-src 'none'",
      `script-src '${hashOf(parts.SCRIPT)}' 'wasm-unsafe-eval'${sdkOrigin}`,
      `style-src ${[style, ...ofWidget].map((text) => `'${hashOf(text)}'`).join(" ")}`,
      `connect-src ${connect}`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html",
    ].join("; ");
    return page.replace(/\{\{(\w+)\}\}/g, (_, name) => ({ ...parts, CSP: policy, HTML: "", SDK: "", ...more })[name]);
  };
  await mkdir(folder, { recursive: true });
  await writeFile(resolve(folder, "index.html"), html({}));
  const wechat = {
    HTML: ` data-open-address="${openAddress}"`,
    SDK: `\n    <script src="${sdk}"></script>`,
    sdkOrigin: sdk.startsWith("/") ? " 'self'" : ` ${new URL(sdk).origin}`,
    connect: "'self'",
  };
  await writeFile(resolve(folder, "wechat.html"), html(wechat));
}

async function bundled(options) {
  const { outputFiles } = await esbuild.build({
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    target: "es2020",
    legalComments: "none",
    logLevel: "warning",
    ...options,
  });
  return outputFiles[0].text.trim();
}

/** What the app sends is checked by the schema itself, compiled: a page under this policy compiles nothing. */
const bridgeSchema = {
  name: "bridge-schema",
  setup(build) {
    build.onResolve({ filter: /^bridge-schema$/ }, ({ path }) => ({ path, namespace: "bridge-schema" }));
    build.onLoad({ filter: /.*/, namespace: "bridge-schema" }, async () => {
      const schema = JSON.parse(await readFile(new URL("bridge-1.schema.json", here), "utf8"));
      const types = Object.keys(schema.$defs.app);
      const at = (pointer) => `${schema.$id}#/$defs/${pointer}`;
      const names = { envelope: at("envelope"), kept: at("kept") };
      for (const type of types) names[type] = at(`app/${type}`);
      const ajv = new Ajv({ schemas: [schema], code: { source: true, esm: true }, strictTypes: false });
      const bodies = `export const bodies = { ${types.join(", ")} };`;
      return { contents: `${standalone(ajv, names)}\n${bodies}`, resolveDir: fileURLToPath(here) };
    });
  },
};

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
