// json-logic-engine, interpreted: its build() makes code from strings, which a strict page forbids.
import { LogicEngine } from "json-logic-engine";
import { combine, listsOf } from "../combine.mjs";

const absent = (path) => ({ "===": [{ var: path }, null] });
const oneOf = (path, values) => ({ in: [{ var: path }, values] });
const both = (...parts) => ({ and: parts });
const not = (part) => ({ "!": part });
const isComplaint = oneOf("kind", ["complaint-made", "complaint-received"]);

// Of one item: whether it offends, and whether that cannot be known.
const items = {
  "orders-finished": [
    both(not(absent("status")), not(oneOf("status", ["completed", "cancelled", "refunded"]))),
    absent("status"),
  ],
  "services-ended": [both(not(absent("status")), not(oneOf("status", ["ended"]))), absent("status")],
  "complaints-closed": [
    both(not(absent("status")), not(oneOf("status", ["closed"])), isComplaint),
    both(
      not(oneOf("status", ["closed"])),
      { or: [absent("kind"), isComplaint] },
      { or: [absent("status"), absent("kind")] },
    ),
  ],
  "nothing-owed": [both(not(absent("amount")), { "!=": [{ var: "amount.value" }, 0] }), absent("amount")],
  "bindings-released": [both(not(absent("status")), not(oneOf("status", ["released"]))), absent("status")],
  "people-removed": [true, false],
  "api-keys-deleted": [true, false],
};

export async function load() {
  return {
    async start() {
      const engine = new LogicEngine();
      const rules = Object.entries(items).map(([condition, [offends, unclear]]) => [
        condition,
        listsOf[condition].map((list) => ({
          offending: { map: [{ filter: [{ var: [list, []] }, offends] }, { var: "id" }] },
          unclear: { or: [absent(list), { some: [{ var: [list, []] }, unclear] }] },
        })),
      ]);
      const byCondition = new Map(rules);
      return {
        check: (account, answers) =>
          combine((condition) => {
            const out = { offending: [], unclear: false };
            for (const rule of byCondition.get(condition)) {
              out.offending.push(...engine.run(rule.offending, account));
              out.unclear = engine.run(rule.unclear, account) || out.unclear;
            }
            return out;
          }, answers),
      };
    },
  };
}
