// What the native tests wrote while they ran the vectors.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Name of the vector → its report, and its conditions whole and as changes, byte for byte. */
export function readNativeAnswers() {
  const file =
    process.env.PRECHECK_VECTOR_REPORTS ??
    fileURLToPath(new URL("../../build/release/vector-reports.ndjson", import.meta.url));
  if (!existsSync(file)) throw new Error(`${file} is missing: run the native tests first (ctest --preset release)`);
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ name, ...answers }) => [name, answers]));
}

/** Name of the vector → its report, byte for byte. */
export function readNativeReports() {
  return new Map([...readNativeAnswers()].map(([name, { report }]) => [name, report]));
}
