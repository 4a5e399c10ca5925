// The handler where its surroundings fail, time passes, or somebody else has the say: what only the host can bring about.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { loadPrecheck, PrecheckError } from "../../build/web/index.js";
import { codes } from "../../examples/server-recheck/codes.mjs";
import { createRecheck } from "../../examples/server-recheck/recheck.mjs";
import { installIntoExamples } from "../package/examples.mjs";
import { now } from "./servers.mjs";
import { policyOf } from "./visitor.mjs";

let host;
before(async () => {
  await installIntoExamples();
  ({ host } = await import("../../examples/server-recheck/example.mjs"));
});

const engine = async () => ({ engine: await loadPrecheck(), wasm: "not asked for" });
const cookie = "session=jd-clean";

/** A handler of the example's world with parts of it replaced, and what its log got. */
function handlerWith(parts = {}) {
  const log = [];
  const given = { ...host({ RECHECK_AT: now }), engine, log: (entry) => log.push(entry), ...parts };
  return { handle: createRecheck(given), given, log };
}

async function honestPost({ given, at = now }) {
  const facts = await given.accounts.read("jd-clean");
  const policy = policyOf("jd-cloud/account-cancellation");
  const report = policy.check({ format: "account-summary/1", asOf: "2026-11-21T02:00:00Z", ...facts }, { at });
  return JSON.stringify({ report, answers: {}, digests: { policy: null, account: null } });
}

async function post(handle, body) {
  const headers = { "content-type": "application/json", cookie };
  const response = await handle(new Request("http://localhost/api/cancellation", { method: "POST", headers, body }));
  return { status: response.status, ...(await response.json()) };
}

const broken = async () => {
  throw new Error("the database is away");
};

test("where the account cannot be read, nothing is accepted", async () => {
  const { given } = handlerWith();
  const { handle } = handlerWith({ accounts: { read: broken } });
  const { status, code } = await post(handle, await honestPost({ given }));
  assert.deepEqual([status, code], [503, "data-unavailable"]);
  const summary = await handle(new Request("http://localhost/account-summary", { headers: { cookie } }));
  assert.equal(summary.status, 503);
});

test("where the server's own account is none the core can read, nothing is accepted", async () => {
  const { given } = handlerWith();
  const { handle } = handlerWith({
    accounts: { read: async () => ({ account: { id: "jd_91d3aa" }, deep: nested(40) }) },
  });
  const { status, code } = await post(handle, await honestPost({ given }));
  assert.deepEqual([status, code], [503, "data-unavailable"]);
});
const nested = (levels) => (levels === 0 ? [] : [nested(levels - 1)]);

test("where the application cannot be kept, it is not accepted; the same post is, once it can be", async () => {
  const kept = new Map();
  let away = true;
  const applications = {
    find: async (_, key) => kept.get(key),
    keep: async (_, key, answer) => (away ? broken() : kept.set(key, answer)),
  };
  const { handle, given } = handlerWith({ applications });
  const body = await honestPost({ given });
  assert.equal((await post(handle, body)).code, "data-unavailable");
  away = false;
  assert.equal((await post(handle, body)).status, 201);
  assert.equal((await post(handle, body)).status, 200);
});

test("where the sessions cannot be read, nobody is taken for somebody", async () => {
  const { handle } = handlerWith({ session: broken });
  assert.equal((await post(handle, "{}")).code, "data-unavailable");
});

test("an engine that does not start is asked for again at the next post", async () => {
  let starts = 0;
  const { handle, given } = handlerWith({ engine: () => (++starts === 1 ? broken() : engine()) });
  const body = await honestPost({ given });
  assert.equal((await post(handle, body)).code, "core-failed");
  assert.equal((await post(handle, body)).status, 201);
  assert.equal(starts, 2);
});

test("an engine that stops at work is replaced by a new one", async () => {
  let stopped = 0;
  const stopping = async () => {
    const { engine: one } = await engine();
    const openPolicy = (...all) => {
      const policy = one.openPolicy(...all);
      const check = () => {
        stopped += 1;
        throw new PrecheckError("core-failed", "unreachable executed");
      };
      return stopped > 0 ? policy : { id: policy.id, version: policy.version, text: policy.text, check };
    };
    return { engine: { version: one.version, openPolicy }, wasm: "not asked for" };
  };
  const { handle, given } = handlerWith({ engine: stopping });
  const body = await honestPost({ given });
  assert.equal((await post(handle, body)).code, "core-failed");
  assert.equal((await post(handle, body)).status, 201);
  assert.equal(stopped, 1);
});

test("where time has passed and a row stands otherwise, the person sees it first", async () => {
  const session = () => ({ account: "jd-password-changed", agreement: "jd-cloud/account-cancellation" });
  const allowed = ["blocked", "ready"];
  const { given } = handlerWith();
  const accounts = { read: () => given.accounts.read("jd-password-changed") };
  const body = await honestPost({ given: { accounts }, at: "2026-12-01T23:55:00+08:00" });
  const at = (time) => handlerWith({ session, allowed, now: () => new Date(time) }).handle;
  const { code, reasons } = await post(at("2026-12-02T00:05:00+08:00"), body);
  assert.equal(code, "summary-stale");
  const [{ id, before, after }, ...more] = reasons[0].differs;
  assert.deepEqual([id, before, after, more], ["quiet-month", "blocked", "met", []]);
  assert.equal((await post(at("2026-12-01T23:59:00+08:00"), body)).code, "accepted", "on the same day nothing changed");
});

test("a mistake of the host's own is said to be one, and its words go to the log alone", async () => {
  const { handle, given, log } = handlerWith({ agreements: {} });
  const answer = await post(handle, await honestPost({ given }));
  assert.deepEqual([answer.status, answer.code, answer.faults], [500, "failed", []]);
  assert.match(log[0].error, /undefined/);
});

test("a host may let fewer verdicts go on", async () => {
  const { handle, given } = handlerWith({ allowed: [] });
  const { code, reasons } = await post(handle, await honestPost({ given }));
  assert.deepEqual([code, reasons[0].rows], ["not-ready", []]);
});

test("an application is kept under its account: the same bytes are no application of somebody else's", async () => {
  const asked = [];
  const { given } = handlerWith();
  const applications = {
    find: async (account) => void asked.push(account),
    keep: async (account) => void asked.push(account),
  };
  const { handle } = handlerWith({ applications });
  await post(handle, await honestPost({ given }));
  assert.deepEqual(asked, ["jd-clean", "jd-clean"]);
});

test("what is refused is not kept", async () => {
  const { given } = handlerWith();
  const kept = [];
  const { handle } = handlerWith({
    now: () => new Date("2026-11-21T11:00:00+08:00"),
    applications: { find: async () => undefined, keep: async (...all) => void kept.push(all) },
  });
  assert.equal((await post(handle, await honestPost({ given }))).code, "check-too-old");
  assert.deepEqual(kept, []);
});

test("every code says what it means, in a sentence", () => {
  for (const [code, [status, meaning]] of Object.entries(codes)) {
    assert.match(code, /^[a-z-]+$/);
    assert.ok(status >= 200 && status < 600);
    assert.match(meaning, /^[A-Z`].+\.$/);
  }
});

test("the README has every code, its status and its meaning", () => {
  const readme = readFileSync(new URL("../../examples/server-recheck/README.md", import.meta.url), "utf8");
  const table = [...readme.matchAll(/^\| `([a-z-]+)` \| (\d+) \| (.+) \|$/gm)];
  assert.deepEqual(
    table.map(([, code, status, meaning]) => [code, Number(status), meaning]),
    Object.entries(codes).map(([code, [status, meaning]]) => [code, status, meaning]),
  );
});
