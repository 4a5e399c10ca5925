// Every text a person can read, each with where it stands, its language, and what it is for.
import { readFile } from "node:fs/promises";
import { texts as pageInApp } from "../../../examples/mobile-webview/src/texts.js";
import { glob } from "./files.mjs";

const repository = new URL("../../../", import.meta.url);
const json = async (path) => JSON.parse(await readFile(new URL(path, repository), "utf8"));

/** Dictionaries: a folder with `zh-CN.json` and `en.json`, and who reads its texts. */
const dictionaries = [
  ["core/texts", "person"],
  ["web/src/i18n", "person"],
  ["examples/offline-demo/src/texts", "person"],
  ["core/texts/lint", "developer"],
  ["core/cli/texts", "developer"],
  ["examples/offline-demo/src/policy/advice", "developer"],
];

/** Documents in which texts stand in both languages side by side. */
const documents = [
  ["core/policies/*/*.json", /\.scenarios\.json$|policies\/lint\//],
  ["examples/policies/*/*.json", /\.scenarios\.json$/],
  ["examples/accounts/*.json", /^$/],
  ["core/legal/*.json", /^$/],
  ["core/calendars/*.json", /^$/],
];

/** In a dictionary for people, faults of a document are for whoever writes the document. */
const forDevelopers = /^(fault\.|document\.|missing\.|unclear\.)/;

/** { where, member, language, text, reader }: `member` is the key of a dictionary or the name of a document's member. */
export async function corpus() {
  const entries = [];
  const add = (where, member, language, text, reader) => {
    for (const form of typeof text === "string" ? [text] : Object.values(text))
      entries.push({ where: `${where} ${member}`, member: member.split("/").at(-1), language, text: form, reader });
  };
  for (const [folder, reader] of dictionaries)
    for (const language of ["zh-CN", "en"])
      for (const [key, text] of Object.entries(await json(`${folder}/${language}.json`))) {
        const where = `${folder}/${language}.json`;
        entries.push(
          ...(typeof text === "string" ? [text] : Object.values(text)).map((form) => ({
            where: `${where} ${key}`,
            member: key,
            language,
            text: form,
            reader: forDevelopers.test(key) ? "developer" : reader,
          })),
        );
      }
  for (const [pattern, without] of documents)
    for (const path of (await glob(repository, pattern)).filter((found) => !without.test(found))) {
      const walk = (node, at) => {
        if (node === null || typeof node !== "object") return;
        if (typeof node["zh-CN"] === "string" && typeof node.en === "string") {
          for (const language of ["zh-CN", "en"]) add(path, at, language, node[language], "person");
          return;
        }
        for (const [name, child] of Object.entries(node)) walk(child, `${at}/${child?.id ?? name}`);
      };
      walk(await json(path), "");
    }
  // The page in an app's webview; what goes into its texts stands there as a place.
  for (const [language, own] of Object.entries(pageInApp))
    for (const [key, text] of Object.entries(own)) {
      const plain = typeof text === "function" ? text("{code}") : text;
      add(`examples/mobile-webview/src/texts.js`, key, language, plain, "person");
    }
  return entries;
}
