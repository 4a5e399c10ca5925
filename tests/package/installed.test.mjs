// npm pack, then the tarball in an empty project: what is there, and every entry in Node.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { installInto, runIn } from "./install.mjs";

const repository = new URL("../../", import.meta.url);
const sample = JSON.parse(await readFile(new URL("examples/accounts/jd-password-changed.json", repository), "utf8"));

let project;
let files;
let installed;
let manifest;
const own = (path) => readFile(new URL(`node_modules/cancellation-precheck/${path}`, project));

before(async () => {
  ({ project, files, installed } = await installInto("node"));
  manifest = JSON.parse(await own("package.json"));
});

test("installing it installs nothing else, and runs nothing", () => {
  assert.deepEqual(installed, ["cancellation-precheck"]);
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.scripts, undefined);
});

test("the package holds what its exports name, its licences, and no source but for maps", () => {
  for (const file of [
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
    "custom-elements.json",
    "precheck.wasm",
    "sbom.cdx.json",
    "THIRD-PARTY.txt",
  ]) {
    assert.ok(files.includes(file), file);
  }
  assert.ok(
    files.some((file) => file.endsWith(".LEGAL.txt")),
    "the licences of what is bundled",
  );
  assert.deepEqual(
    files.filter((file) => /(?<!\.d)\.ts$|node_modules|\.mjs$|^src\//.test(file)),
    [],
  );
});

test("every agreement, calendar and limit of the law is there as JSON, as a module and with a type", async () => {
  const documents = files.filter((file) => /^(policies|calendars|legal)\/.*\.json$/.test(file));
  assert.ok(documents.length >= 10, documents.join());
  for (const file of documents) {
    const name = file.replace(/\.json$/, "");
    assert.ok(files.includes(`${name}.js`) && files.includes(`${name}.d.ts`), name);
    const text = await readFile(new URL(`core/${file}`, repository), "utf8");
    assert.deepEqual(JSON.parse(await own(file)), JSON.parse(text), file);
  }
});

for (const entry of ["cancellation-precheck", "cancellation-precheck/inline"]) {
  test(`${entry} computes a report in Node, where there is no DOM`, async () => {
    const answer = await runIn(
      project,
      `import { loadPrecheck, CancellationPrecheck } from "${entry}";
       import policy from "cancellation-precheck/policies/jd-cloud/account-cancellation";
       import calendar from "cancellation-precheck/calendars/cn";
       const engine = await loadPrecheck();
       const report = engine.openPolicy(policy, { calendar }).check(${JSON.stringify(sample.account)}, { at: "${sample.at}" });
       console.log(JSON.stringify({ report, version: CancellationPrecheck.version, dom: typeof document + typeof HTMLElement + typeof customElements }));`,
    );
    assert.equal(answer.report.verdict, "blocked");
    assert.deepEqual(answer.report.assumptions, []);
    assert.equal(answer.version, manifest.version);
    assert.equal(answer.dom, "undefined".repeat(3), "and leaves no DOM behind");
  });
}

test("/define and /classic can be imported in Node, and do nothing there but give their exports", async () => {
  const answer = await runIn(
    project,
    `const { defineCancellationPrecheck } = await import("cancellation-precheck/define");
     await import("cancellation-precheck/classic");
     console.log(JSON.stringify([defineCancellationPrecheck() ?? null, Object.keys(cancellationPrecheck).sort()]));`,
  );
  assert.equal(answer[0], null);
  const main = await runIn(project, 'console.log(JSON.stringify(Object.keys(await import("cancellation-precheck"))));');
  assert.deepEqual(answer[1], main.sort());
});

test("the WASM, the schemas and the rest are found by their subpaths", async () => {
  const subpaths = [
    ...["wasm", "custom-elements.json", "package.json", "schema/account-summary-1.schema.json"],
    ...["policies/tencent-cloud/service-exit.json", "calendars/cn.json", "legal/cn.json"],
  ];
  const found = await runIn(
    project,
    `console.log(JSON.stringify(${JSON.stringify(subpaths)}.map((path) => import.meta.resolve("cancellation-precheck/" + path))));`,
  );
  for (const [index, url] of found.entries()) assert.ok((await readFile(new URL(url))).length > 0, subpaths[index]);
});

test("main and documents have no side effects: nothing but the registering entries is listed", async () => {
  assert.deepEqual(manifest.sideEffects, ["./define.js", "./inline.js", "./classic.js"]);
  const globals = await runIn(
    project,
    `const before = new Set(Reflect.ownKeys(globalThis));
     await import("cancellation-precheck");
     await import("cancellation-precheck/policies/zhaopin/account-cancellation");
     console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String)));`,
  );
  // Lit notes its copies, and asks for the registry by name: there it stays undefined.
  assert.deepEqual(
    globals.filter((name) => !/^(lit|reactiveElement)\w+$|^customElements$/.test(name)),
    [],
  );
});

test("a bundler drops an import that is not used, and keeps one that registers", async () => {
  const esbuild = createRequire(new URL("web/package.json", repository))("esbuild");
  const bundle = async (entry) => {
    const { outputFiles } = await esbuild.build({
      stdin: { contents: `import "${entry}";`, resolveDir: fileURLToPath(project) },
      bundle: true,
      format: "esm",
      minify: true,
      write: false,
      logLevel: "silent",
    });
    return outputFiles[0].text;
  };
  for (const entry of ["cancellation-precheck", "cancellation-precheck/policies/jd-cloud/account-cancellation"]) {
    assert.equal((await bundle(entry)).trim(), "", entry);
  }
  for (const entry of ["define", "inline", "classic"]) {
    assert.match(await bundle(`cancellation-precheck/${entry}`), /customElements/, entry);
  }
});

test("however an agreement is loaded, its digest is the one of the file in the package", async () => {
  const id = "jd-cloud/account-cancellation";
  const digest = createHash("sha256")
    .update(await own(`policies/${id}.json`))
    .digest("hex");
  const computed = await runIn(
    project,
    `import { readFile } from "node:fs/promises";
     import { digestsOf, loadPrecheck } from "cancellation-precheck";
     import module from "cancellation-precheck/policies/${id}";
     const text = await readFile(new URL(import.meta.resolve("cancellation-precheck/policies/${id}.json")), "utf8");
     const engine = await loadPrecheck();
     const digests = [module, text, JSON.parse(text)].map((source) => digestsOf(engine.openPolicy(source).text, ""));
     console.log(JSON.stringify((await Promise.all(digests)).map(({ policy }) => policy)));`,
  );
  assert.deepEqual(computed, [digest, digest, digest]);
});
