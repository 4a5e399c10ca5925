// The native command, run as a person runs it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const command = process.env.PRECHECK_COMMAND ?? join(root, "build/release/precheck");

/** Runs `precheck` in the repository's folder. */
export function precheck(...words) {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    maxBuffer: 1 << 28,
  });
  if (error) throw new Error(`${command} cannot be run; build it with ./run build`, { cause: error });
  return { exit: status, out: stdout, err: stderr };
}

const made = [];
process.on("exit", () => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** A folder of files, gone when the process ends. */
export function folder(files) {
  const path = mkdtempSync(join(tmpdir(), "precheck-"));
  made.push(path);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(path, name), typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
  return path;
}
