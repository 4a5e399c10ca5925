// The console's server: the built page with the headers a strict console sends, an API over one made-up account, and the
// server that checks again.
//   node examples/console-page/server.mjs FOLDER [PORT]
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import calendar from "cancellation-precheck/calendars/cn";
import policy from "cancellation-precheck/policies/jd-cloud/account-cancellation";
import { accountSummary } from "../host-mapping/jd-like.mjs";
import { answer, engine } from "../server-recheck/node.mjs";
import { createRecheck } from "../server-recheck/recheck.mjs";

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

/**
 * Serves the folder of a built page. Every server has an account of its own: `services` is what the console's services
 * answer about it, and `accepted` what was accepted. `around` may put a function around the one that answers.
 */
export async function serveConsole(folder, { port = 0, now = () => new Date(), around = (handle) => handle } = {}) {
  const root = pathToFileURL(`${resolve(folder)}/`);
  const services = JSON.parse(await readFile(new URL("../host-mapping/answers/jd-like.json", import.meta.url), "utf8"));
  const accepted = new Map();
  const recheck = createRecheck({
    engine,
    agreements: { [policy.id]: { policy, calendar } },
    // A real console finds out by its cookie who is signed in.
    session: () => ({ account: "jd_6610fe", agreement: policy.id }),
    accounts: {
      read: async () => {
        const { format: _format, asOf: _asOf, ...facts } = accountSummary(services);
        return facts;
      },
    },
    applications: {
      find: async (_, key) => accepted.get(key),
      keep: async (_, key, kept) => void accepted.set(key, kept),
    },
    now,
  });
  const handle = around(async (request) => {
    const { pathname } = new URL(request.url);
    return await (pathname.startsWith("/api/") ? api(services, recheck, request) : file(root, pathname));
  });
  const server = createServer((incoming, outgoing) => void answer(handle, incoming, outgoing));
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    services,
    accepted,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function file(root, pathname) {
  const url = new URL(`.${pathname === "/" ? "/index.html" : pathname}`, root);
  const body = url.href.startsWith(root.href) ? await readFile(url).catch(() => undefined) : undefined;
  const type = types[extname(url.pathname)] ?? "application/octet-stream";
  return new Response(body, { status: body ? 200 : 404, headers: { ...headers, "content-type": type } });
}

async function api(services, recheck, request) {
  const action = new URL(request.url).pathname.slice("/api/".length);
  const done = () => Response.json({}, { headers });
  switch (action) {
    case "deleteInstance": {
      const { id } = await request.json();
      for (const instance of services.describeInstances.result.instances) {
        if (instance.instanceId === id) instance.status = "terminated";
      }
      return done();
    }
    case "releaseBinding": {
      const { id } = await request.json();
      for (const binding of services.describeBindings.result.bindings) {
        if (binding.id === id) binding.active = false;
      }
      return done();
    }
    default:
      return await recheck(request);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { address } = await serveConsole(process.argv[2] ?? ".", { port: Number(process.argv[3] ?? 0) });
  console.log(`Console page: ${address}`);
}
