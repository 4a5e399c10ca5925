// An account as large as they come: 1,000 orders, 500 vouchers, 300 keys.
const at = "2026-08-20T10:00:00+08:00";
const cny = (value) => ({ currency: "CNY", value });
const many = (length, one) => Array.from({ length }, (_, index) => one(index));

export const policy = "tencent-cloud/account-cancellation";
export const submission = "2026-11-21T10:00:00+08:00";

export const largeAccount = {
  format: "account-summary/1",
  asOf: "2026-11-21T09:00:00+08:00",
  account: {
    id: "large",
    holder: "enterprise",
    status: "normal",
    registeredThrough: "official",
    signInWith: ["wechat"],
  },
  orders: many(1000, (index) => ({
    id: `order-${100_000 + index}`,
    title: `云服务器 CVM ${index}`,
    status: index % 3 === 0 ? "provisioning" : "pending-payment",
    amount: cny(`${index}.50`),
    at,
  })),
  services: [],
  disputes: [],
  debts: [],
  assets: {
    balance: [cny("18234.50")],
    vouchers: many(500, (index) => ({
      id: `voucher-${index}`,
      title: `代金券 ${index}`,
      amount: cny("20.00"),
      expiresAt: "2027-08-20T10:00:00+08:00",
    })),
    entitlements: [],
    deposits: [],
  },
  bindings: [],
  subUsers: [],
  collaborators: [],
  messageRecipients: [],
  apiKeys: many(300, (index) => ({ id: `AKID${index}`, title: `key ${index}`, status: "active" })),
  securityEvents: [],
  penalties: [],
};
