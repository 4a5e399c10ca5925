// The handler on Node.
//   node examples/server-recheck/node.mjs [PORT]
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadPrecheck } from "cancellation-precheck";
import { host } from "./example.mjs";
import { sha256 } from "./judge.mjs";
import { createRecheck } from "./recheck.mjs";

/** The package's engine, with the digest of the bytes it was made from. */
export async function engine() {
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve("cancellation-precheck/wasm")));
  return { engine: await loadPrecheck({ wasmBinary }), wasm: await sha256(wasmBinary) };
}

/** Answers a request of node:http with a function from Request to Response. */
export async function answer(handle, incoming, outgoing) {
  const request = requestOf(incoming);
  if (request === null) return outgoing.writeHead(400).end();
  const response = await Promise.resolve(request)
    .then(handle)
    .catch(() => new Response(null, { status: 500 }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** Null for what HTTP allows and a Request cannot be, such as the method TRACE or the address `//`. */
function requestOf(incoming) {
  const { method, headers } = incoming;
  const body = ["GET", "HEAD"].includes(method) ? undefined : bodyOf(incoming);
  const named = Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  try {
    return new Request(new URL(incoming.url, "http://localhost"), { method, headers: named, body, duplex: "half" });
  } catch {
    return null;
  }
}

/** The body as it comes. Where the handler wants no more of it, the rest is read and dropped, so that the answer arrives. */
function bodyOf(incoming) {
  return new ReadableStream({
    start(controller) {
      incoming.on("data", (chunk) => controller.enqueue(chunk));
      incoming.on("end", () => controller.close());
      incoming.on("error", (error) => controller.error(error));
    },
    cancel() {
      incoming.removeAllListeners("data");
      incoming.removeAllListeners("end");
      incoming.resume();
    },
  });
}

export async function serve(handle, port = 0) {
  const server = createServer((incoming, outgoing) => void answer(handle, incoming, outgoing));
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}/`, server };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const handle = createRecheck({ ...host(process.env), engine });
  const { address } = await serve(handle, Number(process.argv[2] ?? 0));
  console.log(`Server that checks again: ${address}`);
}
