// For bundlers of scripts alone: the page and its style sheet lie beside the script.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export function copyPage(outDir) {
  const from = (name) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));
  return Promise.all(["index.html", "page.css"].map((name) => cp(from(name), join(outDir, name))));
}
