/** A line may have so many octets, without the line break (RFC 5545, 3.1). */
const longest = 75;
const encoder = new TextEncoder();

/** Content lines of an iCalendar file, each property with its value, folded and ended as the format asks. */
export function contentLines(properties: ReadonlyArray<readonly [name: string, value: string]>): string {
  return properties.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join("");
}

// A character is never split: a reader that unfolds octets and one that unfolds characters find the same text.
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longest) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
