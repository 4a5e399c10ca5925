// node web/release.mjs              what would be published, and what is in the way; changes nothing
// node web/release.mjs --publish    publishes build/web with a statement of provenance, from the project's CI
// Before: ./run test, the version in package.json, its section in CHANGELOG.md, and the tag v<version>.
import { execFileSync } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = new URL("../", import.meta.url);
const built = new URL("build/web/", repository);
const staged = new URL("build/release-package/", repository);

/** What keeps a version from being published, in words. */
export function obstacles({ version, builtVersion, changelog, tags, changes, source }) {
  return [
    version !== builtVersion && `build/web is version ${builtVersion}, package.json says ${version}: build it`,
    !changelog.includes(`\n## ${version}\n`) && `CHANGELOG.md has no section "## ${version}"`,
    !tags.includes(`v${version}`) && `the commit is not tagged v${version}`,
    changes !== "" && "there are changes that are not committed",
    // Provenance is a signed statement of the repository and the run a package was built by; npm compares the address.
    !source && "GITHUB_SERVER_URL and GITHUB_REPOSITORY are not set: provenance is stated by the project's CI alone",
  ].filter(Boolean);
}

async function release(publish) {
  const git = (...words) => execFileSync("git", words, { cwd: fileURLToPath(repository), encoding: "utf8" }).trim();
  const json = async (url) => JSON.parse(await readFile(url, "utf8"));
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  const source = server && name ? `git+${server}/${name}.git` : undefined;
  const manifest = await json(new URL("package.json", built));
  const { version } = await json(new URL("package.json", import.meta.url));
  const found = obstacles({
    version,
    builtVersion: manifest.version,
    changelog: await readFile(new URL("CHANGELOG.md", import.meta.url), "utf8"),
    tags: git("tag", "--points-at", "HEAD").split("\n"),
    changes: git("status", "--porcelain"),
    source,
  });

  // The package is private until here, so that nothing but this script can publish it.
  await rm(staged, { recursive: true, force: true });
  await cp(built, staged, { recursive: true });
  const { private: _, ...open } = manifest;
  const published = { ...open, ...(source && { repository: { type: "git", url: source, directory: "web" } }) };
  await writeFile(new URL("package.json", staged), `${JSON.stringify(published, null, 2)}\n`);

  const npm = (...words) => execFileSync("npm", words, { cwd: fileURLToPath(staged), stdio: "inherit" });
  for (const obstacle of found) console.log(`In the way: ${obstacle}.`);
  if (!publish) return npm("pack", "--dry-run");
  if (found.length > 0) {
    process.exitCode = 1;
    return;
  }
  npm("publish", "--provenance", "--access", "public");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await release(process.argv.includes("--publish"));
}
