// For a page that hands everything over itself.
import type { Contents } from "./contents.js";

const nothing = () => Promise.reject(new Error("this build carries nothing: the page has to supply it"));

export const contents: Contents = { wasm: nothing, policy: nothing, calendar: nothing, legal: nothing };
