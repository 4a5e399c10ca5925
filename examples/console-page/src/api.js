// The console's own API, on the page's own origin.

/** What the console does for an action of the agreement. */
const doing = { "end-services": "deleteInstance", "release-bindings": "releaseBinding" };

/** The account as the server sees it now, and will see it again when it checks. */
export async function accountSummary() {
  const { status, answer } = await call("GET", "account-summary");
  if (status !== 200) throw new Error(`account-summary: ${status}`);
  return answer;
}

export function canDo(action) {
  return Object.hasOwn(doing, action);
}

export function act(action, id) {
  return call("POST", doing[action], { id });
}

/** The server's answer, or null where none came: then nobody knows whether it was received. */
export async function apply({ report, answers, digests, engine }) {
  const { answer } = await call("POST", "cancellation", { report, answers, digests, engine }).catch(() => ({}));
  return answer ?? null;
}

async function call(method, action, body) {
  const response = await fetch(`/api/${action}`, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
}
