// @cedar-policy/cedar-wasm: one call for each item, because Cedar decides about one resource at a time.
import { combine, listsOf } from "../combine.mjs";

const complaint = `["complaint-made", "complaint-received"].contains(context.kind)`;
const items = {
  "orders-finished": [
    `context has status && !["completed", "cancelled", "refunded"].contains(context.status)`,
    "!(context has status)",
  ],
  "services-ended": [`context has status && context.status != "ended"`, "!(context has status)"],
  "complaints-closed": [
    `context has status && context.status != "closed" && context has kind && ${complaint}`,
    `!(context has status && context.status == "closed") && (!(context has kind) || ${complaint}) && (!(context has kind) || !(context has status))`,
  ],
  "nothing-owed": [
    `context has amount && decimal(context.amount.value).greaterThan(decimal("0.0"))`,
    "!(context has amount)",
  ],
  "bindings-released": [`context has status && context.status != "released"`, "!(context has status)"],
  "people-removed": ["true", "false"],
  "api-keys-deleted": ["true", "false"],
};

export const staticPolicies = Object.fromEntries(
  Object.entries(items).flatMap(([condition, [offends, unclear]]) =>
    [
      ["offends", offends],
      ["unclear", unclear],
    ].map(([what, when]) => [
      `${condition} ${what}`,
      `permit(principal, action == Action::"${condition}", resource) when { ${when} };`,
    ]),
  ),
);

const principal = { type: "Account", id: "account" };
const resource = { type: "Item", id: "item" };

export function check(cedar, account, answers) {
  return combine((condition) => {
    const out = { offending: [], unclear: false };
    for (const list of listsOf[condition]) {
      if (account[list] === undefined) out.unclear = true;
      for (const item of account[list] ?? []) {
        const { status, kind, amount } = item;
        const answer = cedar.statefulIsAuthorized({
          principal,
          action: { type: "Action", id: condition },
          resource,
          context: {
            ...(status !== undefined && { status }),
            ...(kind !== undefined && { kind }),
            ...(amount !== undefined && { amount }),
          },
          preparsedPolicySetId: "cancellation",
          entities: [],
        });
        const { reason } = answer.response.diagnostics;
        if (reason.includes(`${condition} offends`)) out.offending.push(item.id);
        if (reason.includes(`${condition} unclear`)) out.unclear = true;
      }
    }
    return out;
  }, answers);
}

export async function load() {
  const cedar = await import("../node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm.js");
  const { readFileSync } = await import("node:fs");
  const bytes = readFileSync(
    new URL("../node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm", import.meta.url),
  );
  return {
    async start() {
      await cedar.default({ module_or_path: bytes });
      const parsed = cedar.preparsePolicySet("cancellation", { staticPolicies });
      if (parsed.type !== "success") throw new Error(JSON.stringify(parsed));
      return { check: (account, answers) => check(cedar, account, answers) };
    },
  };
}
