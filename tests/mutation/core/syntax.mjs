// The syntax tree of a C++ source as clang++ sees it: which operator is which, and of what type, is not for a pattern to guess.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const includes = ["core/include", "core/src"];

export function compiler(root) {
  return [
    "-std=c++20",
    "-w",
    "-fno-exceptions",
    '-DPRECHECK_VERSION="0"',
    ...includes.flatMap((folder) => ["-I", join(root, folder)]),
  ];
}

/** The tree's parts in namespace precheck: those of the source itself, and its headers' enumerations by name. */
export function syntaxOf(root, file) {
  const path = join(root, file);
  const language = file.endsWith(".h") ? ["-x", "c++"] : [];
  const dump = ["-fsyntax-only", "-Xclang", "-ast-dump=json", "-Xclang", "-ast-dump-filter=precheck"];
  const out = execFileSync("clang++", [...compiler(root), ...dump, ...language, path], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  // One JSON value after the other, each from a line "{" to a line "}".
  const parts = out
    .split(/^(?=\{$)/m)
    .filter((text) => text.startsWith("{"))
    .map((text) => JSON.parse(text));
  const enumerations = new Map();
  const collect = (node) => {
    if (node.kind === "EnumDecl" && node.name) {
      const names = (node.inner ?? []).filter(({ kind }) => kind === "EnumConstantDecl").map(({ name }) => name);
      for (const inner of node.inner ?? []) enumerations.set(inner.id, names);
    }
    for (const inner of node.inner ?? []) collect(inner);
  };
  for (const part of parts) collect(part);
  return {
    file,
    text: readFileSync(path, "utf8"),
    parts: parts.filter(({ loc }) => loc && !loc.includedFrom),
    enumerations,
  };
}
