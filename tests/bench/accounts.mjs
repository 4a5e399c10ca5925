// Accounts to measure with: the same seed gives the same account.

/** Numbers from 0 to 1 that look random (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const products = [
  "云服务器 CVM",
  "云数据库 MySQL",
  "对象存储 COS",
  "负载均衡 CLB",
  "内容分发网络 CDN",
  "弹性公网 IP",
  "SSL 证书",
];

/**
 * An account summary with about `scale` items in its long lists; `bad` is the share of items that stand in the way,
 * `missing` the share of lists and fields that the host left out.
 */
export function makeAccount({ seed, scale, bad = 0.1, missing = 0 }) {
  const next = randomNumbers(seed);
  const is = (share) => next() < share;
  const pick = (list) => list[Math.floor(next() * list.length)];
  const two = (number) => String(1 + Math.floor(next() * number)).padStart(2, "0");
  const time = () => `2026-${two(10)}-${two(28)}T${two(22)}:${two(58)}:00+08:00`;
  const amount = (zero = 0) => ({
    currency: "CNY",
    value: is(zero) ? "0.00" : `${1 + Math.floor(next() * 9000)}.${two(89)}`,
  });
  const list = (length, make) =>
    Array.from({ length: Math.max(0, Math.round(length)) }, (_, index) => {
      const item = make(`${Math.floor(next() * 1e9).toString(36)}-${index}`);
      // What could be left out of any item is what the conditions ask for.
      for (const field of ["status", "kind", "amount"]) if (field in item && is(missing)) delete item[field];
      return item;
    });
  const few = () => (is(bad) ? Math.ceil(scale / 20) : 0);

  const account = {
    format: "account-summary/1",
    asOf: "2026-11-21T09:30:00+08:00",
    account: { id: "100003519842", holder: "enterprise", status: "normal", signInWith: ["email", "phone"] },
    orders: list(scale, (id) => ({
      id: `order-${id}`,
      title: `${pick(products)} 续费`,
      status: is(bad) ? pick(["pending-payment", "provisioning"]) : pick(["completed", "cancelled", "refunded"]),
      amount: amount(),
      at: time(),
    })),
    services: list(scale, (id) => ({
      id: `ins-${id}`,
      title: `${pick(products)} · staging`,
      status: is(bad) ? pick(["active", "suspended", "expired"]) : "ended",
      billing: pick(["prepaid", "postpaid"]),
      settled: is(0.9),
      expiresAt: time(),
    })),
    disputes: list(scale / 4, (id) => ({
      id: `case-${id}`,
      kind: pick(["complaint-made", "complaint-received", "dispute"]),
      status: is(bad) ? "open" : "closed",
      at: time(),
    })),
    debts: list(scale / 8, (id) => ({ id: `bill-${id}`, amount: amount(1 - bad), dueAt: "2026-10-20T23:59:59+08:00" })),
    assets: { balance: [amount(0.5)], vouchers: [], entitlements: [], deposits: [] },
    bindings: list(scale / 4, (id) => ({
      id: `bind-${id}`,
      kind: pick(["sign-in", "authorization", "account-link"]),
      status: is(bad) ? "active" : "released",
    })),
    subUsers: list(few(), (id) => ({ id: `user-${id}`, title: "运维 Operations" })),
    collaborators: list(few(), (id) => ({ id: `partner-${id}` })),
    messageRecipients: list(few(), (id) => ({ id: `reader-${id}` })),
    apiKeys: list(few(), (id) => ({ id: `key-${id}`, at: time() })),
    securityEvents: list(scale / 8, (id) => ({ id: `event-${id}`, kind: "password-change", at: time() })),
    penalties: [],
    paymentAccount: { status: "none", openMatters: [] },
  };
  for (const member of Object.keys(account)) if (member !== "format" && is(missing)) delete account[member];
  return account;
}

/** What a small customer has, about 1.3 KB of JSON. */
export const smallAccount = () => makeAccount({ seed: 7, scale: 2, bad: 0.4 });
/** What a company that used the cloud for years has, about 144 KB. */
export const largeAccount = () => makeAccount({ seed: 7, scale: 385, bad: 0.1 });
/** Accounts of all kinds, half of them with gaps. */
export const randomAccounts = (count) =>
  Array.from({ length: count }, (_, index) =>
    makeAccount({ seed: 1000 + index, scale: index % 12, bad: (index % 5) / 5, missing: index % 2 === 0 ? 0 : 0.15 }),
  );
