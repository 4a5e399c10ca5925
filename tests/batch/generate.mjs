// node tests/batch/generate.mjs COUNT [--corrupt LINE]: that many made-up accounts, one a line.
// The corrupt line is cut off in its middle.
import { accounts } from "./accounts.mjs";

const [count, option, line] = process.argv.slice(2);
const corrupt = option === "--corrupt" ? Number(line) : 0;
if (!(Number(count) >= 0)) throw new Error("generate.mjs takes a count");

process.stdout.on("error", ({ code }) => process.exit(code === "EPIPE" ? 0 : 2));
const source = accounts();
let block = "";
for (let number = 1; number <= Number(count); ++number) {
  const text = JSON.stringify(source.next().value);
  block += `${number === corrupt ? text.slice(0, text.length / 2) : text}\n`;
  if (block.length < 1 << 16 && number < Number(count)) continue;
  const room = process.stdout.write(block);
  block = "";
  if (!room) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
