// Vite finds the WASM by itself: it follows `new URL("./precheck.wasm", import.meta.url)`.
import { fileURLToPath } from "node:url";
import { build } from "vite";

export default (outDir) =>
  build({
    root: fileURLToPath(new URL("../src", import.meta.url)),
    configFile: false,
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "es2020" },
  });
