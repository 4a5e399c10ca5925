// All mutants of a source in one source: each change stands beside what it changes, and a number says at run time which
// one counts. So the program is built once, not once a mutant.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compiler } from "./syntax.mjs";

/** Declared before every source; defined in `chosenSource`. */
export const chosenHeader = `#ifndef PRECHECK_MUTANT
#define PRECHECK_MUTANT
#include <type_traits>
extern "C" bool precheckMutantChosen(int number) noexcept;
namespace precheck_mutant {
[[nodiscard]] constexpr bool on(int number) noexcept {
  return !std::is_constant_evaluated() && precheckMutantChosen(number);
}
}  // namespace precheck_mutant
#endif
`;

/** Which mutant counts (PRECHECK_MUTANT), and which ones the program came past (written to PRECHECK_REACHED at its end). */
export const chosenSource = (count) => `#include <cstdio>
#include <cstdlib>
extern "C" bool precheckMutantChosen(int number) noexcept;
namespace {
bool reached[${count + 1}];
const char* const kChosen = std::getenv("PRECHECK_MUTANT");
const int kNumber = kChosen == nullptr ? -1 : std::atoi(kChosen);
struct AtEnd {
  ~AtEnd() {
    const char* path = std::getenv("PRECHECK_REACHED");
    std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "a");
    if (file == nullptr) return;
    for (int i = 0; i <= ${count}; ++i) if (reached[i]) std::fprintf(file, "%d\\n", i);
    std::fclose(file);
  }
} atEnd;
}  // namespace
bool precheckMutantChosen(int number) noexcept {
  reached[number] = true;
  return number == kNumber;
}
`;

/** The source with all its changes, and where in it each stands. */
function woven(text, changes) {
  const open = {
    expression: ({ number, to }) => `(precheck_mutant::on(${number}) ? (${to}) : (`,
    condition: ({ number, to }) => `(precheck_mutant::on(${number}) ? ${to} : static_cast<bool>(`,
    statement: ({ number }) => `{ if (!precheck_mutant::on(${number})) `,
    return: ({ number, to }) => `{ if (precheck_mutant::on(${number})) ${to} `,
  };
  const close = {
    expression: "))",
    condition: "))",
    statement: " }",
    return: " }",
  };
  const rank = { statement: 0, return: 1, condition: 2, expression: 3 };
  const order = [...changes].sort((a, b) => a.begin - b.begin || b.end - a.end || rank[a.form] - rank[b.form]);
  const places = new Map();
  let out = "";
  let at = 0;
  const stack = [];
  const closeUntil = (begin) => {
    while (stack.length > 0 && stack.at(-1).end <= begin) {
      const change = stack.pop();
      out += text.slice(at, change.end) + close[change.form];
      at = change.end;
      places.get(change.number).end = out.length;
    }
  };
  for (const change of order) {
    closeUntil(change.begin);
    out += text.slice(at, change.begin);
    at = change.begin;
    places.set(change.number, { begin: out.length, end: 0 });
    out += open[change.form](change);
    stack.push(change);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return { text: out + text.slice(at), places };
}

/** The errors' byte offsets in a text that does not compile; the notes' where the error is in a header. */
function errorsIn(root, file, text) {
  const folder = mkdtempSync(join(tmpdir(), "precheck-mutants-"));
  try {
    const path = join(folder, file.endsWith(".h") ? "mutated.cpp" : `mutated-${file.replaceAll("/", "-")}`);
    writeFileSync(path, text);
    const flags = ["-fsyntax-only", "-ferror-limit=0", "-fno-caret-diagnostics"];
    const { status, stderr } = spawnSync("clang++", [...compiler(root), ...flags, path], { encoding: "utf8" });
    if (status === 0) return [];
    const starts = [0];
    for (const [i, c] of [...text].entries()) if (c === "\n") starts.push(i + 1);
    const of = (kind) =>
      stderr
        .split("\n")
        .filter((line) => line.startsWith(`${path}:`) && line.includes(`: ${kind}: `))
        .map((line) => line.slice(path.length + 1).split(":"))
        .map(([line, column]) => starts[Number(line) - 1] + Number(column) - 1);
    const found = of("error");
    return found.length > 0 ? found : of("note");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The source with every change that compiles, and those changes. `first` is the number of the first. */
export function schemataOf(root, { file, text }, changes, first) {
  if (/[^\0-\x7f]/.test(text)) throw new Error(`${file}: offsets are those of ASCII texts`);
  let kept = changes.map((change, i) => ({ ...change, number: first + i }));
  for (let round = 0; round < 60; round += 1) {
    const { text: mutated, places } = woven(text, kept);
    const whole = chosenHeader + mutated;
    const errors = errorsIn(root, file, whole);
    if (errors.length === 0) return { text: whole, changes: kept };
    const broken = new Set();
    for (const place of errors) {
      const offset = place - chosenHeader.length;
      const around = kept.filter(({ number }) => {
        const { begin, end } = places.get(number);
        return begin <= offset && offset < end;
      });
      const length = ({ number }) => places.get(number).end - places.get(number).begin;
      const inner = around.sort((a, b) => length(a) - length(b))[0];
      if (inner) broken.add(inner.number);
    }
    if (broken.size === 0) throw new Error(`${file}: does not compile, and no change is to blame (${errors})`);
    kept = kept.filter(({ number }) => !broken.has(number));
  }
  throw new Error(`${file}: too many changes do not compile`);
}
