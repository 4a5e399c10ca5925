// The world of the example: what a team puts its own in place of. Accounts, sessions and applications are made up; the
// agreements are those of the package.
import calendar from "cancellation-precheck/calendars/cn";
import jd from "cancellation-precheck/policies/jd-cloud/account-cancellation";
import tencent from "cancellation-precheck/policies/tencent-cloud/account-cancellation";
import jdClean from "../accounts/jd-clean.json" with { type: "json" };
import jdPasswordChanged from "../accounts/jd-password-changed.json" with { type: "json" };
import jdReadyWithLosses from "../accounts/jd-ready-with-losses.json" with { type: "json" };
import tencentClean from "../accounts/tencent-clean.json" with { type: "json" };
import tencentHalfKnown from "../accounts/tencent-half-known.json" with { type: "json" };
import tencentOpenLawsuit from "../accounts/tencent-open-lawsuit.json" with { type: "json" };

/** Who is signed in with `cookie: session=NAME`. */
const examples = {
  "jd-clean": jdClean,
  "jd-password-changed": jdPasswordChanged,
  "jd-ready-with-losses": jdReadyWithLosses,
  "tencent-clean": tencentClean,
  "tencent-half-known": tencentHalfKnown,
  "tencent-open-lawsuit": tencentOpenLawsuit,
};

/** All but the engine. With RECHECK_AT the clock stands still, as examples and tests need it. */
export function host({ RECHECK_AT: standing } = {}) {
  const kept = new Map();
  return {
    agreements: {
      [jd.id]: { policy: jd, calendar },
      [tencent.id]: { policy: tencent, calendar },
    },
    session: (request) => {
      const name = /(?:^|;\s*)session=([\w-]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
      return Object.hasOwn(examples, name) ? { account: name, agreement: examples[name].policy } : null;
    },
    accounts: {
      read: async (name) => {
        const { format: _format, asOf: _asOf, ...facts } = examples[name].account;
        return facts;
      },
    },
    // In the memory of one process. Behind several, this is a table with (account, key) as its key.
    applications: {
      find: async (account, key) => kept.get(`${account} ${key}`),
      keep: async (account, key, answer) => void kept.set(`${account} ${key}`, answer),
    },
    now: () => (standing ? new Date(standing) : new Date()),
    log: (entry) => console.log(JSON.stringify(entry)),
  };
}
