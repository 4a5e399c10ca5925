// JD Cloud: no statement, and a month without a sensitive operation.
import { all, assetLoss, balanceLoss, disputesClosed, isEmpty, nothingOwed, ordersFinished } from "./simple.mjs";
import * as values from "./values.mjs";

const { assets, entries, longAgo, recently, withoutOffset } = values;

const kinds = ["sign-in", "authorization", "account-link", "merchant-shop"];
const released = (bindings, counts) =>
  all(bindings, ({ kind, status }) => status === "released" || (kinds.includes(kind) && !counts.includes(kind)));

export const policies = {
  "jd-cloud/account-cancellation": {
    facts: {
      "/orders": values.orders,
      "/services": {
        good: [[], [{ status: "ended" }]],
        bad: [[{ status: "expired" }], [{ status: "paused" }]],
        unreadable: ["none", [{}], [{ status: 3 }]],
      },
      "/disputes": values.disputesOfAnyKind,
      "/debts": values.debts,
      "/bindings": values.bindings,
      "/securityEvents": {
        good: [[], [{ kind: "password-change", at: longAgo }], [{ kind: "abnormal-sign-in", at: recently }]],
        bad: [[{ kind: "binding-change", at: recently }]],
        unreadable: [
          [{ kind: "password-change" }],
          [{ at: recently }],
          [{ kind: "gossip", at: recently }],
          [{ kind: "sensitive-operation", at: withoutOffset }],
        ],
      },
      "/paymentAccount/status": { good: ["none", "cancelled"], bad: ["active"], unreadable: ["asleep", false] },
      "/paymentAccount/openMatters": entries,
      "/assets/balance": values.balance,
      "/assets/vouchers": assets,
      "/assets/entitlements": assets,
      "/assets/deposits": entries,
      "/account/holder": { either: ["individual", "enterprise"], unreadable: ["club"] },
    },
    statements: {},
    conditions: {
      "quiet-month": ({ securityEvents }) =>
        all(
          securityEvents,
          ({ kind, at }) => at === longAgo || ["abnormal-sign-in", "unsafe-behaviour"].includes(kind),
        ),
      "no-auction-deposit": ({ assets }) => isEmpty(assets?.deposits),
      "nothing-owed": nothingOwed,
      "orders-finished": ordersFinished,
      "services-ended": ({ services }) => all(services, ({ status }) => status === "ended"),
      "disputes-closed": disputesClosed,
      "payment-account-closed": ({ paymentAccount }) =>
        ["none", "cancelled"].includes(paymentAccount?.status) && isEmpty(paymentAccount.openMatters),
      "bindings-released": ({ bindings }) => released(bindings, ["sign-in", "authorization", "account-link"]),
      "shop-unbound": ({ bindings }) => released(bindings, ["merchant-shop"]),
    },
    risks: { dispute: disputesClosed },
    losses: { balance: balanceLoss, vouchers: assetLoss("vouchers"), entitlements: assetLoss("entitlements") },
  },
};
