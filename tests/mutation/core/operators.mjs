// Small changes of a C++ source, each of which makes it decide something else.

/**
 * @typedef {object} Change
 * @property {"expression" | "condition" | "statement" | "return"} form how it is put into the source
 * @property {number} begin @property {number} end its bytes
 * @property {string} to what stands there instead
 * @property {string} operator what was done, in words
 * @property {string} within the function
 */

const boundary = { "<": "<=", "<=": "<", ">": ">=", ">=": ">" };
const opposite = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "==": "!=",
  "!=": "==",
};
const arithmetic = { "+": "-", "-": "+", "*": "/", "/": "*", "%": "/" };
const logical = { "&&": "||", "||": "&&" };
const kleene = { "operator&": "|", "operator|": "&" };
const integer =
  /^(const )?(unsigned |signed )?(int|long|short|char|unsigned|std::u?int\d+_t|std::size_t|[a-zA-Z_:]*(rep|size_type|difference_type))$/;
const functions = ["FunctionDecl", "CXXMethodDecl", "CXXConstructorDecl", "CXXConversionDecl"];
// Runs at compile time, or is no part of what is decided.
const skipped = ["StaticAssertDecl", "EnumDecl", "TemplateArgument", "CXXDefaultArgExpr", "CXXDestructorDecl"];
const withoutEffect = /^(reserve|shrink_to_fit|move|forward)$/;

const opposes = ["a comparison reversed", "a negation dropped"];

const typeOf = (node) => node?.type?.desugaredQualType ?? node?.type?.qualType ?? "";
const isInteger = (node) => integer.test(typeOf(node)) || integer.test(node?.type?.qualType ?? "");

/** Every change of a source whose tree `syntaxOf` gave. */
export function changesOf({ text, parts, enumerations }) {
  const changes = new Map();
  let within = "";

  const rangeOf = (node) => {
    const { begin, end } = node?.range ?? {};
    if (begin?.offset === undefined || end?.offset === undefined) return null; // made by the compiler, or a macro
    if (begin.includedFrom || end.includedFrom) return null;
    return { begin: begin.offset, end: end.offset + end.tokLen };
  };
  const written = (range) => text.slice(range.begin, range.end);
  function put(form, range, to, operator) {
    if (!range || (form !== "statement" && written(range) === to)) return;
    const key = [form, range.begin, range.end, to].join();
    if (!changes.has(key)) changes.set(key, { form, ...range, to, operator, within });
  }

  function exchange(node, at, from, to, operator) {
    const range = rangeOf(node);
    if (!range || at < range.begin || !text.startsWith(from, at)) return;
    if (decided.has([range.begin, range.end].join()) && opposes.includes(operator)) return;
    put("expression", range, text.slice(range.begin, at) + to + text.slice(at + from.length, range.end), operator);
  }
  function compared(node, at, from) {
    if (boundary[from]) exchange(node, at, from, boundary[from], "a boundary moved");
    if (opposite[from]) exchange(node, at, from, opposite[from], "a comparison reversed");
  }

  function binary(node) {
    const [left, right] = node.inner.map(rangeOf);
    if (!left || !right) return;
    const { opcode } = node;
    const at = text.indexOf(opcode, left.end);
    if (at < 0 || at >= right.begin) return;
    compared(node, at, opcode);
    if (logical[opcode]) exchange(node, at, opcode, logical[opcode], "and for or");
    if (arithmetic[opcode] && isInteger(node) && node.inner.every(isInteger)) {
      exchange(node, at, opcode, arithmetic[opcode], "another calculation");
    }
  }

  /** The place and name of the operator function that is called. */
  function operatorOf(node) {
    if (node.kind === "CXXOperatorCallExpr") {
      let callee = node.inner?.[0];
      while (callee && callee.kind !== "DeclRefExpr") callee = callee.inner?.[0];
      const range = rangeOf(callee);
      return range
        ? {
            at: range.begin,
            name: callee.referencedDecl?.name ?? "",
            type: typeOf(node),
          }
        : null;
    }
    for (const inner of node.inner ?? []) {
      const found = operatorOf(inner);
      if (found) return found;
    }
    return null;
  }

  function called(node) {
    const found = operatorOf(node);
    if (!found) return;
    const { at, name } = found;
    const token = text.slice(at).match(/^(<=|>=|==|!=|<|>|&|\||!|\+=|-=)/)?.[0];
    if (!token) return;
    compared(node, at, token);
    if (kleene[name] && token === name.at(-1)) exchange(node, at, token, kleene[name], "Kleene's and for or");
    if (name === "operator!" && token === "!") exchange(node, at, "!", "", "a negation dropped");
  }

  const decided = new Set(); // conditions, where the opposite is one of the two already
  function condition(range) {
    if (!range) return;
    decided.add([range.begin, range.end].join());
    put("condition", range, "true", "a condition taken for true");
    put("condition", range, "false", "a condition taken for false");
  }

  /** A statement of its own, with its semicolon. */
  function removable(node) {
    let inner = node;
    while (["ExprWithCleanups", "ImplicitCastExpr"].includes(inner.kind)) inner = inner.inner[0];
    const { kind, opcode } = inner;
    const acts =
      ["CallExpr", "CXXMemberCallExpr", "CXXOperatorCallExpr", "CompoundAssignOperator"].includes(kind) ||
      ["ContinueStmt", "BreakStmt"].includes(kind) ||
      (kind === "BinaryOperator" && opcode === "=") ||
      (kind === "UnaryOperator" && ["++", "--"].includes(opcode));
    if (!acts) return;
    const callee = inner.inner?.[0];
    if (withoutEffect.test(callee?.name ?? "")) return;
    const range = rangeOf(node);
    if (!range) return;
    const end = text.indexOf(";", range.end) + 1;
    if (text.slice(range.end, end).trim() !== ";") return;
    put("statement", { begin: range.begin, end }, "", "a statement dropped");
  }

  /** Of an enumeration there is "another value"; std::nullopt is nothing already. */
  function isPlain(node) {
    let inner = node;
    while (inner.inner?.length === 1 && inner.kind !== "DeclRefExpr") inner = inner.inner[0];
    return (
      inner.kind === "DeclRefExpr" &&
      (inner.referencedDecl?.kind === "EnumConstantDecl" || inner.referencedDecl?.name === "nullopt")
    );
  }

  function returned(node) {
    const value = node.inner?.[0];
    const [whole, range] = [rangeOf(node), rangeOf(value)];
    if (!value || !whole || !range || within === "") return;
    const type = typeOf(value);
    if (type === "bool") put("expression", range, `!(${written(range)})`, "an answer reversed");
    else if (isInteger(value)) put("expression", range, `(${written(range)}) + 1`, "a number returned changed");
    else if (!isPlain(value) && !/[&*]$/.test(type) && !/^\(?lambda/.test(type)) {
      const end = text.indexOf(";", range.end) + 1;
      if (text.slice(range.end, end).trim() !== ";" || /^\{\s*\}$/.test(written(range))) return;
      put("return", { begin: whole.begin, end }, "return {};", "nothing returned");
    }
  }

  function body(node) {
    if (!node) return;
    const range = rangeOf(node);
    if (node.kind === "CompoundStmt") put("statement", range, "", "a block dropped");
  }

  function visit(node, parent) {
    if (!node?.kind || node.isImplicit || skipped.includes(node.kind)) return;
    if (node.kind === "VarDecl" && node.constexpr) return;
    const inner = node.inner ?? [];
    const outside = within;
    if (functions.includes(node.kind) && node.name && node.name !== "operator()") within = node.name;
    const range = rangeOf(node);
    const children = ["CompoundStmt", "CaseStmt", "DefaultStmt"].includes(node.kind) ? inner : [];
    for (const child of children) removable(child);

    switch (node.kind) {
      case "BinaryOperator":
        binary(node);
        break;
      case "CompoundAssignOperator":
        if (["+=", "-=", "*=", "/="].includes(node.opcode) && inner.every(isInteger)) {
          const other = { "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=" }[node.opcode];
          exchange(node, text.indexOf(node.opcode, rangeOf(inner[0])?.end), node.opcode, other, "another calculation");
        }
        break;
      case "CXXOperatorCallExpr":
      case "CXXRewrittenBinaryOperator":
        called(node);
        break;
      case "UnaryOperator":
        if (node.opcode === "!" && range) exchange(node, range.begin, "!", "!!", "a negation dropped");
        if (node.opcode === "-" && range && inner[0].kind !== "IntegerLiteral")
          exchange(node, range.begin, "-", "", "a sign dropped");
        break;
      case "IntegerLiteral":
        if (range && /^[\d']+U?$/.test(written(range))) {
          put("expression", range, `${written(range)} + 1`, "a number changed");
          if (node.value !== "0") put("expression", range, `${written(range)} - 1`, "a number changed");
        }
        break;
      case "CXXBoolLiteralExpr":
        put("expression", range, node.value ? "false" : "true", "true for false");
        break;
      case "DeclRefExpr": {
        const of = node.referencedDecl ?? {};
        if (of.kind === "EnumConstantDecl" && range) {
          const names = enumerations.get(of.id) ?? [];
          const others = names.filter((name) => name !== of.name);
          const next = names[(names.indexOf(of.name) + 1) % names.length];
          // Of few values every other one, of many the next.
          for (const name of names.length <= 3 ? others : others.filter((one) => one === next)) {
            put("expression", range, written(range).replace(/\w+$/, name), "another value");
          }
        }
        if (of.kind === "VarDecl" && /^k[A-Z]/.test(of.name) && isInteger(node) && range) {
          put("expression", range, `${written(range)} + 1`, "a limit changed");
          put("expression", range, `${written(range)} - 1`, "a limit changed");
        }
        break;
      }
      case "CallExpr": {
        let callee = inner[0];
        while (callee && callee.kind !== "DeclRefExpr") callee = callee.inner?.[0];
        const name = callee?.referencedDecl?.name;
        const other = { min: "max", max: "min" }[name];
        const place = rangeOf(callee);
        if (other && place)
          exchange(node, place.begin, written(place), written(place).replace(name, other), "min for max");
        break;
      }
      case "IfStmt": {
        const asked = inner[node.hasVar || node.hasInit ? -1 : 0];
        if (asked) condition(rangeOf(asked));
        else body(inner[inner.length - (node.hasElse ? 2 : 1)]);
        for (const child of inner.slice(1)) removable(child);
        break;
      }
      case "ConditionalOperator":
        condition(rangeOf(inner[0]));
        break;
      case "ForStmt":
      case "WhileStmt":
      case "CXXForRangeStmt":
        body(inner.at(-1));
        removable(inner.at(-1));
        break;
      case "ReturnStmt":
        returned(node, parent);
        break;
    }
    // What a `case` names is no expression of its own; of a template only the pattern is source.
    const from = node.kind === "CaseStmt" ? 1 : 0;
    for (const child of inner.slice(from)) {
      if (node.kind === "FunctionTemplateDecl" && child !== inner.find(({ kind }) => functions.includes(kind)))
        continue;
      visit(child, node);
    }
    within = outside;
  }

  for (const part of parts) visit(part, null);
  return [...changes.values()].sort((a, b) => a.begin - b.begin || b.end - a.end);
}
