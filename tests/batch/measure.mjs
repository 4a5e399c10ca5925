// Streams made-up accounts through `precheck batch` and looks at every line that comes back.
//
//   node tests/batch/measure.mjs COUNT [--jobs N] [--verdict-only] [--corrupt LINE] [--command FILE]
//
// prints lines, bytes, time and the most memory the command ever held.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { accounts } from "./accounts.mjs";

export const command = process.env.PRECHECK ?? fileURLToPath(new URL("../../build/release/precheck", import.meta.url));
export const asked = ["tencent-cloud/account-cancellation", "--at", "2026-11-21T10:00:00+08:00"];

/** The accounts as NDJSON in blocks; the corrupt line is cut off in its middle. */
export function* ndjson(count, corrupt = 0) {
  let number = 0;
  let block = "";
  for (const account of accounts()) {
    if (++number > count) break;
    const text = JSON.stringify(account);
    block += `${number === corrupt ? text.slice(0, text.length / 2) : text}\n`;
    if (block.length < 1 << 16) continue;
    yield block;
    block = "";
  }
  if (block) yield block;
}

/** Which account a line answers: its id, or for a line that is refused what it says of itself. */
function answered(line) {
  const head = line.subarray(0, 4096).toString("latin1");
  const account = /"account":\{"id":"(\d+)"/.exec(head);
  if (account) return Number(account[1]);
  const refused = /^\{"format":"precheck-faults\/1","line":(\d+),/.exec(head);
  return refused && { refused: Number(refused[1]) };
}

/** @returns what came back, and the most memory (in KiB) the command held while it ran */
export async function measure({ count, corrupt = 0, jobs = 1, verdictOnly = false, binary = command }) {
  const folder = mkdtempSync(join(tmpdir(), "precheck-measure-"));
  const summary = join(folder, "summary.json");
  const words = ["batch", ...asked, "--jobs", String(jobs), "--summary", summary];
  if (verdictOnly) words.push("--verdict-only");
  const child = spawn(binary, words, { stdio: ["pipe", "pipe", "inherit"] });
  const result = { lines: 0, misplaced: 0, refused: [], bytesIn: 0, bytesOut: 0 };
  const ended = new Promise((resolve) => child.on("close", resolve));

  let pieces = [];
  const see = (line) => {
    const place = ++result.lines;
    const found = answered(line);
    if (found?.refused) result.refused.push(found.refused);
    if ((found?.refused ?? found) !== place) ++result.misplaced;
  };
  let allAnswered;
  const answers = new Promise((resolve) => (allAnswered = resolve));
  child.stdout.on("data", (block) => {
    result.bytesOut += block.length;
    let start = 0;
    for (let feed = block.indexOf(10); feed >= 0; feed = block.indexOf(10, start)) {
      const rest = block.subarray(start, feed);
      see(pieces.length > 0 ? Buffer.concat([...pieces, rest]) : rest);
      pieces = [];
      start = feed + 1;
    }
    if (start < block.length) pieces.push(block.subarray(start));
    if (result.lines >= count) allAnswered();
  });

  const began = performance.now();
  for (const block of ndjson(count, corrupt)) {
    result.bytesIn += Buffer.byteLength(block);
    if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once("drain", resolve));
  }
  // Its input is still open, so it is still there to be asked.
  await Promise.race([answers, ended]);
  result.seconds = (performance.now() - began) / 1000;
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const [user, system] = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13);
  result.cpuSeconds = (Number(user) + Number(system)) / 100;
  result.peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)[1]);
  child.stdin.end();
  result.exit = await ended;
  result.unended = pieces.length;
  result.summary = JSON.parse(readFileSync(summary, "utf8"));
  rmSync(folder, { recursive: true });
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      jobs: { type: "string", default: "1" },
      "verdict-only": { type: "boolean" },
      corrupt: { type: "string", default: "0" },
      command: { type: "string", default: command },
    },
  });
  const { summary, ...figures } = await measure({
    count: Number(positionals[0]),
    corrupt: Number(values.corrupt),
    jobs: Number(values.jobs),
    verdictOnly: values["verdict-only"],
    binary: values.command,
  });
  const counted = Object.values(summary.verdicts).reduce((sum, count) => sum + count, summary.refused);
  console.log({ ...figures, counted, verdicts: summary.verdicts, losses: summary.losses });
}
