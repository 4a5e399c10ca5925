// esbuild leaves the address of the WASM as it is, so the file goes beside the script.
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { copyPage } from "./page.mjs";

export default async (outDir) => {
  await esbuild.build({
    absWorkingDir: fileURLToPath(new URL("../src", import.meta.url)),
    entryPoints: {
      main: "./main.js",
      precheck: "cancellation-precheck/wasm",
    },
    loader: { ".wasm": "copy" },
    outdir: outDir,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2020",
    minify: true,
    logLevel: "warning",
  });
  await copyPage(outDir);
};
