// Loads the WASM build for the tests beside this file.
import { readFileSync } from "node:fs";

const repository = new URL("../../", import.meta.url);
export const readSource = (path) => readFileSync(new URL(path, repository), "utf8");
export const gluePath = new URL("build/wasm/precheck.mjs", repository);
/** The engine as plain JavaScript. */
export const fallbackPath = new URL("build/wasm/precheck-fallback.mjs", repository);
export const wasmBytes = () => readFileSync(new URL("build/wasm/precheck.wasm", repository));

/** A fresh engine, with the memory that a host never sees. */
export async function loadEngine() {
  const { default: createPrecheck } = await import(gluePath.href);
  let memory;
  const engine = await createPrecheck({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(wasmBytes()), imports);
      // Its export bears a short name that differs from build to build.
      memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
      done(instance);
      return instance.exports;
    },
  });
  return { engine, memory };
}

/** The answer to a call, of the format it must have. */
export function answer(text, format) {
  const value = JSON.parse(text);
  if (value.format !== format) throw new Error(`expected ${format}, got ${text.slice(0, 400)}`);
  return value;
}
