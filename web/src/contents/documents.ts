import type { Contents } from "./contents.js";

type JsonModule = Promise<{ default: object }>;

// The bundler makes each pattern a table of the files there are, with one import each: a page loads the documents it
// asks for, every bundler follows, and no file is named here.
const imports = {
  policy: (id: string): JsonModule => import(`../../../core/policies/${id}.json`),
  calendar: (id: string): JsonModule => import(`../../../core/calendars/${id}.json`),
  legal: (id: string): JsonModule => import(`../../../core/legal/${id}.json`),
};

export const documents: Omit<Contents, "wasm"> = {
  policy: async (id) => (await imports.policy(id)).default,
  calendar: async (id) => (await imports.calendar(id)).default,
  legal: async (id) => (await imports.legal(id)).default,
};
