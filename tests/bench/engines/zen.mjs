// @gorules/zen-engine-wasm: all conditions in one expression, so that the account crosses into it once.
import { combine, listsOf } from "../combine.mjs";

const complaint = `#.kind in ["complaint-made", "complaint-received"]`;
const items = {
  "orders-finished": [
    `#.status != null and not (#.status in ["completed", "cancelled", "refunded"])`,
    "#.status == null",
  ],
  "services-ended": [`#.status != null and #.status != "ended"`, "#.status == null"],
  "complaints-closed": [
    `#.status != null and #.status != "closed" and #.kind != null and ${complaint}`,
    `#.status != "closed" and (#.kind == null or ${complaint}) and (#.kind == null or #.status == null)`,
  ],
  "nothing-owed": ["#.amount != null and number(#.amount.value) != 0", "#.amount == null"],
  "bindings-released": [`#.status != null and #.status != "released"`, "#.status == null"],
  "people-removed": ["true", "false"],
  "api-keys-deleted": ["true", "false"],
};

/** One object: for each list of each condition the offending ids, and whether something is unclear. */
export const expression = `{${Object.entries(items)
  .flatMap(([condition, [offends, unclear]]) =>
    listsOf[condition].flatMap((list, index) => [
      `"${condition} ${index} ids": map(filter(${list} ?? [], ${offends}), #.id)`,
      `"${condition} ${index} unclear": ${list} == null or some(${list} ?? [], ${unclear})`,
    ]),
  )
  .join(", ")}}`;

export function answer(found, answers) {
  return combine((condition) => {
    const out = { offending: [], unclear: false };
    for (const index of listsOf[condition].keys()) {
      out.offending.push(...found[`${condition} ${index} ids`]);
      out.unclear ||= found[`${condition} ${index} unclear`];
    }
    return out;
  }, answers);
}

export async function load() {
  const zen = await import("../node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm.js");
  const { readFileSync } = await import("node:fs");
  const bytes = readFileSync(
    new URL("../node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm", import.meta.url),
  );
  return {
    async start() {
      await zen.default({ module_or_path: bytes });
      return { check: (account, answers) => answer(zen.evaluateExpression(expression, account), answers) };
    },
  };
}
