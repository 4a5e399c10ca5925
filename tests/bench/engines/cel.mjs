// @marcbachmann/cel-js: two expressions for each list, guarded by hand against missing fields.
import { Environment } from "@marcbachmann/cel-js";
import { combine, listsOf } from "../combine.mjs";

const complaint = `i.kind in ["complaint-made", "complaint-received"]`;
const items = {
  "orders-finished": [`has(i.status) && !(i.status in ["completed", "cancelled", "refunded"])`, "!has(i.status)"],
  "services-ended": [`has(i.status) && i.status != "ended"`, "!has(i.status)"],
  "complaints-closed": [
    `has(i.status) && i.status != "closed" && has(i.kind) && ${complaint}`,
    `!(has(i.status) && i.status == "closed") && (!has(i.kind) || ${complaint}) && (!has(i.kind) || !has(i.status))`,
  ],
  "nothing-owed": ["has(i.amount) && double(i.amount.value) != 0.0", "!has(i.amount)"],
  "bindings-released": [`has(i.status) && i.status != "released"`, "!has(i.status)"],
  "people-removed": ["true", "false"],
  "api-keys-deleted": ["true", "false"],
};

export async function load() {
  return {
    async start() {
      const environment = new Environment().registerVariable("a", "map");
      const rules = new Map(
        Object.entries(items).map(([condition, [offends, unclear]]) => [
          condition,
          listsOf[condition].map((list) => ({
            offending: environment.parse(`has(a.${list}) ? a.${list}.filter(i, ${offends}).map(i, i.id) : []`),
            unclear: environment.parse(`!has(a.${list}) || a.${list}.exists(i, ${unclear})`),
          })),
        ]),
      );
      return {
        check: (account, answers) => {
          const context = { a: account };
          return combine((condition) => {
            const out = { offending: [], unclear: false };
            for (const rule of rules.get(condition)) {
              out.offending.push(...rule.offending(context));
              out.unclear = rule.unclear(context) || out.unclear;
            }
            return out;
          }, answers);
        },
      };
    },
  };
}
