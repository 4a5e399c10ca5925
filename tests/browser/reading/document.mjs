// A transcript as the page of documentation it is kept as.
const texts = {
  "zh-CN": {
    head: `<!-- 由 node tests/browser/reading/record.mjs 写成。 -->

# 读屏软件读到的页面

下面是 Chromium 交给读屏软件的内容（无障碍树），按从上往下读的次序，一行是一次停顿：先是角色，然后是名称、状态、描述。
\`[en: …]\` 是页面标明为另一种语言的文字。各状态的图片在 [screenshots](../../screenshots/README.md)。
\`tests/browser/reading.test.mjs\` 每次都重新读一遍，并说出哪一行不一样。`,
  },
  en: {
    head: `<!-- Written by node tests/browser/reading/record.mjs. -->

# The page as a screen reader gets it

What Chromium gives a screen reader (its accessibility tree), read from top to bottom, a stop a line: the role, then the name, the
states and what describes it. \`[zh-CN: …]\` is text that says it is in the other language. The pictures of these states are in
[screenshots](../../screenshots/README.md). \`tests/browser/reading.test.mjs\` reads all of it again in every run and names the line
that differs.`,
  },
};

export function documentOf(parts, language) {
  const sections = parts.map(
    ({ name, title, lines }) =>
      `## ${title}${name === "steps" ? "" : ` (${name})`}\n\n\`\`\`text\n${lines.join("\n")}\n\`\`\``,
  );
  return `${[texts[language].head, ...sections].join("\n\n")}\n`;
}
