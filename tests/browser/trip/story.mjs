// The trip as a page to read: what was done, what the page said, and what went over the wire, shortened.
const pictures = {
  "1-blocked": "The page when it opens: two things stand in the way.",
  "2-fix": "The console asks before it releases anything.",
  "3-ready": "Checked again: both are dealt with, and what is given up has a sum.",
  "4-accepted": "Accepted by the server.",
  "5-refused": "Refused: the server found an order the person has not seen, and the widget marks it.",
  "6-refused-phone": "The same on a phone.",
};

/** The folder of the pictures, from the repository. */
export const folder = "examples/server-recheck/trip";
export const page = "examples/server-recheck/TRIP.md";
export const pictureNames = Object.keys(pictures);

export function storyOf({ accepted, refused }) {
  return `# The whole trip, recorded

Somebody leaves a cloud console: they check, deal with what stands in the way, check again and go on; the server checks again
and accepts. Then once more, with one fact changed on the server between the last look and the button: it refuses, and the
widget shows what changed.

The page is [examples/console-page](../console-page), under its strict policy, the server the one of this folder; the clocks stand
at 2026-11-21 10:00 in Beijing. \`node tests/browser/trip/record.mjs\` wrote this page from a run in Chromium; \`./run test\` goes the same
way in Chromium, Firefox and WebKitGTK and holds every line of it against what was said and sent there, digests and references
excepted. In none of them was the policy violated, anything logged, or anything asked for but what stands here.

\`…\` stands for what was left out.

## Accepted

${chapter(accepted, ["1-blocked", "2-fix", "3-ready", "4-accepted"])}

## Refused, with one fact changed on the server

They have come as far as before: ${accepted.steps[2].page.verdict}.

${chapter(refused, ["5-refused", null, null], ["6-refused-phone"])}

## Everything the page asked for

${requests(accepted.requests)}
`;
}

/** Digests and references depend on the build, and on every word of the agreement. */
export function masked(story) {
  return story.replace(/[0-9a-f]{8}…/g, "…").replace(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/g, "…");
}

function chapter({ steps }, shots, more = []) {
  const told = steps.map(({ title, page: said, exchanges }, index) => {
    const lines = [`${index + 1}. **${title}**`, ...spoken(said), ...exchanges.map(wire)];
    const shot = shots[index];
    return [lines.join("\n\n"), ...[shot, ...(index === 0 ? more : [])].filter(Boolean).map(image)].join("\n\n");
  });
  return told.join("\n\n");
}

function spoken({ outcome, told, verdict, changes, rows }) {
  const said = [outcome && `${outcome}。${told}`, verdict, changes, ...rows].filter(Boolean);
  return said
    .map((line) => `   > ${line}`)
    .join("\n   >\n")
    .split("\n\n");
}

function image(name) {
  return `   ![${pictures[name]}](trip/${name}.webp)`;
}

function wire({ method, path, sent, status, got }) {
  const lines = [`${method} ${path}`, ...(sent ? [short(sent)] : []), `→ ${status}`, short(got)];
  return [
    "   ```http",
    ...lines
      .join("\n")
      .split("\n")
      .map((line) => `   ${line}`),
    "   ```",
  ].join("\n");
}

/** The members worth reading, in the order they came. Of the others it is said that they are there. */
function short(text) {
  return JSON.stringify(shortened(JSON.parse(text)), null, 1)
    .replace(/"…": "…"/g, "…")
    .replace(/\n\s*/g, " ")
    .replace(/\[ /g, "[")
    .replace(/ \]/g, "]");
}

const kept = {
  report: ["policy", "account", "at", "verdict"],
  policy: ["id", "version", "digest"],
  account: ["id", "asOf", "account"],
};

function shortened(value, name = "") {
  if (typeof value === "string") return /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 8)}…` : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => shortened(entry));
  if (Object.hasOwn(value, "zh-CN")) return value["zh-CN"];
  const isSummary = value.format === "account-summary/1";
  const members = isSummary ? ["format", "asOf", "account"] : kept[name];
  const entries = Object.entries(value);
  const worth = members === undefined ? entries : entries.filter(([member]) => members.includes(member));
  const short = Object.fromEntries(worth.map(([member, inner]) => [member, shortened(inner, isSummary ? "" : member)]));
  return worth.length < entries.length ? { ...short, "…": "…" } : short;
}

function requests(all) {
  const files = all.filter((line) => !line.includes(" /api/")).length;
  const api = all.filter((line) => line.includes(" /api/"));
  return `When it opened, ${files} files of its own; then, for the first part of the trip:

${api.map((line) => `    ${line}`).join("\n")}`;
}
