// What Chromium gives assistive technology of a page: its accessibility tree, with what tells the texts of one line from those
// of the next, and in which language each says it is.

/** A tree of { role, name, description, value, level, focused, states, language, inline, children }, in the words of the browser. */
export async function treeOf(protocol) {
  const { nodes } = await protocol.send("Accessibility.getFullAXTree");
  const known = await elementsOf(protocol);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const shaped = (node) => {
    const role = node.role?.value ?? "none";
    if (role === "InlineTextBox") return [];
    const { language = "", inline = false, text = null } = known.get(node.backendDOMNodeId) ?? {};
    const children = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? shaped(byId.get(id)) : []));
    const kept = { language, inline, children };
    if (node.ignored || role === "none") {
      if (text !== null) return /^\s+$/.test(text) ? [{ ...kept, role: "StaticText", name: " " }] : [];
      return children.length === 0 ? [] : [{ ...kept, role: "generic", name: "" }];
    }
    const property = (name) => node.properties?.find((one) => one.name === name)?.value.value;
    // What is said by itself is written down when it is said, and is gone when somebody reads on.
    if (["polite", "assertive"].includes(property("live")) && property("root") === undefined && role === "paragraph")
      return [];
    return [
      {
        ...kept,
        role,
        name: node.name?.value ?? "",
        description: node.description?.value ?? "",
        value: node.value?.value,
        level: property("level"),
        focused: property("focused") === true,
        states: Object.fromEntries(
          ["checked", "expanded", "disabled", "invalid", "readonly"].map((name) => [name, property(name)]),
        ),
      },
    ];
  };
  return shaped(nodes[0])[0];
}

/** Of each node of the document, by the number the browser knows it by: the `lang` that holds, and whether it stands in a line. */
async function elementsOf(protocol) {
  const { documents, strings } = await protocol.send("DOMSnapshot.captureSnapshot", { computedStyles: ["display"] });
  const [{ nodes, layout }] = documents;
  const displays = new Map(layout.nodeIndex.map((index, at) => [index, strings[layout.styles[at][0]]]));
  const languages = [];
  return new Map(
    nodes.backendNodeId.map((id, index) => {
      const attributes = nodes.attributes[index] ?? [];
      const at = attributes.findIndex((name, place) => place % 2 === 0 && strings[name] === "lang");
      languages[index] = at < 0 ? (languages[nodes.parentIndex[index]] ?? "") : strings[attributes[at + 1]];
      const text = nodes.nodeType[index] === 3 ? strings[nodes.nodeValue[index]] : null;
      const inline = text !== null || /^(inline|contents)$/.test(displays.get(index) ?? "");
      return [id, { language: languages[index], inline, text }];
    }),
  );
}
