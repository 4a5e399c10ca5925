// A small policy with something of everything, and an account for it.
const text = (en) => ({ "zh-CN": `中文 ${en}`, en });

export const policy = {
  format: "policy/1",
  id: "sample/closing",
  version: "2026-01-01",
  inForce: { from: "2026-01-01" },
  provider: text("Sample"),
  procedure: "account-cancellation",
  title: text("Sample agreement"),
  timeZone: "+08:00",
  calendar: "cn",
  sources: [{ id: "a", title: text("Agreement"), version: "2026-01-01" }],
  conditions: [
    {
      id: "orders-finished",
      clause: "a 1",
      title: text("No open orders"),
      require: { none: "/orders", unless: { status: ["completed", "cancelled"] } },
      fix: { text: text("Finish them") },
    },
    {
      id: "nobody-left",
      clause: "a 2",
      title: text("Nobody is left, or it harms nobody"),
      when: { is: "/account/holder", in: ["enterprise"] },
      require: { any: [{ none: ["/subUsers", "/collaborators"] }, { stated: "harmless" }] },
      fix: { text: text("Delete them") },
    },
  ],
  statements: [{ id: "harmless", clause: "a 2", text: text("It harms nobody") }],
  losses: [
    {
      id: "assets",
      clause: "a 3",
      title: text("Assets"),
      kind: "cash",
      of: ["/assets/balance", "/assets/vouchers"],
      lostAt: "closing",
    },
  ],
  risks: [{ id: "dispute", clause: "a 4", title: text("Dispute"), when: { some: "/disputes" } }],
  stages: [
    {
      id: "review",
      clause: "a 5",
      title: text("Review"),
      from: "submission",
      length: { count: 15, unit: "working-day" },
      bound: "exactly",
      canWithdraw: true,
    },
  ],
};

export const account = {
  account: { holder: "individual" },
  orders: [],
  subUsers: [],
  collaborators: [],
  assets: { balance: [], vouchers: [] },
  disputes: [],
};

/** A file of scenarios for it. */
export const scenarios = (list, rest = {}) => ({
  format: "scenarios/1",
  policy: "sample/closing",
  at: "2026-11-21T10:00:00+08:00",
  accounts: { clean: account },
  scenarios: list,
  ...rest,
});
