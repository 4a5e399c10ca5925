import { contents } from "precheck-contents";
import createPrecheck, { type PrecheckModule, type PrecheckOptions } from "precheck-core";
import { PrecheckError } from "./error.js";
import { readFile } from "./read-file.js";
import { isCompleteWasm, isWasm } from "./wasm-file.js";

/** Where the core comes from; with nothing given, the one that comes with the package. */
export interface LoadOptions {
  /** The bytes themselves, for pages that open from disk and for servers that have read them. */
  wasmBinary?: ArrayBuffer | Uint8Array | undefined;
  /**
   * `precheck.wasm`, compiled before: for a runtime that compiles nothing by itself, such as a worker at the edge, and for
   * workers that share one compilation. Without a fallback: whoever has a module has WebAssembly.
   */
  wasmModule?: WebAssembly.Module | undefined;
  /** Address of `precheck.wasm`. */
  wasmUrl?: string | URL | undefined;
  /**
   * False where it is known that WebAssembly is forbidden: the fallback is taken at once. Finding it out by trying works
   * too, and makes the browser report a violation of the page's content security policy.
   */
  useWasm?: boolean | undefined;
}

/** Which build of the core answers: the WASM, or the same core as plain JavaScript. */
export type CoreBuild = "wasm" | "fallback";

/** @internal */
export interface LoadedCore {
  core: PrecheckModule;
  build: CoreBuild;
}

/**
 * The WASM, or the fallback where WebAssembly is missing or forbidden or too old for it.
 * @internal
 */
export async function loadCore(options: LoadOptions): Promise<LoadedCore> {
  if (options.wasmModule !== undefined) return await startModule(options.wasmModule);
  if (options.useWasm === false || !(await wasmRunsHere())) return await fallback();
  try {
    const loaded = await startWasm(options);
    doubtCache = false;
    return loaded;
  } catch (error) {
    doubtCache = true;
    throw error;
  }
}

/** After a file that was no good: the next try asks the server again, whatever the browser has kept. */
let doubtCache = false;

async function startWasm(options: LoadOptions): Promise<LoadedCore> {
  const wasmBinary = options.wasmBinary ?? (await read(options.wasmUrl));
  if (!isWasm(wasmBinary)) {
    // Typically an error page served with status 200.
    throw unavailable("what was loaded is not a WASM file");
  }
  try {
    return { core: await createPrecheck({ wasmBinary }), build: "wasm" };
  } catch (cause) {
    // A whole file that cannot be started is too new for the browser; a part of one is the server's fault.
    if (isCompleteWasm(wasmBinary)) return await fallback();
    throw unavailable(`the WASM file is cut short or damaged: ${String(cause)}`, cause);
  }
}

async function startModule(wasmModule: WebAssembly.Module): Promise<LoadedCore> {
  try {
    const core = await new Promise<PrecheckModule>((done, failed) => {
      const instantiateWasm: PrecheckOptions["instantiateWasm"] = (imports, started) => {
        WebAssembly.instantiate(wasmModule, imports)
          .then((instance) => started(instance, wasmModule))
          .catch(failed);
        return {}; // the glue waits for `started`
      };
      createPrecheck({ instantiateWasm }).then(done, failed);
    });
    return { core, build: "wasm" };
  } catch (cause) {
    throw unavailable(`the module given could not be started: ${String(cause)}`, cause);
  }
}

/** A module without content: all of WebAssembly that a browser or a content security policy can refuse. */
const EMPTY_MODULE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

async function wasmRunsHere(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(EMPTY_MODULE);
    return true;
  } catch {
    return false;
  }
}

async function fallback(): Promise<LoadedCore> {
  try {
    const { default: createFallback } = await import("precheck-core-fallback");
    return { core: await createFallback({}), build: "fallback" };
  } catch (cause) {
    throw unavailable(`WebAssembly cannot be used here, and its fallback could not be loaded: ${String(cause)}`, cause);
  }
}

async function read(url: string | URL | undefined): Promise<ArrayBuffer | Uint8Array> {
  const cache = doubtCache ? "reload" : "default";
  try {
    return await (url === undefined ? contents.wasm(cache) : readFile(url, cache));
  } catch (cause) {
    throw unavailable(`the WASM could not be read: ${String(cause)}`, cause);
  }
}

function unavailable(message: string, cause?: unknown): PrecheckError {
  return new PrecheckError("core-unavailable", message, [], { cause });
}
