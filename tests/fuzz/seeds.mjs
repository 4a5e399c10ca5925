// Writes what the fuzzers start from, out of what the project already holds: the policies, the accounts, the vectors, and
// a dictionary of the words of the formats. `node tests/fuzz/seeds.mjs FOLDER`
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSource } from "../wasm/engine.mjs";
import { readVectors } from "../wasm/vectors.mjs";

const folder = process.argv[2];
const repository = new URL("../../", import.meta.url);

function jsonFiles(path) {
  return readdirSync(new URL(path, repository), { recursive: true })
    .filter((file) => file.endsWith(".json") && !file.endsWith(".scenarios.json"))
    .map((file) => readFileSync(new URL(`${path}/${file}`, repository)));
}

// Longer ones would be cut, and be no JSON any more (`run` gives the fuzzers the same number).
const mostBytes = 20_000;

function seed(target, bytes) {
  if (bytes.length > mostBytes) return;
  const into = join(folder, target);
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, createHash("sha1").update(bytes).digest("hex").slice(0, 16)), bytes);
}

// Whitespace costs the fuzzer steps and teaches it nothing.
const compact = (text) => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text; // a vector of something that is not JSON
  }
};

const between = Buffer.from([0xff]);
// One year of the calendar: reading all of it would take a tenth of the fuzzer's time, and half of its changes would hit it.
const { years, ...rest } = JSON.parse(readSource("core/calendars/cn.json"));
const calendar = JSON.stringify({ ...rest, years: { 2026: years[2026] } });
const vectors = readVectors();
for (const file of jsonFiles("core/policies")) seed("policy", compact(file.toString()));
for (const file of jsonFiles("tests/lint")) seed("lint", compact(file.toString()));
for (const file of jsonFiles("examples/accounts")) seed("account", compact(file.toString()));
for (const { policyText, accountText } of vectors) {
  seed("policy", compact(policyText));
  seed("account", compact(accountText));
}
// A stream for each size of pieces, with lines that are cut off among the others; the first byte says the size.
for (let first = 0; first + 3 <= vectors.length; first += 3) {
  const lines = vectors.slice(first, first + 3).map(({ accountText }) => compact(accountText).slice(0, 800));
  seed("batch", Buffer.concat([Buffer.from([first % 256]), Buffer.from(lines.join("\n"))]));
}
// The whole way is slow where the policy is long: only the made-up ones, which use every form.
for (const { policyText, accountText, optionsText } of vectors) {
  const policy = compact(policyText);
  if (policy.length > 12_000) continue;
  seed(
    "check",
    Buffer.concat(
      [policy, calendar, compact(accountText), optionsText].flatMap((text) => [Buffer.from(text), between]),
    ),
  );
}

// What the linter says of a good one, and not only of those with a fault; the made-up ones are short.
for (const { policyText } of vectors) seed("lint", compact(policyText));
// Accounts and options of three vectors, one after another, under the policy of the first; each account twice.
vectors.forEach(({ policyText }, index) => {
  const policy = compact(policyText);
  if (policy.length > 8_000) return;
  const texts = vectors
    .slice(index, index + 3)
    .flatMap(({ accountText, optionsText }) => [compact(accountText), optionsText, "", optionsText]);
  seed("changes", Buffer.concat([policy, ...texts].flatMap((text) => [Buffer.from(text), between])));
});

// Every name and word of the formats.
const words = new Set();
function collect(value, key) {
  if (Array.isArray(value)) {
    for (const one of value) typeof one === "string" ? key === "enum" && words.add(one) : collect(one);
  } else if (value && typeof value === "object") {
    for (const [name, one] of Object.entries(value)) {
      if (key === "properties") words.add(name);
      collect(one, name);
    }
  }
}
for (const format of ["account-summary-1", "policy-1", "calendar-1"]) {
  collect(JSON.parse(readSource(`core/schema/${format}.schema.json`)));
}
const escaped = (text) => text.replace(/["\\]/g, "\\$&");
const lines = [...words].sort().map((word) => `"${escaped(`"${word}"`)}"`);
const marks = [
  "{}",
  "[]",
  "null",
  "true",
  "-0",
  "1e309",
  "0.0",
  "9223372036854775807",
  "\\u0000",
  "\\ud800",
  '"+14:00"',
  '"9999-12-31"',
];
writeFileSync(join(folder, "json.dict"), `${[...lines, ...marks.map((mark) => `"${escaped(mark)}"`)].join("\n")}\n`);
