// The mutants of the core and the page about them; `node tests/mutation/core.mjs` holds them against the tests.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { changesOf } from "./core/operators.mjs";
import { isSurvivor, page, reasonFor, shareNoticed } from "./core/page.mjs";
import { schemataOf } from "./core/schemata.mjs";
import { decisionSources } from "./core/sources.mjs";
import { syntaxOf } from "./core/syntax.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const written = readFileSync(new URL("CORE.md", import.meta.url), "utf8");
const source = "core/src/rules/quiet.cpp";

test("a source is changed in every way that can be put into it, all at once, and still compiles", () => {
  const syntax = syntaxOf(root, source);
  const changes = changesOf(syntax);
  const { text, changes: kept } = schemataOf(root, syntax, changes, 0);
  assert.ok(kept.length >= 50 && kept.length <= changes.length, `${kept.length} of ${changes.length}`);
  for (const { number } of kept) assert.ok(text.includes(`precheck_mutant::on(${number})`), `${number}`);
  const operators = new Set(kept.map(({ operator }) => operator));
  for (const wanted of [
    "a boundary moved",
    "a condition taken for true",
    "another value",
    "a statement dropped",
    "Kleene's and for or",
  ]) {
    assert.ok(operators.has(wanted), wanted);
  }
});

test("the page is about the sources there are, notices 90 % and explains every survivor", () => {
  const sources = decisionSources(root);
  assert.ok(sources.length > 20 && sources.every((file) => existsSync(`${root}/${file}`)));
  const rows = written.match(/^\| `core\/.*$/gm) ?? [];
  const shown = rows.map((row) => row.match(/`([^`]+)`/)[1]);
  assert.ok(shown.length > 20 && shown.every((file) => sources.includes(file)), shown.join());
  const [, noticed, all] = written.match(/\*\*(\d+) of (\d+) mutants are noticed/).map(Number);
  assert.ok(noticed / all >= 0.9, `${noticed} of ${all}`);
  assert.doesNotMatch(written, /Not explained/);
  const listed = (written.match(/^- `core\//gm) ?? []).length;
  assert.equal(listed, all - noticed, "every survivor is listed");
});

test("a survivor nobody has explained would stand on the page as that", () => {
  const mutant = {
    file: "core/src/x.cpp",
    line: 1,
    within: "f",
    operator: "a boundary moved",
    from: "a < b",
    to: "a <= b",
    caught: "",
  };
  assert.ok(isSurvivor(mutant) && reasonFor(mutant) === undefined);
  assert.equal(shareNoticed([mutant, { ...mutant, caught: "vector" }]), 0.5);
  assert.equal(shareNoticed([{ ...mutant, caught: "unreached" }]), 0);
  assert.match(page([mutant], { oneIn: 1, of: 1 }), /### Not explained/);
});
