// Takes modules out of the widget and runs them alone, without a page.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

export const web = new URL("../../web/", import.meta.url);
const esbuild = createRequire(new URL("package.json", web))("esbuild");

/** The exports of the modules named, relative to web/src. */
export async function load(...sources) {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: sources.map((source) => `export * from "./src/${source}";`).join("\n"),
      resolveDir: fileURLToPath(web),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    alias: { "precheck-contents": fileURLToPath(new URL("src/contents/none.ts", web)) },
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}
