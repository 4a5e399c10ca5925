// From the browser's tree to lines as a screen reader says them, going down the page: a stop a line, what holds others before them.
import { wordsOf } from "./words.mjs";

/** One stop, whatever it is made of. */
const whole = new Set(
  "heading link button DisclosureTriangle checkbox radio searchbox textbox Date image combobox".split(" "),
);
const fields = new Set("checkbox radio searchbox textbox Date combobox".split(" "));
/** Said when one comes into it. */
const around = new Set(
  "list group region navigation main banner contentinfo form radiogroup figure table status".split(" "),
);

/** The page from its beginning to its end, one line a stop. */
export function readingOf(root, language) {
  const words = wordsOf(language);
  const lines = [];
  const walk = (node, depth, bullet) => {
    let run = [];
    const line = (text) => {
      if (text === "") return;
      lines.push(`${"  ".repeat(depth)}${bullet.mark}${text}`);
      bullet.mark = bullet.mark.replace(/\S/g, " ");
    };
    const flush = () => {
      line(spoken(run, language));
      run = [];
    };
    const visit = (child) => {
      const { role, inline, children } = child;
      if (role === "StaticText") return void run.push(child);
      // The words of a label are said with their field, those of a legend with their group.
      if (role === "Legend" || role === "LabelText") return void fieldsIn(child).forEach(visitWhole);
      if (whole.has(role)) return visitWhole(child);
      if (inline && role !== "listitem" && !around.has(role)) return children.forEach(visit);
      flush();
      if (role === "listitem") walk(child, depth, { mark: "• " });
      else if (around.has(role) && (child.name !== "" || role === "list")) {
        line(said(child, words, language));
        walk(child, depth + 1, { mark: "" });
      } else children.forEach(visit);
      flush();
    };
    const visitWhole = (child) => {
      flush();
      line(said(child, words, language));
    };
    node.children.forEach(visit);
    flush();
  };
  walk(root, 0, { mark: "" });
  return lines;
}

/** One stop with its role, its states, what it holds and what describes it, as it is said. */
export function said(node, words, language) {
  const { role, description, level, states, value } = node;
  const items = node.children.filter((child) => child.role === "listitem").length;
  const name = tidy(
    ["heading", "link"].includes(role) && spoken(leavesOf(node), language).includes("[")
      ? spoken(leavesOf(node), language)
      : node.name,
  );
  const held = typeof value === "string" && value !== "" && fields.has(role) ? `“${value.split("\n")[0]}”` : "";
  const parts = [
    [words.role(role, { level, items }), name].filter(Boolean).join(": "),
    ["radio", "checkbox"].includes(role) ? words.checked(String(states.checked) === "true") : "",
    states.expanded === undefined ? "" : words.expanded(states.expanded),
    states.disabled ? words.unavailable : "",
    states.readonly && role === "textbox" ? words.readonly : "",
    states.invalid && states.invalid !== "false" ? words.invalid : "",
    held,
    description !== "" && tidy(description) !== name ? `(${tidy(description)})` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

const tidy = (text) => text.replace(/\s+/g, " ").trim();
const leavesOf = (node) => (node.role === "StaticText" ? [node] : node.children.flatMap(leavesOf));
const fieldsIn = (node) => (fields.has(node.role) ? [node] : node.children.flatMap(fieldsIn));

/** Words that stand in one line; what says it is in another language than the page stands in brackets. */
function spoken(leaves, language) {
  let text = "";
  let now = language;
  for (const { name, language: of } of leaves) {
    const here = of === "" ? language : of;
    if (here !== now) text += here === language ? "] " : ` [${here}: `;
    now = here;
    text += name;
  }
  return tidy(now === language ? text : `${text}]`);
}
