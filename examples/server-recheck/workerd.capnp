# workerd serve build/examples/server-recheck/workerd.capnp
# build.mjs puts this file beside the ones it names.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [ (name = "recheck", worker = .recheck) ],
  sockets = [ (name = "http", address = "127.0.0.1:8787", http = (), service = "recheck") ],
);

const recheck :Workerd.Worker = (
  compatibilityDate = "2026-10-01",
  modules = [
    (name = "worker.js", esModule = embed "worker.js"),
    (name = "precheck.wasm", wasm = embed "precheck.wasm"),
    (name = "precheck.wasm.bytes", data = embed "precheck.wasm"),
  ],
  bindings = [ (name = "RECHECK_AT", fromEnvironment = "RECHECK_AT") ],
);
