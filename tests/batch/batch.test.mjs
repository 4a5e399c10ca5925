// `precheck batch` over many accounts: nothing lost or moved, memory that does not grow, several
// processes as good as one. `node tests/batch/measure.mjs 1000000` is the same at full length.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { asked, command, measure, ndjson } from "./measure.mjs";

const execute = promisify(execFile);

for (const jobs of [1, 2]) {
  test(`with ${jobs} jobs, 20,000 lines come back in order, the corrupt one named, and memory is that of 2,000`, async () => {
    const few = await measure({ count: 2000, jobs });
    const many = await measure({ count: 20_000, corrupt: 10_000, jobs });
    assert.equal(many.lines, 20_000);
    assert.equal(many.misplaced, 0);
    assert.equal(many.unended, 0);
    assert.deepEqual(many.refused, [10_000]);
    assert.equal(few.exit, 0);
    assert.equal(many.exit, 1);
    assert.ok(many.bytesOut > 9 * few.bytesOut);
    assert.ok(many.peak < 1.5 * few.peak, `${many.peak} KiB after ${few.peak} KiB`);
  });
}

test("the summary adds up to the lines", async () => {
  const { summary, lines } = await measure({ count: 5000, corrupt: 17, jobs: 2, verdictOnly: true });
  const verdicts = Object.values(summary.verdicts).reduce((sum, count) => sum + count, 0);
  assert.equal(summary.lines, lines);
  assert.equal(summary.refused, 1);
  assert.equal(verdicts + summary.refused, 5000);
  assert.ok(summary.blocking.every(({ count }) => count <= summary.verdicts.blocked));
});

test("the example with GNU parallel gives the same as one process, and its summaries add up", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "precheck-batch-"));
  t.after(() => rm(folder, { recursive: true }));
  const text = [...ndjson(4000)].join("");
  await writeFile(join(folder, "accounts.ndjson"), text);
  const docs = await readFile(new URL("../../core/cli/batch.md", import.meta.url), "utf8");
  const example = /```sh\n(mkdir -p summaries\nparallel [\s\S]*?)```/.exec(docs)[1];
  const { stdout } = await execute("bash", ["-euo", "pipefail", "-c", example], {
    cwd: folder,
    env: { ...process.env, LC_ALL: "C.UTF-8", PATH: `${dirname(command)}${delimiter}${process.env.PATH}` },
  });

  const one = spawn(command, ["batch", ...asked, "--lang", "en"]);
  let reports = "";
  let summary = "";
  one.stdout.setEncoding("utf8").on("data", (part) => (reports += part));
  one.stderr.setEncoding("utf8").on("data", (part) => (summary += part));
  one.stdin.end(text);
  await new Promise((resolve) => one.on("close", resolve));
  assert.ok((await readFile(join(folder, "reports.ndjson"), "utf8")) === reports, "the same bytes");
  assert.equal(stdout, summary);
  const parts = (await execute("ls", [join(folder, "summaries")])).stdout.split("\n").filter(Boolean);
  assert.ok(parts.length > 1, "several processes had a part in it");
});
