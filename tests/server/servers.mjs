// The example's server as two real processes: on Node, and on workerd.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { run } from "../package/install.mjs";

const repository = new URL("../../", import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, repository));
const workerd = createRequire(path("examples/package.json"))("workerd").default;

/** Where the clock of both stands. */
export const now = "2026-11-21T10:00:00+08:00";
const env = { ...process.env, RECHECK_AT: now };

export async function startNode() {
  return await started("Node", process.execPath, [path("examples/server-recheck/node.mjs")], "stdout", (line) => {
    return /^Server that checks again: (\S+)$/.exec(line)?.[1];
  });
}

export async function startWorkerd() {
  const folder = path("build/examples/server-recheck");
  await run(process.execPath, [path("examples/server-recheck/build.mjs"), folder]);
  const options = ["--socket-addr=http=127.0.0.1:0", "--control-fd=3"];
  return await started("workerd", workerd, ["serve", `${folder}/workerd.capnp`, ...options], "control", (line) => {
    const { event, port } = JSON.parse(line);
    return event === "listen" ? `http://127.0.0.1:${port}/` : undefined;
  });
}

/** Starts a process and waits for the line that has its address. What it prints besides is its log. */
async function started(name, command, options, channel, addressIn) {
  const child = spawn(command, options, { env, stdio: ["ignore", "pipe", "pipe", "pipe"] });
  const log = [];
  const errors = [];
  createInterface({ input: child.stderr }).on("line", (line) => errors.push(line));
  const address = await new Promise((done, failed) => {
    const heed = (source) => (line) => {
      const found = source === channel ? addressIn(line) : undefined;
      if (found !== undefined) done(found);
      else if (source === "stdout") log.push(line);
    };
    createInterface({ input: child.stdout }).on("line", heed("stdout"));
    createInterface({ input: child.stdio[3] }).on("line", heed("control"));
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`${name} ended with ${code}: ${errors.join("\n")}`)));
  });
  const stop = () => {
    child.kill();
    return new Promise((done) =>
      child.exitCode === null && child.signalCode === null ? child.on("exit", done) : done(),
    );
  };
  return { name, address, log, errors, stop };
}
