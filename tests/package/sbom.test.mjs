// The bill of materials says what is really in the package.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";

const repository = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository), "utf8");
const command = (...words) =>
  execFileSync(process.execPath, ["web/packaging/bill.mjs", ...words], {
    cwd: repository,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
const shipped = read("build/web/sbom.cdx.json");
const fullName = ({ group, name }) => (group ? `${group}/${name}` : name);

test("both bills are valid CycloneDX 1.6, and the one in the package is what the command prints, twice", async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  const all = command("--all");
  for (const bill of [shipped, all]) assert.equal(await validator.validate(bill), null);
  assert.notEqual(await validator.validate(shipped.replace('"library"', '"thing"')), null, "the validator can refuse");
  assert.equal(command(), shipped);
  assert.equal(command("--all"), all);
});

test("the bill names every package that the bundles hold, and no other", () => {
  const sources = readdirSync(new URL("build/web/", repository))
    .filter((file) => file.endsWith(".js.map"))
    .flatMap((file) => JSON.parse(read(`build/web/${file}`)).sources);
  const held = new Set(
    sources.map((source) => source.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean),
  );
  assert.ok(held.has("lit-html"));
  const named = JSON.parse(shipped).components.filter(({ purl }) => purl?.startsWith("pkg:npm/"));
  // What Lit needs on a server is in no bundle for browsers, and `lit` itself only passes the others on.
  const unneeded = ["@lit-labs/ssr-dom-shim", "lit"];
  assert.deepEqual(
    named
      .map(fullName)
      .filter((name) => !unneeded.includes(name))
      .sort(),
    [...held].sort(),
  );
});

test("what is compiled in has the version of what was there to build with", () => {
  const versions = JSON.parse(read("build/wasm/precheck-versions.json"));
  const headers = "build/wasm/third_party/include/nlohmann/detail/";
  const macros = ["abi_macros.hpp", "macro_scope.hpp"].find((name) =>
    readdirSync(new URL(headers, repository)).includes(name),
  );
  const part = (name) => read(headers + macros).match(new RegExp(`define NLOHMANN_JSON_VERSION_${name} (\\d+)`))[1];
  assert.equal(versions["nlohmann-json"], ["MAJOR", "MINOR", "PATCH"].map(part).join("."));
  assert.ok(execFileSync("em++", ["--version"], { encoding: "utf8" }).includes(versions.emscripten));
  const { components } = JSON.parse(shipped);
  const named = (name) => components.find((component) => component.name === name);
  for (const name of ["nlohmann-json", "emscripten", "musl"]) assert.equal(named(name).version, versions[name]);
  assert.equal(named("emmalloc").version, versions.emscripten);
  const [major] = named("libc++").version.split(".");
  assert.ok(Number(major) >= 13 && versions["libc++"].startsWith(major), named("libc++").version);
  for (const { purl, version, type } of components) assert.ok(type === "data" || purl.includes(version), purl);
});

test("each library has a licence, and all are noted in THIRD-PARTY.txt with its text", () => {
  const { packages } = JSON.parse(read("web/package-lock.json"));
  const notices = read("build/web/THIRD-PARTY.txt");
  const libraries = JSON.parse(shipped).components.filter(({ type }) => type === "library");
  assert.ok(libraries.length >= 10, `${libraries.length}`);
  for (const component of libraries) {
    const locked = packages[`node_modules/${fullName(component)}`]?.version;
    if (locked) assert.equal(component.version, locked);
    assert.ok(component.licenses?.length > 0, component.name);
    assert.ok(notices.includes(`${fullName(component)} ${component.version}\n`), component.name);
    for (const one of component.licenses) {
      assert.match(notices, new RegExp(`^${one.expression ?? one.license.id}$`, "m"));
    }
  }
});

test("the agreements, calendars and limits of the law are named by the digest of the very files", () => {
  const data = JSON.parse(shipped).components.filter(({ type }) => type === "data");
  const files = ["policies", "calendars", "legal"].flatMap((folder) =>
    readdirSync(new URL(`build/web/${folder}/`, repository), { recursive: true })
      .filter((name) => name.endsWith(".json"))
      .map((name) => `${folder}/${name}`),
  );
  assert.deepEqual(
    data.map(({ name, hashes }) => [`${name}.json`, hashes[0].content]),
    files.sort().map((file) => [
      file,
      createHash("sha256")
        .update(read(`build/web/${file}`))
        .digest("hex"),
    ]),
  );
  assert.ok(data.length >= 10, `${data.length}`);
});

test("with --all, every package of every lock file is named with its licence", () => {
  const { components } = JSON.parse(command("--all"));
  const named = new Set(components.map((component) => `${fullName(component)}@${component.version}`));
  let counted = 0;
  for (const folder of ["web", "tests", "examples"]) {
    for (const [place, { version, link }] of Object.entries(JSON.parse(read(`${folder}/package-lock.json`)).packages)) {
      if (!place.includes("node_modules/") || link) continue;
      counted += 1;
      assert.ok(named.has(`${place.split("node_modules/").at(-1)}@${version}`), place);
    }
  }
  assert.ok(counted > 100, `${counted}`);
  const unlicensed = components.filter(({ licenses }) => !licenses).map(fullName);
  assert.deepEqual(unlicensed, []);
});
