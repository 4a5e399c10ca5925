// The floors that docs/support.md states: ES2020 and the first WebAssembly every engine shipped, with mutable globals.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { parse } from "acorn";
import createWabt from "wabt";

const output = new URL("../../build/web/", import.meta.url);
const files = (await readdir(output, { recursive: true })).filter((file) => /\.[cm]?js$/.test(file));
const documentation = await readFile(new URL("../../web/docs/support.md", import.meta.url), "utf8");

test("there are scripts to look at, each entry among them", () => {
  for (const file of ["index.js", "define.js", "inline.js", "classic.js"]) assert.ok(files.includes(file), file);
});

for (const file of files) {
  test(`${file} is ES2020 throughout`, async () => {
    const sourceType = file === "classic.js" ? "script" : "module";
    parse(await readFile(new URL(file, output), "utf8"), { ecmaVersion: 2020, sourceType });
  });
}

test("what parses as ES2020 does so because newer syntax is refused", () => {
  for (const newer of ["a ??= b", "class A { #b = 1 }", "class A { static {} }", "1_000"]) {
    assert.throws(() => parse(newer, { ecmaVersion: 2020, sourceType: "module" }), SyntaxError, newer);
  }
});

// Everything the validator knows of beyond the first version, mutable globals aside.
const off = Object.fromEntries(
  [
    ...["exceptions", "sat_float_to_int", "sign_extension", "simd", "threads", "function_references", "multi_value"],
    ...[
      "tail_call",
      "bulk_memory",
      "reference_types",
      "code_metadata",
      "annotations",
      "gc",
      "memory64",
      "extended_const",
    ],
    ...["relaxed_simd", "custom_page_sizes", "compact_imports", "wide_arithmetic"],
  ].map((feature) => [feature, false]),
);

async function validate(bytes, features) {
  const wabt = await createWabt();
  const module = wabt.readWasm(bytes, { ...features, readDebugNames: false });
  try {
    module.validate();
  } finally {
    module.destroy();
  }
}

test("the WASM uses nothing beyond the floor", async () => {
  const bytes = await readFile(new URL("precheck.wasm", output));
  await validate(bytes, { ...off, mutable_globals: true });
  assert.match(documentation, /mutable globals/);
});

test("a WASM that goes beyond the floor is found out", async () => {
  const wabt = await createWabt();
  const newer = wabt.parseWat("a.wat", "(module (func (param i32) (result i32) local.get 0 i32.extend8_s))", {
    sign_extension: true,
  });
  await assert.rejects(validate(newer.toBinary({}).buffer, { ...off, mutable_globals: true }));
});
