// What the person has done, handed to the app for the time the webview's process is ended, and brought back. Never in storage.

import { kept } from "bridge-schema";
import { digestsOf } from "cancellation-precheck/inline";

/**
 * Keeps what is done under one agreement. `restored` is what of a former state still holds: null where nothing was given,
 * `"agreement"`, `"account"` or `"unreadable"` where it holds no more.
 */
export async function keeperFor({ policy, account, state }) {
  const digest = (await digestsOf(policy, account)).policy;
  return { restored: state === undefined ? null : holds(state, digest, accountId(account)), stateOf: stateFor(digest) };
}

function holds(state, digest, id) {
  if (!kept(state)) return "unreadable";
  // Without Web Crypto nobody can say whether it is the same agreement.
  if (digest === null || state.policy !== digest) return "agreement";
  return state.account === id ? state : "account";
}

// What the core makes of it, the core says; this is only to know whose answers they were.
function accountId(text) {
  try {
    return JSON.parse(text)?.account?.id;
  } catch {
    return undefined;
  }
}

/** The widget's state for the app to keep; null while it could not be told later whether it still holds. */
function stateFor(digest) {
  return ({ report, answers, simulation }) => {
    const id = report?.account.id;
    if (digest === null || typeof id !== "string" || id === "") return null;
    const suppose = simulation?.steps.map(({ ref }) => ref) ?? [];
    return { policy: digest, account: id, answers: { ...answers }, day: simulation?.day ?? null, suppose };
  };
}
