// Reads what was posted. Nothing in it is trusted: it has to be small, strict JSON, of exactly the members foreseen.

/** What a request is refused with before anything is compared: a code of codes.mjs, and every fault found. */
export class Refusal extends Error {
  constructor(code, faults = []) {
    super(code);
    this.code = code;
    this.faults = faults;
  }
}

/** `{ bytes, report, answers, digests, engine }`, or a Refusal. */
export async function readPosted(request, { maxBytes, maxDepth }) {
  const [type, charset = "charset=utf-8"] = (request.headers.get("content-type") ?? "").toLowerCase().split(/;\s*/);
  const encoded = request.headers.get("content-encoding") ?? "identity";
  if (type !== "application/json" || charset !== "charset=utf-8" || encoded !== "identity") {
    throw new Refusal("not-json");
  }
  const bytes = await bytesOf(request, maxBytes);
  const value = parseStrictly(bytes, maxDepth);
  const faults = [...shapeFaults(value)];
  if (faults.length > 0) throw new Refusal("malformed", faults);
  const { report, answers, digests, engine = null } = value;
  return { bytes, report, answers, digests, engine };
}

async function bytesOf(request, most) {
  // Counted while it is read: what a header says is the sender's word.
  if (Number(request.headers.get("content-length")) > most) throw new Refusal("too-large");
  const chunks = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > most) {
      await reader.cancel();
      throw new Refusal("too-large");
    }
    chunks.push(step.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function parseStrictly(bytes, maxDepth) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed("", "not-utf-8", "UTF-8");
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed("", "syntax", "JSON");
  }
  const fault = structureFault(text, maxDepth);
  if (fault) throw new Refusal("malformed", [fault]);
  return value;
}

/** Of valid JSON: too many levels, or a name that stands twice in an object, of which JSON.parse would keep the last. */
function structureFault(text, maxDepth) {
  const open = []; // the names of each open object; null for a list
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      open.push(sign === "{" ? new Set() : null);
      if (open.length > maxDepth) return { pointer: "", code: "too-deep", expected: `at most ${maxDepth} levels` };
    } else if (sign === "}" || sign === "]") {
      open.pop();
    } else if (sign === '"') {
      const end = endOfString(text, at);
      if (isName(text, end)) {
        const name = JSON.parse(text.slice(at, end));
        const names = open.at(-1);
        if (names.has(name)) {
          return { pointer: "", code: "duplicate-key", expected: `${JSON.stringify(name.slice(0, 40))} once` };
        }
        names.add(name);
      }
      at = end - 1;
    }
  }
  return null;
}

function endOfString(text, start) {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function isName(text, end) {
  let at = end;
  while (" \t\r\n".includes(text[at] ?? "x")) at += 1;
  return text[at] === ":";
}

const text = (most) => [`a text of at most ${most} characters`, (it) => typeof it === "string" && it.length <= most];
const orNull = ([what, fits]) => [`${what}, or null`, (it) => it === null || fits(it)];
const object = ["an object", (it) => typeof it === "object" && it !== null && !Array.isArray(it)];
const digest = orNull(["64 hexadecimal digits", (it) => typeof it === "string" && /^[0-9a-f]{64}$/.test(it)]);
// As the core writes it. What day that is, and whether there is one, the core says.
const moment = [
  "a time such as 2026-11-21T10:00:00+08:00",
  (it) =>
    typeof it === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(it) && !Number.isNaN(Date.parse(it)),
];
const format = ['"precheck-report/1"', (it) => it === "precheck-report/1"];

/** What is looked at by name. The rest of the report is only ever compared with one computed here. */
const members = {
  "/report": object,
  "/answers": object,
  "/digests": object,
  "/report/format": format,
  "/report/policy": object,
  "/report/policy/id": text(200),
  "/report/policy/version": text(40),
  "/report/account": object,
  "/report/account/id": orNull(text(1000)),
  "/report/account/asOf": orNull(moment),
  "/report/at": moment,
  "/digests/policy": digest,
  "/digests/account": digest,
};
const optional = { "/engine": text(40) };
const closed = { "": ["report", "answers", "digests", "engine"], "/digests": ["policy", "account"] };

function* shapeFaults(value) {
  if (!object[1](value)) return yield { pointer: "", code: "wrong-type", expected: object[0] };
  for (const [pointer, [expected, fits]] of Object.entries({ ...members, ...optional })) {
    const holder = at(value, pointer.slice(0, pointer.lastIndexOf("/")));
    if (!object[1](holder)) continue; // said of the holder
    const name = pointer.slice(pointer.lastIndexOf("/") + 1);
    if (Object.hasOwn(holder, name)) {
      if (!fits(holder[name])) yield { pointer, code: "bad-value", expected };
    } else if (!Object.hasOwn(optional, pointer)) {
      yield { pointer, code: "missing-member", expected };
    }
  }
  for (const [pointer, names] of Object.entries(closed)) {
    const extra = Object.keys(at(value, pointer) ?? {}).filter((name) => !names.includes(name));
    if (extra.length > 0) yield { pointer, code: "unknown-member", expected: `only ${names.join(", ")}` };
  }
  for (const [id, answer] of Object.entries(at(value, "/answers") ?? {})) {
    if (answer === null || typeof answer === "boolean") continue;
    yield { pointer: `/answers/${id.slice(0, 40)}`, code: "bad-answer", expected: "true, false or null" };
  }
}

/** The object at a pointer of own members; undefined where there is none. */
function at(value, pointer) {
  let found = value;
  for (const name of pointer.split("/").slice(1)) {
    found = object[1](found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return object[1](found) ? found : undefined;
}

function malformed(pointer, code, expected) {
  return new Refusal("malformed", [{ pointer, code, expected }]);
}
