// The package as its users get it: packed by npm, and installed from the tarball into an empty project.
import { execFile } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const build = new URL("../../build/", import.meta.url);

/** Packs build/web; the tarball's path and the files in it. */
export async function packPackage() {
  const folder = new URL("package/", build);
  await mkdir(folder, { recursive: true });
  const { stdout } = await run("npm", [
    ...["pack", fileURLToPath(new URL("web/", build)), "--json", "--pack-destination", fileURLToPath(folder)],
  ]);
  // By name in newer npms, a list in older ones.
  const [packed] = Object.values(JSON.parse(stdout));
  return { tarball: fileURLToPath(new URL(packed.filename, folder)), files: packed.files.map(({ path }) => path) };
}

/** An empty project with the package installed by npm, without a network: the package needs nothing else. */
export async function installInto(name) {
  const { tarball, files } = await packPackage();
  const project = new URL(`package/${name}/`, build);
  await rm(project, { recursive: true, force: true });
  await mkdir(project, { recursive: true });
  await writeFile(new URL("package.json", project), '{ "name": "project", "private": true, "type": "module" }\n');
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--install-links", tarball], {
    cwd: fileURLToPath(project),
  });
  const installed = await readdir(new URL("node_modules/", project));
  return { project, tarball, files, installed: installed.filter((entry) => !entry.startsWith(".")) };
}

/** Runs a module in the project, as `node --input-type=module` would; what it prints, parsed. */
export async function runIn(project, source) {
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", source], {
    cwd: fileURLToPath(project),
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout);
}

export { run };
