// Serves build/offline-demo on this machine only:   node examples/offline-demo/serve.mjs [--once]
// With --once it fetches its own page and ends. Opening the file from disk shows the same page.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

const page = new URL("../../build/offline-demo/index.html", import.meta.url);
const html = await readFile(page);

const server = createServer((request, response) => {
  const found = request.url === "/" || request.url === "/index.html";
  response.writeHead(found ? 200 : 404, { "content-type": found ? "text/html; charset=utf-8" : "text/plain" });
  response.end(found ? html : "not found");
});

// Port 0: the system picks a free one.
server.listen(0, "127.0.0.1", async () => {
  const address = `http://127.0.0.1:${server.address().port}/`;
  console.log(`Demo page: ${address}`);
  console.log(`From disk: ${fileURLToPath(page)}`);
  if (!process.argv.includes("--once")) return console.log("Ctrl-C ends.");
  const response = await fetch(address);
  if (!response.ok || (await response.arrayBuffer()).byteLength !== html.byteLength) process.exitCode = 1;
  server.close();
  server.closeAllConnections();
});
