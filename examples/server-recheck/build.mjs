// node examples/server-recheck/build.mjs [FOLDER]
// Makes what workerd serves: the worker in one file, the package's WASM as it is, and the configuration.
import { cp, mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = resolve(process.argv[2] ?? here("../../build/examples/server-recheck"));
await mkdir(folder, { recursive: true });
await esbuild.build({
  entryPoints: { worker: here("worker.mjs") },
  external: ["./precheck.wasm", "./precheck.wasm.bytes"],
  outdir: folder,
  bundle: true,
  format: "esm",
  target: "es2022",
  logLevel: "warning",
});
await cp(fileURLToPath(import.meta.resolve("cancellation-precheck/wasm")), `${folder}/precheck.wasm`);
await cp(here("workerd.capnp"), `${folder}/workerd.capnp`);
