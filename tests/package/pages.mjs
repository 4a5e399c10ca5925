// Real pages in the real Chromium: what they ask for, log, throw and violate is kept from their first moment.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The strictest policy a page with the WASM beside it can have. */
export const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** Serves folders (path prefix → URL of a folder) and pages (path → text), all with the same headers. */
export async function serve({ folders = {}, pages = {}, headers = {} }) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const folder = Object.keys(folders).find((prefix) => pathname.startsWith(prefix));
    const file = folder && new URL(pathname.slice(folder.length) || "index.html", folders[folder]);
    const body = pages[pathname] ?? (file && (await readFile(file).catch(() => undefined)));
    const type = types[extname(pathname) || ".html"] ?? "text/plain";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8`, ...headers });
    response.end(body ?? "not found");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  // A test that fails leaves it open; the process ends all the same.
  server.unref();
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Opens an address and waits until every widget on the page shows a verdict or an error. */
export async function open(browser, address, widgets = "cancellation-precheck") {
  const page = await browser.newPage();
  const requests = [];
  const problems = [];
  // Chromium draws its own date field with a data: image, and asks for an icon by itself; neither is the page's.
  page.on("request", (request) => /^data:|favicon\.ico$/.test(request.url()) || requests.push(request.url()));
  page.on("console", (message) => {
    const { url } = message.location();
    if (["error", "warn"].includes(message.type()) && !/favicon\.ico$/.test(url)) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      globalThis.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`),
    );
  });
  await page.goto(address);
  await settled(page, widgets);
  return {
    page,
    requests,
    /** Everything that went wrong: console, exceptions and violations of the page's policy. */
    problems: async () => [...problems, ...(await page.evaluate(() => globalThis.violations))],
  };
}

/** The reports of the widgets once each shows one, or an error. */
export async function settled(page, widgets = "cancellation-precheck") {
  await page.waitForFunction(
    (selector) => {
      const all = [...document.querySelectorAll(selector)];
      return all.length > 0 && all.every(({ shadowRoot }) => shadowRoot?.querySelector("[data-verdict], [data-error]"));
    },
    {},
    widgets,
  );
  return page.evaluate((selector) => [...document.querySelectorAll(selector)].map(({ report }) => report), widgets);
}
