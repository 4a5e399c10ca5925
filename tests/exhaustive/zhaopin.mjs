// Zhaopin: who you are there decides what is lost, not whether you may go.
import { all, assetLoss, balanceLoss, disputesClosed, entryLoss, nothingOwed, penaltiesClosed } from "./simple.mjs";
import * as values from "./values.mjs";

const { assets, cny, longAgo, recently, withoutOffset } = values;

const recruiterAccountLoss = entryLoss(
  ({ linkedAccounts }) => linkedAccounts,
  ({ relation }) => relation === "recruiter",
  ({ relation }) => relation === "same-holder" || relation === "controlled",
);

export const policies = {
  "zhaopin/account-cancellation": {
    facts: {
      "/account/registeredThrough": { good: ["official"], bad: ["other"], unreadable: ["a friend"] },
      "/account/operatedBy": { good: ["holder"], bad: ["other"], unreadable: [true] },
      "/account/status": values.accountStatus,
      "/account/role": values.role,
      "/debts": values.debts,
      "/orders": {
        good: [[], [{ delivered: true, status: "completed" }], [{ delivered: false, status: "unpaid" }]],
        bad: [[{ delivered: true, status: "unpaid" }]],
        unreadable: [[{ status: "unpaid" }], [{ delivered: "yes", status: 1 }], [{ delivered: true }]],
      },
      "/disputes": values.disputesOfAnyKind,
      "/securityEvents": {
        good: [[], [{ kind: "abnormal-sign-in", at: longAgo }], [{ kind: "password-change", at: recently }]],
        bad: [[{ kind: "unsafe-behaviour", at: recently }]],
        unreadable: [
          [{ kind: "abnormal-sign-in" }],
          [{ at: recently }],
          [{ kind: "gossip", at: recently }],
          [{ kind: "unsafe-behaviour", at: withoutOffset }],
        ],
      },
      "/penalties": values.penalties,
      "/assets/balance": values.balance,
      "/assets/vouchers": assets,
      "/assets/entitlements": assets,
      "/linkedAccounts": {
        good: [[], [{ relation: "same-holder", amount: cny("0.00") }]],
        bad: [[{ relation: "recruiter" }]],
        unreadable: ["none", [{}], [{ relation: "cousin", amount: 1.5 }]],
      },
    },
    statements: { "mine-to-close": values.answer },
    conditions: {
      "own-account": (_, said) => said["mine-to-close"] === true,
      "registered-and-used-by-you": ({ account }) =>
        account?.registeredThrough === "official" && account.operatedBy === "holder",
      "nothing-owed": nothingOwed,
      "delivered-orders-paid": ({ orders }) =>
        all(
          orders,
          ({ delivered, status }) => delivered === false || ["completed", "cancelled", "refunded"].includes(status),
        ),
      "disputes-closed": disputesClosed,
      "quiet-three-months": ({ securityEvents }) =>
        all(
          securityEvents,
          ({ kind, at }) =>
            at === longAgo || ["password-change", "binding-change", "sensitive-operation"].includes(kind),
        ),
      "nothing-imposed": ({ account, penalties }) => account?.status === "normal" && penaltiesClosed({ penalties }),
    },
    risks: { dispute: disputesClosed },
    losses: {
      balance: balanceLoss,
      vouchers: assetLoss("vouchers"),
      entitlements: assetLoss("entitlements"),
      "linked-recruiter-account": {
        none: (account) => account.account?.role === "recruiter" || recruiterAccountLoss.none(account),
        known: (account) => account.account?.role === "job-seeker" && recruiterAccountLoss.known(account),
      },
    },
  },
};
