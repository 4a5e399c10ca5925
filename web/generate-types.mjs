// Writes the TypeScript types of the JSON formats from their schemas, so that no format is typed by hand.
// With --check it writes nothing and fails when a file is stale.
import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const schemas = new URL("../core/schema/", import.meta.url);
const types = new URL("src/types/", import.meta.url);
const formats = [
  { schema: "account-summary-1", file: "account-summary", root: "AccountSummary" },
  { schema: "policy-1", file: "policy", root: "Policy" },
  { schema: "precheck-report-1", file: "report", root: "PrecheckReport" },
  { schema: "precheck-conditions-1", file: "conditions", root: "PrecheckConditions" },
  { schema: "legal-1", file: "legal", root: "LegalBackground" },
];
/**
 * A description beside a $ref makes the generator write the referred type once more under a numbered name, so it goes.
 * Members beside a $ref, such as those an order has beyond any entry, are written out with those of what is referred to.
 */
function plain(value, root) {
  if (Array.isArray(value)) return value.map((entry) => plain(entry, root));
  if (typeof value !== "object" || value === null) return value;
  const own = Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry, root)]));
  if (typeof value.$ref !== "string") return own;
  if (own.properties === undefined) return { $ref: value.$ref };
  const referred = plain(
    value.$ref
      .slice("#/".length)
      .split("/")
      .reduce((from, key) => from[key], root),
    root,
  );
  const { $ref, ...rest } = own;
  return { ...referred, ...rest, properties: { ...referred.properties, ...own.properties } };
}

const checking = process.argv.includes("--check");
let stale = 0;

for (const { schema, file, root } of formats) {
  const given = JSON.parse(await readFile(new URL(`${schema}.schema.json`, schemas), "utf8"));
  const source = plain(given, given);
  source.title = root; // the generator names the root type after the title
  const text = await compile(source, root, {
    bannerComment: `// Generated from core/schema/${schema}.schema.json by generate-types.mjs; do not edit.`,
    unreachableDefinitions: true,
    additionalProperties: false,
  });
  const target = new URL(`${file}.ts`, types);
  if (!checking) {
    await writeFile(target, text);
  } else if ((await readFile(target, "utf8").catch(() => "")) !== text) {
    stale += 1;
    console.error(`src/types/${file}.ts is stale: run "npm run types"`);
  }
}
process.exitCode = stale === 0 ? 0 : 1;
