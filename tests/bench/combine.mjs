// What an engine finds per condition, put together to the answer all engines must agree on.
// An engine says of each condition over items which ids offend, and whether something is not known.

const stated = {
  "data-handled": "data-moved-or-given-up",
  "good-faith": "not-to-escape",
  "duties-fulfilled": "no-other-duty",
  "rest-settled": "all-else-settled",
};

/** `found(condition)` gives `{ offending, unclear }`. */
export function combine(found, answers) {
  const out = {};
  for (const condition of conditions) {
    const { offending, unclear } = found(condition);
    if (offending.length > 0) out[condition] = { status: "blocked", items: offending };
    else out[condition] = { status: unclear ? "unknown" : "pass", items: [] };
  }
  const harmless = answers["bindings-harm-nobody"];
  if (harmless === true) out["bindings-released"] = { status: "pass", items: [] };
  else if (harmless !== false && out["bindings-released"].status === "blocked")
    out["bindings-released"] = { status: "unknown", items: [] };
  for (const [condition, statement] of Object.entries(stated)) {
    const answer = answers[statement];
    out[condition] = { status: answer === true ? "pass" : answer === false ? "blocked" : "unknown", items: [] };
  }
  return out;
}

/** The conditions over items, with the lists each looks at. */
export const listsOf = {
  "orders-finished": ["orders"],
  "services-ended": ["services"],
  "complaints-closed": ["disputes"],
  "nothing-owed": ["debts"],
  "bindings-released": ["bindings"],
  "people-removed": ["subUsers", "collaborators", "messageRecipients"],
  "api-keys-deleted": ["apiKeys"],
};
const conditions = Object.keys(listsOf);
