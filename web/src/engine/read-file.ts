/** Reads a file by its address: over the network, or from disk where this runs in Node. */
export async function readFile(url: string | URL, cache: RequestCache = "default"): Promise<ArrayBuffer | Uint8Array> {
  if (String(url).startsWith("file:")) {
    const fromNode = nodeFiles();
    if (fromNode) return await fromNode.readFile(new URL(url));
  }
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return await response.arrayBuffer();
}

// Asked for at run time rather than imported, because browser bundlers stumble over an import of `node:` modules.
function nodeFiles(): { readFile(url: URL): Promise<Uint8Array> } | undefined {
  const host = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return host.process?.getBuiltinModule?.("node:fs/promises") as ReturnType<typeof nodeFiles>;
}
