// The handler on workerd, which compiles no WASM by itself: it comes compiled, and once more as bytes for its digest.
import { loadPrecheck } from "cancellation-precheck";
import { host } from "./example.mjs";
import { sha256 } from "./judge.mjs";
import wasmModule from "./precheck.wasm";
import wasmBytes from "./precheck.wasm.bytes";
import { createRecheck } from "./recheck.mjs";

const engine = async () => ({ engine: await loadPrecheck({ wasmModule }), wasm: await sha256(wasmBytes) });

let handle;

export default {
  fetch(request, environment) {
    handle ??= createRecheck({ ...host(environment), engine });
    return handle(request);
  },
};
