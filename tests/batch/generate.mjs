// node tests/batch/generate.mjs COUNT [CORRUPT]: that many made-up accounts, one a line.
// The line CORRUPT, if there is to be one, is cut off in its middle.
import { once } from "node:events";
import { ndjson } from "./measure.mjs";

const [count, corrupt = "0"] = process.argv.slice(2);
if (!(Number(count) >= 0)) throw new Error("generate.mjs takes a count");

process.stdout.on("error", ({ code }) => process.exit(code === "EPIPE" ? 0 : 2));
for (const block of ndjson(Number(count), Number(corrupt))) {
  if (!process.stdout.write(block)) await once(process.stdout, "drain");
}
