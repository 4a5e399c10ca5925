/**
 * What of a picture does not depend on fonts, as text: each visible element that has words or a surface of its own, with its
 * colours, its size of type and, where the page's width alone decides on it, its place and width. Runs in the page.
 */
export function structureOf(root) {
  const paint = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  const known = new Map();
  // Browsers write one colour in several ways.
  const hex = (colour) => {
    if (!known.has(colour)) {
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      const bytes = [...paint.getImageData(0, 0, 1, 1).data];
      known.set(colour, `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`.replace(/ff$/, ""));
    }
    return known.get(colour);
  };
  const none = "#00000000";
  const lines = [];
  const describe = (element, depth) => {
    const style = getComputedStyle(element);
    const drawing = element instanceof SVGElement;
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    // What is there for screen readers alone is no part of a picture, and comes when they are ready for it.
    const box = element.getBoundingClientRect();
    if (box.width <= 1 && box.height <= 1) return;
    const words = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ data }) => data.replace(/\s+/g, " ").trim())
      .join(" ")
      .trim();
    const background = hex(style.backgroundColor);
    const sides = ["Top", "Right", "Bottom", "Left"].map((side) => Number.parseFloat(style[`border${side}Width`]));
    const surface = background !== none || sides.some((width) => width > 0);
    if (words !== "" || surface || drawing || element.matches("input, select, textarea")) {
      const name = [element.localName, ...(element.getAttribute("class") ?? "").split(/\s+/).filter(Boolean)].join(".");
      const parts = [name];
      if (words !== "") parts.push(JSON.stringify(words.length > 60 ? `${words.slice(0, 60)}…` : words));
      if (words !== "") parts.push(`${Math.round(Number.parseFloat(style.fontSize) * 10) / 10}/${style.fontWeight}`);
      if (words !== "" || drawing) parts.push(hex(style.color));
      if (background !== none) parts.push(`on ${background}`);
      if (sides.some((width) => width > 0)) {
        const edge = ["Top", "Right", "Bottom", "Left"].find((_, index) => sides[index] > 0);
        parts.push(`border ${sides.join(" ")} ${hex(style[`border${edge}Color`])}`);
      }
      if (placedByWidth(element, style)) {
        const { left, width } = element.getBoundingClientRect();
        parts.push(`at ${Math.round(left)}+${Math.round(width)}`);
      }
      lines.push(`${"  ".repeat(depth)}${parts.join(" ")}`);
    }
    if (!drawing) for (const child of element.children) describe(child, depth + 1);
  };
  // Where all around are blocks, the width comes from outside and not from the words.
  const placedByWidth = (element, style) => {
    if (!["block", "flex", "grid", "list-item"].includes(style.display) || style.position === "absolute") return false;
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      const { display, maxWidth } = getComputedStyle(parent);
      if (!["block", "list-item", "flow-root"].includes(display) || maxWidth !== "none") return false;
    }
    const asWide = String(element.computedStyleMap().get("width"));
    return asWide === "auto" && style.maxWidth === "none" && element.localName !== "button";
  };
  for (const element of root.children) describe(element, 0);
  return `${lines.join("\n")}\n`;
}
