// This project's engine: the WASM, the policy as it is published, JSON text in.
import { readFileSync } from "node:fs";

const repository = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository));
export const at = "2026-11-21T10:00:00+08:00";

export async function load() {
  const { default: createPrecheck } = await import(new URL("build/wasm/precheck.mjs", repository).href);
  const policy = read("core/policies/tencent-cloud/account-cancellation.json");
  const calendar = read("core/calendars/cn.json");
  const wasmBinary = read("build/wasm/precheck.wasm");
  return {
    async start() {
      const core = await createPrecheck({ wasmBinary });
      const { handle } = JSON.parse(core.openPolicy(policy, calendar));
      const encoder = new TextEncoder();
      const options = (answers, brief) => encoder.encode(JSON.stringify({ at, answers, brief }));
      return {
        options,
        /** The report's text; an empty account text means the account of the call before. */
        text: (account, prepared) => core.check(handle, account, prepared),
        check: (account, answers) =>
          answerOf(JSON.parse(core.check(handle, JSON.stringify(account), options(answers, true)))),
        full: (account, answers) =>
          answerOf(JSON.parse(core.check(handle, JSON.stringify(account), options(answers, false)))),
        fromText: (text, answers) => JSON.parse(core.check(handle, text, options(answers, true))),
      };
    },
  };
}

const statuses = { met: "pass", blocked: "blocked", unconfirmed: "unknown", unknown: "unknown" };
function answerOf({ conditions }) {
  return Object.fromEntries(
    conditions.map(({ id, status, items }) => [
      id,
      {
        status: statuses[status],
        items: status === "blocked" ? items.map((item) => (typeof item === "string" ? item : item.id)) : [],
      },
    ]),
  );
}
