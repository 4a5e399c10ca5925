// The package's data: agreements, calendars, limits of the law, schemas and the WASM.
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const core = new URL("../../core/", import.meta.url);

/** The folders of documents that a page can import one by one, each with the type of what is in it. */
export const documentFolders = {
  policies: { type: "Policy", from: "policy" },
  calendars: { type: "object" },
  legal: { type: "LegalBackground", from: "legal" },
};

// Beside a policy lie its scenarios, which test it.
const isDocument = (name) => name.endsWith(".json") && !name.endsWith(".scenarios.json");

/** Every such document: its name in the package, such as `policies/jd-cloud/account-cancellation`, and its file. */
export async function documentFiles() {
  const files = await Promise.all(
    Object.keys(documentFolders).map(async (folder) => {
      const names = await readdir(new URL(`${folder}/`, core), { recursive: true });
      return names.filter(isDocument).map((name) => `${folder}/${name}`);
    }),
  );
  return files
    .flat()
    .sort()
    .map((file) => ({ name: file.replace(/\.json$/, ""), file: new URL(file, core) }));
}

export async function writeDocuments({ output, wasm }) {
  const schemas = (await readdir(new URL("schema/", core))).filter((name) => name.endsWith(".schema.json"));
  await mkdir(new URL("schema/", output), { recursive: true });
  await Promise.all([
    cp(resolve(wasm, "precheck.wasm"), fileURLToPath(new URL("precheck.wasm", output))),
    ...schemas.map((name) => cp(new URL(`schema/${name}`, core), new URL(`schema/${name}`, output))),
    ...(await documentFiles()).map(async ({ name, file }) => {
      const target = new URL(`${name}.json`, output);
      await mkdir(new URL(".", target), { recursive: true });
      // As JSON.stringify writes it: text, imported module and parsed JSON all have the same digest.
      await writeFile(target, JSON.stringify(JSON.parse(await readFile(file, "utf8"))));
    }),
  ]);
}
