// The package in several files: each document and the WASM are fetched when they are needed.
import { readFile } from "../engine/read-file.js";
import type { Contents } from "./contents.js";
import { documents } from "./documents.js";

export const contents: Contents = {
  ...documents,
  // Written in one piece, as Vite and webpack look for it.
  wasm: (cache) => readFile(new URL("./precheck.wasm", import.meta.url), cache),
};
