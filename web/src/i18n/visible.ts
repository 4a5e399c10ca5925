// Controls, direction overrides and other format characters, halves of characters, private and unassigned ones, line
// separators, and whatever is blank by definition: all of them can make one text look like another.
const deceptive = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
// Emoji are built with these two; there they deceive nobody.
const emoji =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*)*/gu;
// Without any of these a text is shown as it is; nearly all are.
const plain = /^[^\p{C}\p{M}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]*$/u;
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * A text from outside as it may be shown: characters that would hide or reorder its neighbours stand as their names,
 * such as `[U+202E]`, and piles of combining marks are cut so that they cannot cover other lines.
 */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  let shown = "";
  let end = 0;
  for (const match of text.matchAll(emoji)) {
    shown += named(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return (shown + named(text.slice(end))).replace(stackedMarks, "$1");
}

function named(text: string): string {
  return text.replace(deceptive, (character) => {
    if (character === "\n" || character === "\t" || character === "\r") return " ";
    return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  });
}
