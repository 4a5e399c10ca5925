// Every shared vector in WASM.
import { loadEngine } from "./engine.mjs";
import { runVectors } from "./run-vectors.mjs";

const { engine } = await loadEngine();
runVectors(engine);
