// Builds the examples as a team that installed the package would.
import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { packPackage, run } from "./install.mjs";

const repository = new URL("../../", import.meta.url);
const examples = new URL("examples/", repository);
const path = (relative) => fileURLToPath(new URL(relative, repository));

/** Puts the packed package among what the examples have installed. It needs nothing, so unpacking is installing. */
export async function installIntoExamples() {
  const { tarball } = await packPackage();
  const folder = new URL("node_modules/cancellation-precheck/", examples);
  // Without the slash at the end: it may be a link into build/web, which has to stay.
  await rm(new URL("node_modules/cancellation-precheck", examples), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", fileURLToPath(folder), "--strip-components=1"]);
  return folder;
}

export async function buildConsolePage(bundler) {
  const folder = path(`build/examples/console-page/${bundler}`);
  await rm(folder, { recursive: true, force: true });
  await run(process.execPath, [path("examples/console-page/build.mjs"), bundler, folder]);
  return folder;
}

/** Builds an example of a framework with Vite; the folder it is in then. */
export async function buildFramework(name) {
  const folder = new URL(`build/examples/${name}/`, repository);
  const vite = path("examples/node_modules/vite/bin/vite.js");
  const options = ["--outDir", fileURLToPath(folder), "--emptyOutDir", "--logLevel", "error"];
  await run(process.execPath, [vite, "build", path(`examples/${name}`), ...options], {
    cwd: path(`examples/${name}`),
  });
  return folder;
}
