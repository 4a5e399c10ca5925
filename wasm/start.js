// Part of the glue: the core is started with what a host gives (precheck.d.mts). Emscripten's small runtime knows only
// bytes by another name, and nothing of a start that fails; what it calls is this.
const WebAssembly = {
  instantiate(_, imports) {
    const started = Module["instantiateWasm"]
      ? new Promise((done) => Module["instantiateWasm"](imports, (instance) => done({ instance })))
      : globalThis.WebAssembly.instantiate(Module["wasmBinary"], imports);
    return { then: (use) => started.then(use).catch(readyPromiseReject) };
  },
};
