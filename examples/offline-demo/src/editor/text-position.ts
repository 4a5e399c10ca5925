/** Where a line and a column (both from 1, the column in characters) are in a text, as an offset a text field can use. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  // A character outside the basic plane is one column and two code units.
  let offset = start;
  for (let passed = 1; passed < column && offset < text.length && text[offset] !== "\n"; passed += 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
