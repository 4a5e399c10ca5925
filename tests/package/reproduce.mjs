// Builds the WASM, the package with its tarball and the demo twice, from nothing, in two folders of different names, and
// compares every byte.
//
//   ./run reproduce    (or node tests/package/reproduce.mjs, where the packages of web and examples are installed)
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = ["precheck.wasm", "precheck.mjs", "precheck-fallback.mjs", "precheck-lint.wasm", "precheck-lint.mjs"];
const results = [...modules.map((name) => `wasm/${name}`), "web", "offline-demo", "tarball"];
const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
const home = mkdtempSync(join(tmpdir(), "precheck-twice-"));
// No compiler cache, and none of this machine's settings for one.
const { CMAKE_CXX_COMPILER_LAUNCHER: _, ...environment } = { ...process.env, CCACHE_DISABLE: "1" };

function buildIn(folder) {
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
  const run = (...words) => execFileSync(words[0], words.slice(1), { cwd: folder, env: environment, stdio: "pipe" });
  run("cmake", "--preset", "wasm");
  run("cmake", "--build", "--preset", "wasm");
  run("npm", "run", "--prefix", "web", "build");
  mkdirSync(join(folder, "build/tarball"));
  run("npm", "pack", "./build/web", "--pack-destination", "build/tarball");
}

/** Path → digest of every file that a build results in. */
function digests(folder) {
  const out = new Map();
  const add = (path) => {
    const bytes = readFileSync(join(folder, "build", path));
    out.set(path, createHash("sha256").update(bytes).digest("hex"));
  };
  for (const result of results) {
    if (/\.\w+$/.test(result)) add(result);
    else {
      for (const entry of readdirSync(join(folder, "build", result), { recursive: true, withFileTypes: true })) {
        if (entry.isFile())
          add(join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, "build").length + 1));
      }
    }
  }
  return out;
}

try {
  const [first, second] = ["one", join("another folder", "of a longer name")].map((name) => {
    const folder = join(home, name);
    buildIn(folder);
    return digests(folder);
  });
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) console.log(`differs: ${name}`);
  const tarball = names.find((name) => name.endsWith(".tgz"));
  for (const name of ["wasm/precheck.wasm", "wasm/precheck-fallback.mjs", tarball])
    console.log(`${first.get(name)}  ${name}`);
  console.log(`${names.length} files, ${different.length} differ`);
  process.exitCode = different.length > 0 || names.length < 20 || !tarball ? 1 : 0;
} finally {
  rmSync(home, { recursive: true, force: true });
}
