// The package's types: what tsc writes for the modules that an entry leads to, and nothing of those behind them.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { documentFiles, documentFolders } from "./documents.mjs";

const run = promisify(execFile);
const web = new URL("../", import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, web));
const entries = ["index", "define", "inline", "classic"].map((name) => `entry/${name}.d.ts`);

export async function writeDeclarations({ output }) {
  const folder = await mkdtemp(join(tmpdir(), "precheck-types-"));
  try {
    const tsc = path("node_modules/typescript/bin/tsc");
    await run(process.execPath, [tsc, "-p", path("tsconfig.declarations.json"), "--outDir", folder]);
    await copyReachable(pathToFileURL(`${folder}/`), new URL("types/", output));
  } catch (error) {
    throw new Error(`tsc: ${error.stdout ?? error.message}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true });
  }
  await copyFile(new URL("src/entry/react.d.ts", web), new URL("types/entry/react.d.ts", output));
  await Promise.all((await documentFiles()).map(({ name }) => writeDocumentType(name, output)));
}

async function copyReachable(from, to) {
  const queue = [...entries];
  const seen = new Set(queue);
  for (const file of queue) {
    const text = await copyFile(new URL(file, from), new URL(file, to));
    for (const [, specifier] of text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
      if (!specifier.startsWith(".")) throw new Error(`types/${file} speaks of ${specifier}, which no page has`);
      const next = new URL(specifier.replace(/\.js$/, ".d.ts"), `file:///${file}`).pathname.slice(1);
      if (!seen.has(next)) queue.push(next);
      seen.add(next);
    }
  }
}

async function writeDocumentType(name, output) {
  const { type, from } = documentFolders[name.split("/")[0]];
  const root = "../".repeat(name.split("/").length - 1);
  const source = from ? `import type { ${type} } from "${root}types/types/${from}.js";\n\n` : "";
  await write(new URL(`${name}.d.ts`, output), `${source}declare const document: ${type};\nexport default document;\n`);
}

async function copyFile(from, to) {
  const text = await readFile(from, "utf8");
  await write(to, text);
  return text;
}

async function write(file, text) {
  await mkdir(new URL(".", file), { recursive: true });
  await writeFile(file, text);
}
