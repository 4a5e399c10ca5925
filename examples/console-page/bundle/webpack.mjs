// webpack finds the WASM by itself: it follows `new URL("./precheck.wasm", import.meta.url)`.
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { copyPage } from "./page.mjs";

export default async (outDir) => {
  const compiler = webpack({
    mode: "production",
    entry: fileURLToPath(new URL("../src/main.js", import.meta.url)),
    target: ["web", "es2020"],
    experiments: { outputModule: true },
    // Modules load chunks by import(); classic output would set script addresses, which Trusted Types guards.
    output: { path: outDir, filename: "main.js", module: true, clean: true },
    performance: false,
  });
  const stats = await new Promise((done, fail) =>
    compiler.run((error, result) => (error ? fail(error) : done(result))),
  );
  await new Promise((done) => compiler.close(done));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
  await copyPage(outDir);
};
