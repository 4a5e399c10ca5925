// The server that checks again: a function from Request to Response, for Node, workerd and whatever else has the two.
//
//   GET  …/account-summary   the account as it is now, for the widget
//   POST …/cancellation      { report, answers, digests, engine? } of `precheck-proceed` → accepted, or what differs
//
// Both read the same source, so that an account that did not change has the same digest. What is posted says what a person
// saw, and nothing else. Whose account it is, the session says; whether it may be cancelled, the engine, here and now.
import { statusOf } from "./codes.mjs";
import { judge, momentOf, sha256, summaryOf } from "./judge.mjs";
import { Refusal, readPosted } from "./posted.mjs";

const format = "precheck-recheck/1";

const defaults = {
  /** Verdicts that let one go on: those with which the widget opens its button. */
  allowed: ["ready", "ready-with-losses", "at-risk"],
  /** How long ago a person may have checked, and how far a device's clock may be ahead, in seconds. */
  maxAge: 15 * 60,
  maxAhead: 60,
  /** A report with 2,000 unfinished orders has 270 KB. The levels are those of the core. */
  maxBytes: 1 << 20,
  maxDepth: 32,
  log: () => {},
};

/**
 * The handler. All it knows of the world is given to it:
 *
 * - `engine()` → `{ engine, wasm }`: a new engine, and the SHA-256 of its WASM
 * - `agreements`: by id `{ policy, calendar }`, the server's own
 * - `session(request)` → `{ account, agreement }`: who is signed in and which agreement holds for them; null: nobody
 * - `accounts.read(account)` → the facts of an account summary, read afresh
 * - `applications.find(account, key)` → the answer kept under it, or undefined
 * - `applications.keep(account, key, answer)`: what is accepted stays so, or it throws
 * - `now()` → a Date
 * - `log(entry)`: what was decided and by which bytes, without a word of the account
 * - and what is in `defaults`
 *
 * @returns {(request: Request) => Promise<Response>}
 */
export function createRecheck(given) {
  const host = { ...defaults, ...given };
  const core = keptCore(host);
  const addresses = { "account-summary": ["GET", summary], cancellation: ["POST", cancellation] };

  return async function recheck(request) {
    const address = new URL(request.url).pathname.split("/").at(-1);
    const [method, act] = Object.hasOwn(addresses, address) ? addresses[address] : [];
    try {
      if (act === undefined) throw new Refusal("no-such-address");
      if (request.method !== method) throw new Refusal("wrong-method");
      // A browser says where a request comes from, and no page can make it say otherwise.
      if (!["same-origin", "none", null].includes(request.headers.get("sec-fetch-site")))
        throw new Refusal("cross-site");
      const session = await ownData(() => host.session(request));
      if (session === null) throw new Refusal("no-session");
      return await act(session, request);
    } catch (error) {
      const { code, faults } = refusalOf(error, core);
      host.log({ at: momentOf(host.now()), code, ...(code === "failed" ? { error: String(error) } : {}) });
      return respond(
        statusOf(code),
        { format, outcome: "error", code, faults },
        code === "wrong-method" ? { allow: method } : {},
      );
    }
  };

  async function summary({ account }) {
    return respond(200, summaryOf(await ownData(() => host.accounts.read(account)), momentOf(host.now())));
  }

  async function cancellation({ account, agreement }, request) {
    const posted = await readPosted(request, host);
    const key = await sha256(posted.bytes);
    const kept = await ownData(() => host.applications.find(account, key));
    if (kept !== undefined) return decided(200, kept);
    const opened = await core.open(agreement);
    const facts = await ownData(() => host.accounts.read(account));
    const found = await judge({ opened, facts, posted, now: host.now(), limits: host });
    const { at, verdict, closing, losses } = found.report;
    const basis = {
      policy: { id: opened.policy.id, version: opened.policy.version, digest: opened.digest },
      engine: { version: opened.version, wasm: opened.wasm },
    };
    const [reason] = found.reasons;
    if (reason !== undefined) {
      const { reasons, account: fresh } = found;
      return decided(409, {
        format,
        outcome: "refused",
        code: reason.code,
        reasons,
        at,
        verdict,
        ...basis,
        account: fresh,
      });
    }
    // From the account and the bytes: whoever accepts the same twice, on whatever machine, gives the same reference.
    const reference = (await sha256(`${account} ${key}`))
      .slice(0, 12)
      .toUpperCase()
      .replace(/(?<=^(.{4})+)(?=.)/g, "-");
    const lost = losses.map(({ id, title, totals }) => ({ id, title, totals }));
    const answer = {
      format,
      outcome: "accepted",
      code: "accepted",
      reference,
      at,
      verdict,
      closing,
      losses: lost,
      ...basis,
    };
    await ownData(() => host.applications.keep(account, key, answer));
    return decided(201, answer);
  }

  function decided(status, answer) {
    const { code, reference, at, verdict, policy, engine } = answer;
    host.log({ at, code, status, reference, verdict, policy, engine });
    return respond(status, answer);
  }
}

/** The engine and the agreements opened with it, until it stops. */
function keptCore({ engine: load, agreements }) {
  let loading = null;
  const opened = new Map();
  return {
    forget() {
      loading = null;
      opened.clear();
    },
    async open(id) {
      loading ??= load();
      const { engine, wasm } = await loading.catch((cause) => {
        throw Object.assign(new Error("no engine", { cause }), { code: "core-failed" });
      });
      if (!opened.has(id)) {
        const policy = engine.openPolicy(agreements[id].policy, { calendar: agreements[id].calendar });
        const [json, digest] = [JSON.parse(policy.text), await sha256(policy.text)];
        opened.set(id, { policy, json, digest, version: engine.version, wasm });
      }
      return opened.get(id);
    },
  };
}

/** What the server itself reads and writes. That it failed is no fault of the person, and no pass. */
async function ownData(act) {
  try {
    return await act();
  } catch (cause) {
    throw Object.assign(new Error("no data", { cause }), { code: "account-refused" });
  }
}

function refusalOf(error, core) {
  if (error instanceof Refusal) return error;
  switch (error.code) {
    case "options-refused":
      // Of what goes to the engine, the moment and the answers are posted.
      return new Refusal(
        "malformed",
        error.faults.map(({ pointer, code, expected }) => {
          return { pointer: pointer === "/at" ? "/report/at" : pointer.slice(0, 60), code, expected };
        }),
      );
    case "account-refused":
      return new Refusal("data-unavailable");
    case "core-failed":
      core.forget();
      return new Refusal("core-failed");
    default:
      return new Refusal("failed");
  }
}

function respond(status, body, headers = {}) {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
}
