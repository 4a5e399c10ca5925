import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Language } from "../../../../web/src/i18n/texts.js";
import { diagnosticOf, type Mark } from "./marks.js";
import { phrases } from "./phrases.js";
import { plainTyping } from "./plain-typing.js";
import { offsetAt } from "./text-position.js";
import { appearance } from "./theme.js";

const descriptionId = "description";

/**
 * A field for JSON. It has a shadow root of its own, because there CodeMirror's styles are constructed style sheets; in the
 * document they would be a style element, which the page's policy forbids.
 *
 * Tab leaves it. Ctrl+Space completes, F8 goes to the next mark, Ctrl+F searches.
 *
 * @fires json-edited - the person has changed the text; `detail` is the new one
 */
export class JsonEditor extends HTMLElement {
  readonly #view: EditorView;
  readonly #naming = new Compartment();
  readonly #wording = new Compartment();
  readonly #assisting = new Compartment();
  readonly #description = document.createElement("p");
  #name = "";
  #language: Language = "zh-CN";
  #assist: Extension = [];
  #marks: readonly Mark[] = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#description.id = descriptionId;
    this.#description.hidden = true;
    root.append(this.#description);
    this.#view = new EditorView({ parent: root, root, state: this.#stateOf("") });
  }

  get value(): string {
    return this.#view.state.doc.toString();
  }
  /** Another text; what can be undone begins anew. */
  set value(text: string) {
    if (text === this.value) return;
    this.#view.setState(this.#stateOf(text));
    this.#mark();
  }

  /** What the field is called, for who does not see what stands above it. */
  set name(name: string) {
    if (name === this.#name) return;
    this.#name = name;
    this.#view.dispatch({ effects: this.#naming.reconfigure(this.#named()) });
  }

  /** How it is used by keyboard. */
  set description(text: string) {
    this.#description.textContent = text;
  }

  set language(language: Language) {
    if (language === this.#language) return;
    this.#language = language;
    this.#view.dispatch({ effects: this.#wording.reconfigure(phrases(language)) });
  }

  /** What helps while writing: completion, descriptions. */
  set assist(assist: Extension) {
    if (assist === this.#assist) return;
    this.#assist = assist;
    this.#view.dispatch({ effects: this.#assisting.reconfigure(assist) });
  }

  /** What is wrong, and where. */
  set marks(marks: readonly Mark[]) {
    if (marks === this.#marks) return;
    this.#marks = marks;
    this.#mark();
    this.#view.dispatch({ effects: this.#naming.reconfigure(this.#named()) });
  }

  /** Where the caret stands, as an offset. */
  get caret(): number {
    return this.#view.state.selection.main.head;
  }

  /** Takes the caret to a line and a column, both from 1, and the field with it. */
  goTo(line: number, column: number): void {
    const anchor = offsetAt(this.value, line, column);
    this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    this.focus();
  }

  override focus(): void {
    this.#view.focus();
  }

  #stateOf(doc: string): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        lintGutter(),
        lineNumbers(),
        foldGutter(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        // Controls and direction overrides are shown as what they are.
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        // What is offered can be taken at once.
        autocompletion({ icons: false, interactionDelay: 0 }),
        search({ top: true }),
        json(),
        appearance,
        EditorView.lineWrapping,
        plainTyping,
        // Tab is bound to nothing, so that it leaves the field.
        keymap.of(
          [
            closeBracketsKeymap,
            defaultKeymap,
            searchKeymap,
            historyKeymap,
            foldKeymap,
            completionKeymap,
            lintKeymap,
          ].flat(),
        ),
        this.#naming.of(this.#named()),
        this.#wording.of(phrases(this.#language)),
        this.#assisting.of(this.#assist),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) this.dispatchEvent(new CustomEvent("json-edited", { detail: this.value }));
        }),
      ],
    });
  }

  #named(): Extension {
    const wrong = this.#marks.some(({ severity }) => severity === "error");
    return EditorView.contentAttributes.of({
      "aria-label": this.#name,
      "aria-describedby": descriptionId,
      "aria-invalid": wrong ? "true" : "false",
      dir: "ltr",
      // It can be edited and so has the focus anyway; said aloud for tools that ask.
      tabindex: "0",
    });
  }

  #mark(): void {
    const { state } = this.#view;
    this.#view.dispatch(
      setDiagnostics(
        state,
        this.#marks.map((mark) => diagnosticOf(state, mark)),
      ),
    );
  }
}

customElements.define("json-editor", JsonEditor);

declare global {
  interface HTMLElementTagNameMap {
    "json-editor": JsonEditor;
  }
}
