// The package in one file: nothing is fetched.
import wasm from "precheck.wasm";
import type { Contents } from "./contents.js";
import { documents } from "./documents.js";

export const contents: Contents = { ...documents, wasm: async () => wasm };
