// What the package is made of: a software bill of materials (CycloneDX 1.6, JSON) and the notices its licences ask for.
//
//   node web/packaging/bill.mjs [--all] [FOLDER]
//
// prints the bill of what ships in the package, with the WASM in FOLDER (build/wasm); with --all also of what it is built
// and tested with. Versions are those of the lock files and of the tools that built the WASM; the same inputs give the
// same bytes, so that there is no date and no serial number in it.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { documentFiles } from "./documents.mjs";

const repository = new URL("../../", import.meta.url);
const json = async (url) => JSON.parse(await readFile(url, "utf8"));

/** A package of a lock file as a component; `scope` says whether it ships. */
function npmComponent(place, entry, scope) {
  const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  const purl = `pkg:npm/${name.replace("@", "%40")}@${entry.version}`;
  const [group, own] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const [algorithm, digest] = entry.integrity?.split("-") ?? [];
  return {
    type: "library",
    "bom-ref": purl,
    ...(group && { group }),
    name: own,
    version: entry.version,
    scope,
    ...(algorithm === "sha512" && {
      hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }],
    }),
    ...(entry.license && { licenses: licences(entry.license) }),
    purl,
  };
}

const licences = (expression) =>
  /^[\w.+-]+$/.test(expression)
    ? [{ license: { id: expression } }]
    : [{ expression: expression.replace(/^\((.*)\)$/, "$1") }];

/** The packages that a bundle holds: those the package depends on, and theirs. Types are no part of a bundle. */
function shippedPackages({ packages }) {
  const found = new Map();
  const add = (name, from) => {
    // The nearest one counts, as where Node looks it up.
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
      const place = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
      if (packages[place]) {
        if (found.has(place) || name.startsWith("@types/")) return;
        found.set(place, packages[place]);
        for (const next of Object.keys(packages[place].dependencies ?? {})) add(next, place);
        return;
      }
      if (at === "") throw new Error(`${name} is in no lock file`);
    }
  };
  for (const name of Object.keys(packages[""].dependencies ?? {})) add(name, "");
  return found;
}

// libc++ writes 13.0.1 as 13001, and from 16 on 16.0.6 as 160006.
const libcxxVersion = (digits) => {
  const [, ...parts] = digits.match(digits.length > 5 ? /^(\d+)(\d\d)(\d\d)$/ : /^(\d+)(\d)(\d\d)$/);
  return parts.map(Number).join(".");
};

/** What is compiled into the WASM, its glue and the fallback. */
async function nativeComponents(wasm) {
  const versions = await json(resolve(wasm, "precheck-versions.json"));
  versions["libc++"] = libcxxVersion(versions["libc++"]);
  const listed = await json(new URL("shipped.json", import.meta.url));
  return listed.map(({ name, title, version, license, copyright, url, purl }) => ({
    type: "library",
    "bom-ref": name,
    name,
    version: versions[version],
    description: title,
    scope: "required",
    licenses: licences(license),
    copyright,
    purl: purl.replaceAll("{version}", versions[version]),
    externalReferences: [{ type: "website", url }],
  }));
}

/** The project's own data, which decides: which agreement of which day is in the package, by its bytes. */
async function dataComponents(license) {
  return Promise.all(
    (await documentFiles()).map(async ({ name, file }) => {
      const document = await json(file);
      const title = document.title.en;
      return {
        type: "data",
        "bom-ref": name,
        name,
        ...(document.version && { version: document.version }),
        description: title,
        scope: "required",
        hashes: [{ alg: "SHA-256", content: createHash("sha256").update(JSON.stringify(document)).digest("hex") }],
        licenses: licences(license),
      };
    }),
  );
}

const byReference = (a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1);

export async function billOf({ wasm, all = false }) {
  const { name, version, description, license } = await json(new URL("web/package.json", repository));
  const lock = await json(new URL("web/package-lock.json", repository));
  const components = new Map();
  for (const [place, entry] of shippedPackages(lock)) {
    const component = npmComponent(place, entry, "required");
    components.set(component["bom-ref"], component);
  }
  if (all) {
    for (const folder of ["web", "tests", "examples"]) {
      const { packages } = await json(new URL(`${folder}/package-lock.json`, repository));
      for (const [place, entry] of Object.entries(packages)) {
        if (!place.includes("node_modules/") || entry.link) continue;
        const component = npmComponent(place, entry, "excluded");
        if (!components.has(component["bom-ref"])) components.set(component["bom-ref"], component);
      }
    }
  }
  const own = `pkg:npm/${name}@${version}`;
  const parts = [...(await nativeComponents(wasm)), ...(await dataComponents(license)), ...components.values()].sort(
    byReference,
  );
  const shipped = parts.filter(({ scope }) => scope === "required").map((part) => part["bom-ref"]);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "library",
        "bom-ref": own,
        name,
        version,
        description,
        licenses: licences(license),
        purl: own,
      },
    },
    components: parts,
    dependencies: [{ ref: own, dependsOn: shipped }],
  };
}

/** Who made what ships, under which licence. */
async function noticesOf({ components }) {
  const texts = await readFile(new URL("licences.txt", import.meta.url), "utf8");
  const others = components.filter(({ type }) => type === "library");
  const rows = others.map(({ group, name, version, description, licenses, copyright }) => {
    const licence = licenses.map((one) => one.expression ?? one.license.id).join();
    const full = group ? `${group}/${name}` : name;
    return `${full} ${version}\n  ${description ?? "Lit, the library its elements are drawn with"}\n  ${licence}. ${copyright ?? "Copyright © 2017-2025 Google LLC"}\n`;
  });
  return `What ships in this package and was made by others. The package itself is under the licence in LICENSE.\n\n${rows.join("\n")}\n${texts}`;
}

const text = (value) => `${JSON.stringify(value, null, 2)}\n`;

export async function writeBill({ output, wasm }) {
  const bill = await billOf({ wasm });
  await writeFile(new URL("sbom.cdx.json", output), text(bill));
  await writeFile(new URL("THIRD-PARTY.txt", output), await noticesOf(bill));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const folder = words.find((word) => !word.startsWith("--"));
  const wasm = resolve(folder ?? fileURLToPath(new URL("build/wasm", repository)));
  process.stdout.write(text(await billOf({ wasm, all: words.includes("--all") })));
}
