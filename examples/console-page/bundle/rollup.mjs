// Rollup leaves the address of the WASM as it is, so the file goes beside the script.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { copyPage } from "./page.mjs";

const precheckWasm = {
  name: "precheck-wasm",
  async generateBundle() {
    const source = await readFile(new URL(import.meta.resolve("cancellation-precheck/wasm")));
    this.emitFile({ type: "asset", fileName: "precheck.wasm", source });
  },
};

export default async (outDir) => {
  const bundle = await rollup({
    input: fileURLToPath(new URL("../src/main.js", import.meta.url)),
    plugins: [nodeResolve({ browser: true }), precheckWasm],
  });
  await bundle.write({ dir: outDir, format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" });
  await bundle.close();
  await copyPage(outDir);
};
