// Turns the account-summary schema into the table the core reads accounts by.
//   node core/schema/generate-vocabulary.mjs          writes core/src/account/vocabulary_table.inc
//   node core/schema/generate-vocabulary.mjs --check  fails if that file is stale
import { readFileSync, writeFileSync } from "node:fs";

const schemaFile = new URL("account-summary-1.schema.json", import.meta.url);
const tableFile = new URL("../src/account/vocabulary_table.inc", import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const lines = [];
const shared = new Map(); // the text of an array -> the name it already has

const refName = (node) => node.$ref?.split("/").at(-1);

/** The properties of an item type: its own win over those of the type it builds on. */
function itemProperties(node) {
  const base = node.$ref ? itemProperties(schema.$defs[refName(node)]) : {};
  return { ...base, ...node.properties };
}

function typeOf(node) {
  if (refName(node) === "time") return { type: "Time" };
  if (refName(node) === "amount") return { type: "Amount" };
  if (node.type === "boolean") return { type: "Flag" };
  if (node.type === "string" && node.enum) return { type: "Choice", values: node.enum };
  if (node.type === "string") return { type: "Text" };
  if (node.type === "array" && refName(node.items) === "amount") return { type: "Amounts" };
  if (node.type === "array" && node.items.type === "string") return { type: "Texts" };
  if (node.type === "array") return { type: "Items", members: itemProperties(node.items) };
  if (node.type === "object") return { type: "Group", members: node.properties };
  throw new Error(`no fact type for ${JSON.stringify(node)}`);
}

/** Writes an array, or finds the same one written before; returns its name. */
function array(type, name, body) {
  const known = shared.get(type + body);
  if (known) return known;
  shared.set(type + body, name);
  lines.push(`constexpr ${type} ${name}[] = {${body}};`);
  return name;
}

function emit(name, properties) {
  const rows = [];
  for (const [member, node] of Object.entries(properties)) {
    if ("const" in node) continue;
    const { type, values, members } = typeOf(node);
    const own = `${name}_${member}`;
    const list = values && array("std::string_view", own, values.map((v) => `"${v}"`).join(", "));
    const inner = members && emit(own, members);
    rows.push(`\n    {"${member}", FactType::${type}, ${list ?? "{}"}, ${inner ?? "{}"}},`);
  }
  return array("FactSpec", name, `${rows.join("")}\n`);
}

emit("kAccountSummary", schema.properties);
const table = [
  "// Generated from core/schema/account-summary-1.schema.json by generate-vocabulary.mjs; do not edit.",
  "// clang-format off",
  ...lines,
  "// clang-format on",
  "",
].join("\n");

if (process.argv.includes("--check")) {
  if (readFileSync(tableFile, "utf8") !== table) {
    console.error("core/src/account/vocabulary_table.inc is stale: run node core/schema/generate-vocabulary.mjs");
    process.exit(1);
  }
} else {
  writeFileSync(tableFile, table);
}
