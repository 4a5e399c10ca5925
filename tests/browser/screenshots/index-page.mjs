const headings = {
  desktop: "desktop",
  phone: "phone",
  dark: "dark",
  "forced-colours": "forced colours",
  print: "print",
};

/** The page that shows them all. */
export function indexPage(states, pictures) {
  const cell = ({ name, view, language }, title) =>
    `<a href="${name}.webp"><img src="${name}.webp" width="${view === "phone" ? 150 : 260}" ` +
    `alt="${title}: ${headings[view]}, ${language}"></a>`;
  const sections = states.map((state) => {
    const own = pictures.filter((picture) => picture.state === state);
    const shown = own.filter(({ name }) => !name.endsWith("-whole"));
    const whole = own.filter(({ name }) => name.endsWith("-whole"));
    const links = whole.map(({ name, view, language }) => `[${headings[view]}, ${language}](${name}.webp)`).join(" · ");
    return [
      `## ${state.title}`,
      shown.map((picture) => cell(picture, state.title)).join("\n"),
      ...(links ? [`In full length: ${links}`] : []),
    ].join("\n\n");
  });
  return `<!-- Written by ./run screenshots. -->

# What the widget shows

Every state on a desktop and a phone in both languages, and in the dark, in forced colours and on paper in one of them. Most
pictures are cut at the foot.

\`./run screenshots\` takes them anew. \`tests/browser/screenshots.test.mjs\` compares them in every run: the pixels where browser
and fonts are those they were taken with (\`recorded-with.json\`), and everywhere what does not depend on fonts, kept as
text in \`structure/\`: which words stand in which order, their colours and size, and the place and width of blocks.

${sections.join("\n\n")}
`;
}
