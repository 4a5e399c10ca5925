// Builds the WASM, the package with its tarball and the demo twice, from nothing, in two folders, time zones and languages,
// and compares every byte. It takes minutes, so `./run test` leaves it out.
//
//   ./run reproduce    (or node tests/package/reproduce.mjs, where the packages of web and examples are installed)
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = ["precheck.wasm", "precheck.mjs", "precheck-fallback.mjs", "precheck-lint.wasm", "precheck-lint.mjs"];
const results = [...modules.map((name) => `wasm/${name}`), "web", "offline-demo", "tarball"];
const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });

const builds = [
  { name: "one", settings: { TZ: "UTC", LC_ALL: "C.UTF-8" } },
  {
    name: "another folder/of a longer name",
    settings: { TZ: "Pacific/Kiritimati", LC_ALL: "C", HOME: "/nonexistent" },
  },
];

/** Puts the tree there, as it stands here. */
function copyTo(folder) {
  for (const file of files.split("\0").filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  // What npm ci would install again from the same lock files. Copies: a link would be followed out of the folder, and
  // the source maps say where from.
  for (const part of ["web", "examples"])
    cpSync(join(root, part, "node_modules"), join(folder, part, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
}

function buildIn(folder, settings) {
  // No compiler cache, and none of this machine's settings for one.
  const { CMAKE_CXX_COMPILER_LAUNCHER: _, ...inherited } = process.env;
  const env = { ...inherited, CCACHE_DISABLE: "1", ...settings };
  const run = (...words) => execFileSync(words[0], words.slice(1), { cwd: folder, env, stdio: "pipe" });
  run("cmake", "--preset", "wasm");
  run("cmake", "--build", "--preset", "wasm");
  run("npm", "run", "--prefix", "web", "build");
  mkdirSync(join(folder, "build/tarball"));
  run("npm", "pack", "./build/web", "--pack-destination", "build/tarball", "--cache", join(folder, "build/npm"));
}

/** Path → digest of every file that a build results in. */
function digests(folder) {
  const built = join(folder, "build");
  const paths = results.flatMap((result) =>
    /\.\w+$/.test(result)
      ? result
      : readdirSync(join(built, result), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(built.length + 1)),
  );
  const digest = (path) =>
    createHash("sha256")
      .update(readFileSync(join(built, path)))
      .digest("hex");
  return new Map(paths.sort().map((path) => [path, digest(path)]));
}

test("two clean builds in two folders give the same bytes, file by file", (context) => {
  const home = mkdtempSync(join(tmpdir(), "precheck-twice-"));
  context.after(() => rmSync(home, { recursive: true, force: true }));
  for (const { name } of builds) copyTo(join(home, name));
  const [first, second] = builds.map(({ name, settings }) => {
    buildIn(join(home, name), settings);
    return digests(join(home, name));
  });
  for (const [path, digest] of first)
    console.log(`${digest}  ${path}${second.get(path) === digest ? "" : `  DIFFERS: ${second.get(path)}`}`);
  console.log(`${first.size} files`);
  assert.ok(first.size > 100 && [...first.keys()].some((path) => path.endsWith(".tgz")), `only ${first.size} files`);
  assert.deepEqual([...second], [...first]);
});
