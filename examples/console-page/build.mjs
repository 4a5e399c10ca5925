// node examples/console-page/build.mjs [BUNDLER [FOLDER]]
// Builds the page with vite, webpack, esbuild or rollup.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const bundler = process.argv[2] ?? "vite";
const folder =
  process.argv[3] ?? fileURLToPath(new URL(`../../build/examples/console-page/${bundler}`, import.meta.url));
const { default: bundle } = await import(`./bundle/${bundler}.mjs`);
await bundle(resolve(folder));
