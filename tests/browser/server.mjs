// A real server on this machine, for pages that embed the package.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const packageFolder = new URL("../../build/web/", import.meta.url);
const types = {
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".html": "text/html",
};

/** Serves the built package under /precheck/, and `pages`: path → text. Every request is kept in `requests`. */
export async function servePages(pages, headers = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const body = pathname.startsWith("/precheck/")
      ? await readFile(new URL(pathname.slice("/precheck/".length), packageFolder)).catch(() => undefined)
      : pages[pathname];
    const type = types[extname(pathname) || ".html"] ?? "text/plain";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8`, ...headers });
    response.end(body ?? "not found");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
