// docs/reference.md: attributes, properties, methods, events, parts, tokens and codes, from the sources.
// Without arguments it writes the page; with --check it writes nothing and fails when the page is stale.
import { readFile, writeFile } from "node:fs/promises";
import { commentOf, customElementsManifest, parse } from "./custom-elements.mjs";

const web = new URL("../", import.meta.url);
const page = new URL("docs/reference.md", web);
const read = (relative) => readFile(new URL(relative, web), "utf8");
const code = (text) => `\`${text}\``;

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => String(cell).replace(/\s+/g, " ").replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The error codes with their meanings, from the list in the comment of their type. */
async function errorCodes() {
  const source = parse("error.ts", await read("src/engine/error.ts"));
  const type = source.statements.find(({ name }) => name?.text === "PrecheckErrorCode");
  const meanings = new Map();
  for (const item of commentOf(type)
    .split(/ - (?=`)/)
    .slice(1)) {
    const [codes, meaning] = item.split(/: (.*)/);
    for (const [, name] of codes.matchAll(/`([\w-]+)`/g)) meanings.set(name, meaning.replace(/[;.]?$/, "."));
  }
  return type.type.types.map(({ literal: { text } }) => {
    if (!meanings.has(text)) throw new Error(`src/engine/error.ts does not say what ${text} means`);
    return [code(text), meanings.get(text)];
  });
}

async function faultCodes() {
  const texts = JSON.parse(await read("../core/texts/en.json"));
  return (
    Object.entries(texts)
      // The one with a place in it is the sentence around what was expected.
      .filter(([key, text]) => key.startsWith("fault.") && !text.includes("{"))
      .map(([key, text]) => [code(key.slice("fault.".length)), `${text}.`])
  );
}

async function reference() {
  const element = (await customElementsManifest()).modules[0].declarations[0];
  const fields = element.members.filter(({ kind, static: ofClass }) => kind === "field" && !ofClass);
  const methods = element.members.filter(({ kind }) => kind === "method");
  return `# Reference

Generated from the sources by \`npm run reference\`; do not edit. Editors and tools read the same in \`custom-elements.json\`.

## Properties and attributes

${table(
  ["property", "attribute", "type", "meaning"],
  fields.map(({ name, attribute, type, description, readonly }) => [
    code(name),
    attribute ? code(attribute) : "",
    code(type.text),
    `${description}${readonly ? " Read only." : ""}`,
  ]),
)}

## Methods

${table(
  ["method", "gives", "meaning"],
  methods.map(({ name, return: result, description }) => [code(`${name}()`), code(result.type.text), description]),
)}

## Events

Each bubbles and crosses shadow roots.

${table(
  ["event", "detail", "cancelable", "meaning"],
  element.events.map(({ name, detail, cancelable, description }) => [
    code(name),
    code(detail.text),
    cancelable ? "yes" : "",
    description,
  ]),
)}

## Error codes

In \`detail.code\` of \`precheck-error\` and in \`code\` of a \`PrecheckError\`.

${table(["code", "meaning"], await errorCodes())}

## Fault codes

In \`faults\` of a \`PrecheckError\` and in \`diagnostics\` of a report, each with pointer, line, column and what was expected.

${table(["code", "meaning"], await faultCodes())}

## Parts

For \`::part()\`.

${table(
  ["part", "meaning"],
  element.cssParts.map(({ name, description }) => [code(name), description]),
)}

## Tokens

Custom properties, set on the element or anywhere around it.

${table(
  ["token", "light", "dark", "meaning"],
  element.cssProperties.map(({ name, default: light, darkDefault, description }) => [
    code(name),
    code(light),
    darkDefault ? code(darkDefault) : "",
    description,
  ]),
)}
`;
}

const text = await reference();
if (!process.argv.includes("--check")) {
  await writeFile(page, text);
} else if ((await readFile(page, "utf8").catch(() => "")) !== text) {
  console.error('docs/reference.md is stale: run "npm run reference"');
  process.exitCode = 1;
}
