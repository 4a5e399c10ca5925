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

/**
 * Serves the built package under /precheck/, and `pages`: path → text, or a function from the file of the package at
 * that path to { status, type, body, headers } or "cut off". `headers` go with every answer; they may be a function of
 * the server's origin. Every request is kept in `requests`.
 */
export async function servePages(pages, headers = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const file = pathname.startsWith("/precheck/")
      ? await readFile(new URL(pathname.slice("/precheck/".length), packageFolder)).catch(() => undefined)
      : undefined;
    const page = pages[pathname];
    const answer = typeof page === "function" ? page(file) : { body: page ?? file };
    if (answer === "cut off") return request.socket.destroy();
    const type = `${types[extname(pathname) || ".html"] ?? "text/plain"}; charset=utf-8`;
    response.writeHead(answer.status ?? (answer.body === undefined ? 404 : 200), {
      "content-type": answer.type ?? type,
      ...(typeof headers === "function" ? headers(`http://${request.headers.host}`) : headers),
      ...answer.headers,
    });
    response.end(answer.body ?? "not found");
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
