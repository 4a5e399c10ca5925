import createPrecheck, { type PrecheckModule } from "precheck-core";
import { PrecheckError } from "./error.js";
import { packageFile, readFile } from "./package-files.js";

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
  const url = packageFile("precheck.wasm");
  if (url === null) {
    throw new PrecheckError(
      "core-unavailable",
      "give wasmBinary or wasmUrl: a classic script has no address of its own",
    );
  }
  return url;
}

async function read(url: string | URL): Promise<ArrayBuffer | Uint8Array> {
  try {
    return await readFile(url);
  } catch (cause) {
    throw new PrecheckError("core-unavailable", `the WASM could not be read: ${String(cause)}`, [], { cause });
  }
}

function isWasm(bytes: ArrayBuffer | Uint8Array): boolean {
  const start =
    bytes instanceof Uint8Array ? bytes.subarray(0, 4) : new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  return start[0] === 0x00 && start[1] === 0x61 && start[2] === 0x73 && start[3] === 0x6d;
}
