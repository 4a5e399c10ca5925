// custom-elements.json (schema 2.1.0): the element as editors, frameworks and documentation tools read it. All of it
// comes from the sources: properties and events from their comments, parts and tokens from the templates and styles
// that carry them, with the descriptions in appearance.json.
import { readdir, readFile } from "node:fs/promises";
import { create, ts } from "@custom-elements-manifest/analyzer";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";

const web = new URL("../", import.meta.url);
const read = (relative) => readFile(new URL(relative, web), "utf8");
const tag = "cancellation-precheck";
const lifecycle = new Set(["constructor", "connectedCallback", "disconnectedCallback"]);

export async function customElementsManifest() {
  const { modules } = create({
    modules: [
      parse("host-properties.ts", await read("src/element/host-properties.ts")),
      parse("element.ts", await read("src/element/cancellation-precheck.ts")),
    ],
    plugins: litPlugin(),
  });
  const [set, found] = modules.map(({ declarations }) => declarations.find(({ kind }) => kind === "class"));
  const members = [...set.members, ...found.members.filter(({ inheritedFrom }) => !inheritedFrom)].filter(
    ({ name, privacy }) => !name.startsWith("#") && !lifecycle.has(name) && (privacy ?? "public") === "public",
  );
  const declaration = {
    kind: "class",
    name: found.name,
    description: found.description,
    customElement: true,
    tagName: tag,
    superclass: { name: "HTMLElement", package: "global:" },
    attributes: members.filter(({ attribute }) => attribute).map(attributeOf),
    members: members.map((member) => (member.kind === "method" ? member : { privacy: "public", ...member })),
    events: await events(),
    cssParts: await parts(),
    cssProperties: await tokens(),
  };
  const ofIndex = { name: found.name, module: "index.js" };
  const define = (path) => ({
    kind: "custom-element-definition",
    name: tag,
    declaration: { ...ofIndex, module: path },
  });
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: "index.js",
        declarations: [declaration],
        exports: [{ kind: "js", name: found.name, declaration: ofIndex }],
      },
      ...["define.js", "inline.js", "classic.js"].map((path) => ({
        kind: "javascript-module",
        path,
        exports: [define("index.js")],
      })),
    ],
  };
}

function attributeOf({ attribute, name, type, description, default: initial }) {
  return { name: attribute, fieldName: name, type, description, default: initial };
}

/** The classes of events.ts, each with what its comment says and what its detail holds. */
async function events() {
  const source = parse("events.ts", await read("src/element/events.ts"));
  return source.statements
    .filter((node) => ts.isClassDeclaration(node))
    .map((node) => {
      const type = node.members.find((member) => member.name?.getText(source) === "type").initializer.text;
      const detail = node.heritageClauses[0].types[0].typeArguments[0].getText(source);
      const cancelable = /cancelable:\s*true/.test(node.getText(source));
      return {
        name: type,
        type: { text: node.name.text },
        description: commentOf(node),
        // Beyond the schema, which allows it: what a listener finds.
        detail: { text: detailOf(source, detail) },
        cancelable,
      };
    });
}

function detailOf(source, text) {
  const named = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === text);
  const members = named ? `{ ${named.members.map((member) => member.getText(source)).join(" ")} }` : text;
  return members.replace(/\s+/g, " ").replace(/;? }$/, " }");
}

async function parts() {
  const { parts: descriptions } = JSON.parse(await read("packaging/appearance.json"));
  const marked = new Set();
  for (const text of await sources("src/views", "src/element")) {
    for (const [, names] of text.matchAll(/\bpart="([^"]+)"/g)) {
      for (const name of names.split(/\s+/)) marked.add(name.replace(/\$\{\w+\}/, "{id}"));
    }
  }
  complete("part", [...marked], Object.keys(descriptions));
  const ids = await sectionIds();
  return Object.entries(descriptions).flatMap(([name, description]) =>
    name.includes("{id}")
      ? ids.map((id) => ({ name: name.replace("{id}", id), description }))
      : [{ name, description }],
  );
}

async function sectionIds() {
  const source = parse("context.ts", await read("src/views/context.ts"));
  const union = source.statements.find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === "SectionId");
  return union.type.types.map((member) => member.literal.text);
}

async function tokens() {
  const { tokens: descriptions } = JSON.parse(await read("packaging/appearance.json"));
  const values = new Map();
  for (const text of await sources("src/element/styles")) {
    for (const [, name, value] of text.matchAll(/var\(\s*--precheck-([\w-]+),\s*((?:[^()]|\([^()]*\))+?)\s*\)/g)) {
      const known = values.get(name) ?? [];
      const written = value.replace(/\s+/g, " ");
      values.set(name, known.includes(written) ? known : [...known, written]);
    }
  }
  complete("token", [...values.keys()], Object.keys(descriptions));
  return Object.entries(descriptions).map(([name, description]) => {
    // The styles give the light theme first.
    const [light, dark] = values.get(name);
    return { name: `--precheck-${name}`, description, default: light, ...(dark && { darkDefault: dark }) };
  });
}

function complete(what, marked, described) {
  const missing = marked.filter((name) => !described.includes(name));
  const stale = described.filter((name) => !marked.includes(name));
  if (missing.length + stale.length === 0) return;
  throw new Error(
    `packaging/appearance.json: no description of ${what} [${missing}]; no such ${what} in the sources [${stale}]`,
  );
}

async function sources(...folders) {
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(new URL(`${folder}/`, web), { recursive: true });
      return names.filter((name) => name.endsWith(".ts")).map((name) => `${folder}/${name}`);
    }),
  );
  return Promise.all(files.flat().sort().map(read));
}

export function parse(name, text) {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

export function commentOf(node) {
  return (node.jsDoc?.at(-1)?.comment ?? "").replace(/\s*\n\s*/g, " ");
}
