// node examples/mobile-webview/build.mjs [FOLDER]
// Builds the page in both its forms: index.html and wechat.html.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPages } from "./bundle.mjs";

const folder = process.argv[2] ?? fileURLToPath(new URL("../../build/examples/mobile-webview", import.meta.url));
await buildPages({ folder: resolve(folder) });
