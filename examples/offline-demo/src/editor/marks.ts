import { ensureSyntaxTree } from "@codemirror/language";
import type { Diagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import { offsetAt } from "./text-position.js";

/** Something wrong at a place of a text. */
export interface Mark {
  /** From 1. */
  line: number;
  /** From 1, in characters. */
  column: number;
  severity: "error" | "warning";
  /** In the page's language. */
  title: string;
  /** What else there is to say, a line each. */
  more: readonly string[];
}

const patience = 50;

/** The mark as CodeMirror draws it: under the value, or under the bracket that opens it. */
export function diagnosticOf(state: EditorState, { line, column, severity, title, more }: Mark): Diagnostic {
  const from = offsetAt(state.doc.toString(), line, column);
  return {
    from,
    to: endOf(state, from),
    severity,
    message: [title, ...more].join(" "),
    renderMessage: () => {
      const box = document.createElement("div");
      box.append(paragraph("mark-title", title), ...more.map((text) => paragraph("mark-more", text)));
      return box;
    },
  };
}

function endOf(state: EditorState, from: number): number {
  const node = ensureSyntaxTree(state, from + 1, patience)?.resolveInner(from, 1);
  const ofOneToken = node !== undefined && node.from === from && node.firstChild === null && node.to > from;
  return Math.min(ofOneToken ? node.to : from + 1, state.doc.length);
}

function paragraph(name: string, text: string): HTMLElement {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = text;
  return made;
}
