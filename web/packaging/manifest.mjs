// The package's own package.json. It stays private until web/release.mjs publishes it.
import { cp, readFile, writeFile } from "node:fs/promises";
import { customElementsManifest } from "./custom-elements.mjs";

const web = new URL("../", import.meta.url);

export async function writeManifest({ output }) {
  const source = JSON.parse(await readFile(new URL("package.json", web), "utf8"));
  const { name, version, description, license, type, engines, keywords } = source;
  const entry = (file) => ({ types: `./types/entry/${file}.d.ts`, default: `./${file}.js` });
  const imported = (folder) => ({ types: `./${folder}/*.d.ts`, default: `./${folder}/*.js` });
  const manifest = {
    ...{ name, version, private: true, description, license, type, engines, keywords },
    exports: {
      ".": entry("index"),
      "./define": entry("define"),
      "./inline": entry("inline"),
      "./classic": entry("classic"),
      "./react": { types: "./types/entry/react.d.ts" },
      "./wasm": "./precheck.wasm",
      "./policies/*.json": "./policies/*.json",
      "./policies/*": imported("policies"),
      "./calendars/*.json": "./calendars/*.json",
      "./calendars/*": imported("calendars"),
      "./legal/*.json": "./legal/*.json",
      "./legal/*": imported("legal"),
      "./schema/*.json": "./schema/*.json",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    // Those who know no exports map, such as older analysers, find the main entry and its types here.
    main: "./index.js",
    types: "./types/entry/index.d.ts",
    customElements: "./custom-elements.json",
    sideEffects: ["./define.js", "./inline.js", "./classic.js"],
  };
  const write = (name, value) => writeFile(new URL(name, output), `${JSON.stringify(value, null, 2)}\n`);
  await Promise.all([
    write("package.json", manifest),
    write("custom-elements.json", await customElementsManifest()),
    ...[
      ["../LICENSE", "LICENSE"],
      ["README.md", "README.md"],
      ["CHANGELOG.md", "CHANGELOG.md"],
      ["ACCESSIBILITY.md", "ACCESSIBILITY.md"],
      ["docs", "docs"],
    ].map(([from, to]) => cp(new URL(from, web), new URL(to, output), { recursive: true })),
  ]);
}
