// This project's engine as a host has it: the package's engine API, the policy as it is published.
import { readFileSync } from "node:fs";

const repository = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository));
export const at = "2026-11-21T10:00:00+08:00";

export async function load() {
  const { loadPrecheck } = await import(new URL("build/web/index.js", repository).href);
  const agreement = read("core/policies/tencent-cloud/account-cancellation.json").toString();
  const calendar = read("core/calendars/cn.json").toString();
  const wasmBinary = read("build/web/precheck.wasm");
  return {
    async start() {
      const engine = await loadPrecheck({ wasmBinary });
      const open = () => engine.openPolicy(agreement, { calendar });
      const policy = open();
      return {
        open,
        check: (account, answers) => answerOf(policy.check(JSON.stringify(account), { at, answers })),
        conditions: (account, answers) => answerOf(policy.conditions(JSON.stringify(account), { at, answers })),
      };
    },
  };
}

const statuses = { met: "pass", blocked: "blocked", unconfirmed: "unknown", unknown: "unknown" };
/** What the other engines find out, of conditions or a report. */
export function answerOf({ conditions }) {
  return Object.fromEntries(
    conditions.map(({ id, status, items }) => [
      id,
      { status: statuses[status], items: status === "blocked" ? items.map((item) => item.id) : [] },
    ]),
  );
}
