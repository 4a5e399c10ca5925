// Every engine must give the same answers before any of them is timed.
import assert from "node:assert/strict";
import { randomAccounts } from "./accounts.mjs";

const statements = [
  "bindings-harm-nobody",
  "data-moved-or-given-up",
  "not-to-escape",
  "no-other-duty",
  "all-else-settled",
];

export function verify(engines, { accounts = 200 } = {}) {
  const seen = { pass: 0, blocked: 0, unknown: 0 };
  for (const [index, account] of randomAccounts(accounts).entries()) {
    const answers = Object.fromEntries(
      statements.map((statement, place) => [statement, [true, false, null][(index + place) % 3]]),
    );
    const expected = engines["hand-written"].check(account, answers);
    for (const { status } of Object.values(expected)) seen[status] += 1;
    for (const [name, { check, conditions = check }] of Object.entries(engines)) {
      assert.deepEqual(check(account, answers), expected, `${name}, account ${index}`);
      assert.deepEqual(conditions(account, answers), expected, `${name}, only the conditions, account ${index}`);
    }
  }
  assert.ok(
    Object.values(seen).every((count) => count > accounts),
    "each status is well represented",
  );
  return seen;
}
