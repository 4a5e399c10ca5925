/** Gives a function that closes what the person opened, and says whether there was something: rows first, then "what if". */
export function closing(widget) {
  const opened = new Set();
  widget.shadowRoot.addEventListener("click", (event) => {
    const summary = event.composedPath().find(({ localName }) => localName === "summary");
    const row = summary?.parentElement;
    // It is still as it was before the click.
    if (row && !row.open) opened.add(row);
  });
  return () => {
    const rows = [...opened].filter(({ isConnected, open }) => isConnected && open);
    opened.clear();
    if (rows.length > 0) {
      for (const row of rows) row.open = false;
      rows[rows.length - 1].scrollIntoView({ block: "nearest" });
      return true;
    }
    if (widget.simulation === null) return false;
    widget.suppose(null);
    return true;
  };
}
