// The ten conditions as a programmer would write them for one provider, with no policy and no explanation. Written with
// care for missing data: what is not there is never a pass.
const finishedOrders = new Set(["completed", "cancelled", "refunded"]);

/** Pass, blocked or unknown, with the ids of what offends, over the items of some lists. */
function none(lists, offends) {
  const items = [];
  let unknown = false;
  for (const list of lists) {
    if (!Array.isArray(list)) {
      unknown = true;
      continue;
    }
    for (const item of list) {
      const bad = offends(item);
      if (bad === true) items.push(item.id);
      else if (bad === undefined) unknown = true;
    }
  }
  return items.length > 0 ? blocked(items) : unknown ? open : pass;
}
const pass = { status: "pass", items: [] };
const open = { status: "unknown", items: [] };
const blocked = (items) => ({ status: "blocked", items });

const stated = (answer) => (answer === true ? pass : answer === false ? blocked([]) : open);
const always = () => true;

function order({ status }) {
  return status === undefined ? undefined : !finishedOrders.has(status);
}
function service({ status }) {
  return status === undefined ? undefined : status !== "ended";
}
function complaint({ kind, status }) {
  if (status === "closed") return false;
  if (kind === undefined) return undefined;
  if (kind !== "complaint-made" && kind !== "complaint-received") return false;
  return status === undefined ? undefined : true;
}
function debt({ amount }) {
  return amount === undefined ? undefined : Number(amount.value) !== 0;
}
function binding({ status }) {
  return status === undefined ? undefined : status !== "released";
}
function bindings(list, answer) {
  if (answer === true) return pass;
  const released = none([list], binding);
  return released.status === "blocked" && answer !== false ? open : released;
}

export function check(account, answers) {
  return {
    "orders-finished": none([account.orders], order),
    "services-ended": none([account.services], service),
    "complaints-closed": none([account.disputes], complaint),
    "nothing-owed": none([account.debts], debt),
    "bindings-released": bindings(account.bindings, answers["bindings-harm-nobody"]),
    "people-removed": none([account.subUsers, account.collaborators, account.messageRecipients], always),
    "api-keys-deleted": none([account.apiKeys], always),
    "data-handled": stated(answers["data-moved-or-given-up"]),
    "good-faith": stated(answers["not-to-escape"]),
    "duties-fulfilled": stated(answers["no-other-duty"]),
    "rest-settled": stated(answers["all-else-settled"]),
  };
}

export const load = async () => ({ start: async () => ({ check }) });
