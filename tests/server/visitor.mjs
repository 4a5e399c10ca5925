// Somebody with a browser: asks a server for the summary of an account, checks it, and posts what came of it.
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { digestsOf, loadPrecheck } from "../../build/web/index.js";
import { now } from "./servers.mjs";

const repository = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, repository), "utf8"));
const engine = await loadPrecheck();
export const engineVersion = engine.version;
const opened = new Map();

export function policyOf(id) {
  if (!opened.has(id)) {
    opened.set(id, engine.openPolicy(read(`core/policies/${id}.json`), { calendar: read("core/calendars/cn.json") }));
  }
  return opened.get(id);
}

export const agreementOf = (session) => `${session.split("-")[0]}-cloud/account-cancellation`;

/**
 * One request as it goes over the wire; the answer's status, headers and text. A server that turns a long body away may
 * close before all of it is written: then the answer can be lost on its way, and the request is made again.
 */
export async function send(address, what = {}, triesLeft = 5) {
  try {
    return await sendOnce(address, what);
  } catch (error) {
    if (triesLeft === 0 || !["EPIPE", "ECONNRESET"].includes(error.code)) throw error;
    return send(address, what, triesLeft - 1);
  }
}

function sendOnce(address, { method = "POST", path = "/api/cancellation", headers = {}, body, chunked = false }) {
  return new Promise((done, failed) => {
    const bytes = body === undefined ? undefined : Buffer.from(body);
    const length = bytes && !chunked ? { "content-length": bytes.length } : {};
    let answered = false;
    const sent = request(new URL(address), { method, path, headers: { ...length, ...headers } }, async (response) => {
      answered = true;
      const chunks = await response.toArray();
      done({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() });
    });
    // A server that has answered may stop listening to the rest.
    sent.on("error", (error) => answered || failed(error));
    sent.end(bytes);
  });
}

/**
 * What `precheck-proceed` carries for a person who checked the summary that the server gave. `change` alters the facts
 * first, as if the person had seen the account before or after something happened; `all`: every statement is answered so.
 */
export async function seen(address, session, { at = now, all, answers = {}, agreement, change = () => {} } = {}) {
  const { text } = await send(address, {
    method: "GET",
    path: "/api/account-summary",
    headers: { cookie: `session=${session}` },
  });
  const summary = JSON.parse(text);
  change(summary);
  const policy = policyOf(agreement ?? agreementOf(session));
  const given =
    all === undefined
      ? answers
      : Object.fromEntries(policy.check(summary, { at }).statements.map(({ id }) => [id, all]));
  const report = policy.check(summary, { at, answers: given });
  return { report, answers: given, digests: await digestsOf(policy.text, policy.accountText) };
}
