// The engine as it ships, but for the memory it may have: what it asks for beyond, the browser refuses. So its traps are
// true ones, and nothing in the product is there to be tested only.

const PAGE = 65_536;
const MEMORY_SECTION = 5;

/** The WASM with at most `bytes` of memory. Its memory section (of one memory with a limit) is written anew. */
export function wasmOfAtMost(wasm, bytes) {
  for (let at = 8, end; at < wasm.length; at = end) {
    const [length, begin] = unsigned(wasm, at + 1);
    end = begin + length;
    if (wasm[at] !== MEMORY_SECTION) continue;
    const [initial] = unsigned(wasm, begin + 2);
    const section = [1, 1, ...leb(initial), ...leb(Math.ceil(bytes / PAGE))];
    const head = Buffer.from([MEMORY_SECTION, ...leb(section.length), ...section]);
    return Buffer.concat([wasm.subarray(0, at), head, wasm.subarray(end)]);
  }
  throw new Error("it has no memory of its own");
}

/** The build without WebAssembly, with at most `bytes` of memory. */
export function fallbackOfAtMost(source, bytes) {
  const most = /(return |=>)268435456\b/g; // by the age of em++
  if (source.match(most)?.length !== 1) throw new Error("its bound is not where it was");
  return source.replace(most, `$1${bytes}`);
}

/** An account that no 8 MB hold, and every page's own memory does. */
export function largeAccount(entries = 60_000) {
  return {
    orders: Array.from({ length: entries }, (_, index) => ({
      id: `o-${index}`,
      status: "completed",
    })),
  };
}

function unsigned(bytes, from) {
  let [value, weight, at] = [0, 1, from];
  for (; ; weight *= 0x80) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * weight;
    if (byte < 0x80) return [value, at];
  }
}

function leb(value) {
  const out = [];
  for (let rest = value; ; ) {
    const byte = rest % 0x80;
    rest = Math.floor(rest / 0x80);
    out.push(rest > 0 ? byte + 0x80 : byte);
    if (rest === 0) return out;
  }
}
