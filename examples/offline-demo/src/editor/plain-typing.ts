import { EditorView } from "@codemirror/view";

/**
 * What is typed over a selection is put in by CodeMirror, not by the browser. Browsers join the lines that are left and keep
 * their looks in style attributes, which the page's policy forbids and reports.
 */
export const plainTyping = EditorView.domEventHandlers({
  beforeinput({ inputType, data, isComposing }, view) {
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== "insertText" || data === null || isComposing || empty) return false;
    const typed = () =>
      view.state.update({ ...view.state.replaceSelection(data), userEvent: "input.type", scrollIntoView: true });
    const handled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, typed));
    if (!handled) view.dispatch(typed());
    return true;
  },
});
