// The console's own API, on the page's own origin.
const reading = [
  ...["describeUser", "describeOrders", "describeInstances", "describeComplaints", "describeAccountAmount"],
  ...["describeVouchers", "describeEntitlements", "describeDeposits", "describeBindings", "describeSecurityLogs"],
  "describePaymentAccount",
];

/** What the console does for an action of the agreement. */
const doing = { "end-services": "deleteInstance", "release-bindings": "releaseBinding" };

/** Every answer by its action. A call that fails leaves its answer out, and what it would say stays not known. */
export async function readAll() {
  const answers = await Promise.all(reading.map(async (action) => [action, await call(action).catch(() => undefined)]));
  return Object.fromEntries(answers);
}

export function canDo(action) {
  return Object.hasOwn(doing, action);
}

export function act(action, id) {
  return call(doing[action], { id });
}

export function submit({ report, answers, digests }) {
  return call("submitCancellation", { report, answers, digests });
}

async function call(action, body) {
  const response = await fetch(`/api/${action}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${action}: ${response.status}`);
  return await response.json();
}
