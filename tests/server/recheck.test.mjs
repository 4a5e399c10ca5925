// The server that checks again, on Node and on workerd: the same posts get the same bytes back.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { codes } from "../../examples/server-recheck/codes.mjs";
import { installIntoExamples } from "../package/examples.mjs";
import { posts } from "./posts/index.mjs";
import { startNode, startWorkerd } from "./servers.mjs";
import { seen, send } from "./visitor.mjs";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

const servers = [];
before(async () => {
  await installIntoExamples();
  servers.push(await startNode(), await startWorkerd());
});
after(() => Promise.all(servers.map(({ stop }) => stop())));

for (const [title, [compose, status, code, more]] of Object.entries(posts)) {
  test(`${title}: ${status} ${code}`, async () => {
    const answers = [];
    for (const { name, address } of servers) {
      const answer = await send(address, await compose(address));
      const body = JSON.parse(answer.text);
      assert.deepEqual([answer.status, body.code], [status, code], `${name}: ${answer.text.slice(0, 400)}`);
      assert.equal(body.format, "precheck-recheck/1");
      assert.equal(answer.headers["content-type"], "application/json; charset=utf-8");
      assert.equal(answer.headers["cache-control"], "no-store");
      if (more) assert.deepEqual(...more(body, answer.headers), name);
      if (body.outcome === "refused")
        assert.equal(body.account.format, "account-summary/1", "the fresh summary comes along");
      answers.push(answer.text);
    }
    assert.equal(answers[1], answers[0], "both give the same bytes");
  });
}

describe("besides", () => {
  const honest = async (address, session) => ({
    headers: { "content-type": "application/json", cookie: `session=${session}` },
    body: JSON.stringify(await seen(address, session)),
  });

  test("the same post many times at once is one application", async () => {
    for (const { address } of servers) {
      const post = await honest(address, "jd-ready-with-losses");
      const answers = await Promise.all(Array.from({ length: 8 }, () => send(address, post)));
      assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
      assert.ok(answers.every(({ status }) => status === 200 || status === 201));
    }
  });

  test("the answer and the log name the WASM by its digest: that of the package's own file", async () => {
    const wasm = sha256(readFileSync(new URL("../../build/web/precheck.wasm", import.meta.url)));
    for (const { address, log } of servers) {
      const { engine } = JSON.parse((await send(address, await honest(address, "jd-clean"))).text);
      assert.equal(engine.wasm, wasm);
      assert.equal(JSON.parse(log.at(-1)).engine.wasm, wasm);
    }
  });

  test("the log says what was decided, and nothing of any account", () => {
    for (const { log, errors } of servers) {
      assert.ok(log.length > Object.keys(posts).length);
      for (const line of log) assert.ok(JSON.parse(line).code in codes, line);
      assert.doesNotMatch(log.join("\n"), /jd_|100027755108|CDN|云|digest":null/);
      assert.deepEqual(errors, []);
    }
  });
});

test("every code the server has is seen here or in the tests of the handler", () => {
  const seenHere = new Set(Object.values(posts).map(([, , code]) => code));
  const elsewhere = ["failed", "data-unavailable", "core-failed"];
  assert.deepEqual([...seenHere, ...elsewhere].sort(), Object.keys(codes).sort());
  for (const [, status, code] of Object.values(posts)) {
    assert.ok(status === codes[code][0] || (code === "accepted" && status === 200), code);
  }
});
