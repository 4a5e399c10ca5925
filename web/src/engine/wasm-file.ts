const HEADER_BYTES = 8;

/** Whether the bytes begin as a WASM file does. */
export function isWasm(file: ArrayBuffer | Uint8Array): boolean {
  const bytes = view(file);
  return bytes[0] === 0x00 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d;
}

/**
 * Whether the sections fill the file to its end. Each is an id and its length (LEB128), then its bytes:
 * https://webassembly.github.io/spec/core/binary/modules.html#sections
 */
export function isCompleteWasm(file: ArrayBuffer | Uint8Array): boolean {
  const bytes = view(file);
  let at = HEADER_BYTES;
  while (at < bytes.length) {
    let length = 0;
    let weight = 1;
    let byte: number;
    do {
      at += 1;
      byte = bytes[at] ?? 0;
      length += (byte & 0x7f) * weight;
      weight *= 0x80;
    } while (byte & 0x80);
    at += 1 + length;
  }
  return at === bytes.length;
}

function view(file: ArrayBuffer | Uint8Array): Uint8Array {
  return file instanceof Uint8Array ? file : new Uint8Array(file);
}
