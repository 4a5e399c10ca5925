// The console's server: the built page with the headers a strict console sends, and an API over one made-up account.
//   node examples/console-page/server.mjs FOLDER [PORT]
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const headers = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
};

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** Serves the folder of a built page. Every server has an account of its own. */
export async function serveConsole(folder, port = 0) {
  const root = pathToFileURL(`${resolve(folder)}/`);
  const account = JSON.parse(await readFile(new URL("../host-mapping/answers/jd-like.json", import.meta.url), "utf8"));
  const received = [];
  const server = createServer(async (request, response) => {
    const send = (status, type, body) => response.writeHead(status, { ...headers, "content-type": type }).end(body);
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname.startsWith("/api/")) {
      const answer = await api(account, received, pathname.slice("/api/".length), request);
      return send(answer === undefined ? 404 : 200, "application/json", JSON.stringify(answer ?? {}));
    }
    const file = new URL(`.${pathname === "/" ? "/index.html" : pathname}`, root);
    const body = file.href.startsWith(root.href) ? await readFile(file).catch(() => undefined) : undefined;
    return send(body ? 200 : 404, types[extname(file.pathname)] ?? "application/octet-stream", body);
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    received,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function api(account, received, action, request) {
  if (request.method === "GET") return Object.hasOwn(account, action) ? account[action] : undefined;
  const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
  switch (action) {
    case "deleteInstance":
      for (const instance of account.describeInstances.result.instances) {
        if (instance.instanceId === body.id) instance.status = "terminated";
      }
      return {};
    case "releaseBinding":
      for (const binding of account.describeBindings.result.bindings) {
        if (binding.id === body.id) binding.active = false;
      }
      return {};
    case "submitCancellation":
      // A real console checks again here, over its own fresh data, before it accepts anything.
      received.push(body);
      return { reference: `ZX-${String(received.length).padStart(6, "0")}` };
    default:
      return undefined;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { address } = await serveConsole(process.argv[2] ?? ".", Number(process.argv[3] ?? 0));
  console.log(`Console page: ${address}`);
}
