// node web/build.mjs [FOLDER]
// Builds the package into build/web and the offline demo into build/offline-demo, with the WASM in FOLDER (build/wasm).
import { mkdir, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { buildDemo } from "../examples/offline-demo/build.mjs";
import { writeBill } from "./packaging/bill.mjs";
import { buildBundles, bundlingWith } from "./packaging/bundles.mjs";
import { writeDeclarations } from "./packaging/declarations.mjs";
import { writeDocuments } from "./packaging/documents.mjs";
import { writeManifest } from "./packaging/manifest.mjs";

const repository = new URL("../", import.meta.url);
const output = new URL("build/web/", repository);
const wasm = resolve(process.argv[2] ?? fileURLToPath(new URL("build/wasm", repository)));
const bundling = bundlingWith(wasm);

async function buildPackage() {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  await Promise.all([
    buildBundles({ bundling, output }),
    writeDocuments({ output, wasm }),
    writeDeclarations({ output }),
    writeManifest({ output }),
    writeBill({ output, wasm }),
  ]);
}

await Promise.all([buildPackage(), buildDemo({ esbuild, bundling, repository, wasm })]);
