// Accounts of people who do not exist, the same ones for the same seed: a few with everything done,
// most with something left, some half known. Ids count up from 1, so that a lost or moved line shows.

/** A small generator of numbers that look random (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The account summaries, without end, as objects. */
export function* accounts(seed = 1) {
  const random = numbers(seed);
  const chance = (share) => random() < share;
  const upTo = (most) => Math.floor(random() * (most + 1));
  const pick = (values) => values[Math.floor(random() * values.length)];
  const list = (most, make) => Array.from({ length: upTo(most) }, (_, index) => make(index));
  const time = () =>
    new Date(Date.UTC(2026, 10, 21) - upTo(400 * 24 * 3600) * 1000).toISOString().replace(".000Z", "+00:00");
  const amount = (most) => ({
    currency: chance(0.9) ? "CNY" : "USD",
    value: `${upTo(most)}.${String(upTo(99)).padStart(2, "0")}`,
  });

  for (let number = 1; ; ++number) {
    const account = {
      format: "account-summary/1",
      asOf: "2026-11-21T09:30:00+08:00",
      account: {
        id: String(number),
        holder: pick(["individual", "enterprise"]),
        status: chance(0.95) ? "normal" : pick(["frozen", "restricted"]),
        registeredThrough: "official",
        operatedBy: "holder",
        signInWith: chance(0.5) ? ["email", "phone"] : ["wechat"],
      },
      orders: list(3, (index) => ({
        id: `order-${number}-${index}`,
        title: pick([
          "域名注册 · Domain registration",
          "云服务器 CVM · Cloud Virtual Machine",
          "短信套餐包 · SMS package",
        ]),
        status: chance(0.9) ? pick(["completed", "refunded", "cancelled"]) : pick(["unpaid", "processing"]),
        amount: amount(3000),
        at: time(),
      })),
      services: list(3, (index) => ({
        id: `ins-${number}-${index}`,
        title: "云服务器 CVM 标准型 S5 · Cloud Virtual Machine S5",
        status: chance(0.8) ? "ended" : pick(["active", "suspended", "expired"]),
        billing: pick(["prepaid", "postpaid"]),
        settled: chance(0.9),
        expiresAt: time(),
      })),
      disputes: [],
      debts: chance(0.1) ? [{ id: `bill-${number}`, amount: amount(500), dueAt: time() }] : [],
      assets: {
        balance: list(2, () => amount(2000)),
        vouchers: list(2, (index) => ({ id: `v-${number}-${index}`, title: "代金券 · Voucher", amount: amount(50) })),
        entitlements: [],
        deposits: [],
      },
      bindings: chance(0.2) ? [{ id: `b-${number}`, kind: "account-link", status: pick(["released", "active"]) }] : [],
      subUsers: [],
      collaborators: [],
      messageRecipients: [],
      apiKeys: chance(0.1) ? [{ id: `key-${number}`, status: "active" }] : [],
      securityEvents: chance(0.2) ? [{ kind: "password-change", at: time() }] : [],
      penalties: [],
      paymentAccount: { status: "none", openMatters: [] },
      linkedAccounts: [],
      bills: [],
    };
    // A host that knows less.
    if (chance(0.1)) delete account[pick(["orders", "services", "disputes", "debts", "penalties"])];
    yield account;
  }
}
