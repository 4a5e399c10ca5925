import createPrecheck, { type PrecheckModule } from "precheck-core";
import { PrecheckError } from "./error.js";

/** Where the WASM comes from; without either, the file beside this module. */
export interface LoadOptions {
  /** The bytes themselves, for pages that open from disk and for servers that have read them. */
  wasmBinary?: ArrayBuffer | Uint8Array | undefined;
  /** Address of `precheck.wasm`. */
  wasmUrl?: string | URL | undefined;
}

export async function loadCore(options: LoadOptions): Promise<PrecheckModule> {
  if (typeof WebAssembly === "undefined") {
    throw new PrecheckError("core-unavailable", "WebAssembly is missing here");
  }
  const wasmBinary = options.wasmBinary ?? (await read(options.wasmUrl ?? besideThisModule()));
  if (!isWasm(wasmBinary)) {
    // Typically an error page served with status 200.
    throw new PrecheckError("core-unavailable", "what was loaded is not a WASM file");
  }
  try {
    return await createPrecheck({ wasmBinary });
  } catch (cause) {
    // A content security policy without 'wasm-unsafe-eval' ends here.
    throw new PrecheckError("core-unavailable", `the WASM could not be started: ${String(cause)}`, [], { cause });
  }
}

function besideThisModule(): URL {
  if (!import.meta.url) {
    throw new PrecheckError(
      "core-unavailable",
      "give wasmBinary or wasmUrl: a classic script has no address of its own",
    );
  }
  return new URL("precheck.wasm", import.meta.url);
}

async function read(url: string | URL): Promise<ArrayBuffer | Uint8Array> {
  try {
    if (String(url).startsWith("file:")) {
      const fromNode = nodeFiles();
      if (fromNode) return await fromNode.readFile(new URL(url));
    }
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new PrecheckError("core-unavailable", `the WASM could not be read: ${String(cause)}`, [], { cause });
  }
}

// Asked for at run time rather than imported, because browser bundlers stumble over an import of `node:` modules.
function nodeFiles(): { readFile(url: URL): Promise<Uint8Array> } | undefined {
  const host = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return host.process?.getBuiltinModule?.("node:fs/promises") as ReturnType<typeof nodeFiles>;
}

function isWasm(bytes: ArrayBuffer | Uint8Array): boolean {
  const start =
    bytes instanceof Uint8Array ? bytes.subarray(0, 4) : new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  return start[0] === 0x00 && start[1] === 0x61 && start[2] === 0x73 && start[3] === 0x6d;
}
