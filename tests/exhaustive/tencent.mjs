// Tencent Cloud: what its four agreements ask, said as plainly as it can be.
import {
  all,
  assetLoss,
  balanceLoss,
  disputesClosed,
  entryLoss,
  isEmpty,
  linkedOweNothing,
  noFreeze,
  noneTakenTogether,
  nothingOwed,
  ordersFinished,
} from "./simple.mjs";
import * as values from "./values.mjs";

const { answer, assets, balance, cny, debts, disputes, entries, linkedAccounts } = values;

export const cloudServices = {
  good: [[], [{ status: "ended", billing: "postpaid", settled: true, amount: cny("0.00") }]],
  bad: [
    [{ status: "active", billing: "prepaid", settled: true, amount: cny("300.00") }],
    [
      { status: "ended", billing: "postpaid", settled: true },
      { status: "expired", billing: "postpaid", settled: false },
    ],
    [{ status: "paused", billing: "prepaid" }],
  ],
  unreadable: [
    [{ status: "ended" }],
    [{ billing: "prepaid", amount: 9.5 }],
    [{ status: 3, billing: "spot", settled: "no" }],
  ],
};

const complaintsClosed = ({ disputes }) =>
  all(
    disputes,
    ({ kind, status }) => status === "closed" || ["dispute", "lawsuit", "arbitration", "investigation"].includes(kind),
  );

const isOver = ({ status }) => status === "ended" || status === "expired";
export const prepaidLoss = entryLoss(
  ({ services }) => services,
  (service) => service.billing === "prepaid" && typeof service.status === "string" && !isOver(service),
  (service) => service.billing === "postpaid" || isOver(service),
);

/** The ten conditions that Tencent Cloud and Posui Cloud word alike. */
export const sharedConditions = {
  "orders-finished": ordersFinished,
  "services-ended": ({ services }) => all(services, ({ status }) => status === "ended"),
  "complaints-closed": complaintsClosed,
  "nothing-owed": nothingOwed,
  "bindings-released": ({ bindings }, said) =>
    all(bindings, ({ status }) => status === "released") || said["bindings-harm-nobody"] === true,
  "people-removed": ({ subUsers, collaborators, messageRecipients }) =>
    isEmpty(subUsers) && isEmpty(collaborators) && isEmpty(messageRecipients),
  "api-keys-deleted": ({ apiKeys }) => isEmpty(apiKeys),
  "data-handled": (_, said) => said["data-moved-or-given-up"] === true,
  "good-faith": (_, said) => said["not-to-escape"] === true,
  "duties-fulfilled": (_, said) => said["no-other-duty"] === true,
  "rest-settled": (_, said) => said["all-else-settled"] === true,
};

export const sharedStatements = {
  "bindings-harm-nobody": answer,
  "data-moved-or-given-up": answer,
  "not-to-escape": answer,
  "no-other-duty": answer,
  "all-else-settled": answer,
};

export const sharedFacts = {
  "/orders": values.orders,
  "/services": cloudServices,
  "/disputes": disputes,
  "/debts": debts,
  "/bindings": values.bindings,
  "/subUsers": entries,
  "/collaborators": entries,
  "/messageRecipients": entries,
  "/apiKeys": entries,
  "/assets/balance": balance,
  "/assets/vouchers": assets,
  "/assets/entitlements": assets,
};

export const sharedLosses = {
  balance: balanceLoss,
  vouchers: assetLoss("vouchers"),
  entitlements: assetLoss("entitlements"),
  "prepaid-services": prepaidLoss,
};

const notFrozen = ({ account, penalties }) =>
  ["normal", "restricted", "penalised"].includes(account?.status) && noFreeze({ penalties });

/** Services of which only the state counts. */
const services = {
  good: [[], [{ status: "ended", amount: cny("0.00") }]],
  bad: [[{ status: "active", amount: cny("300.00") }], [{ status: "paused" }]],
  unreadable: ["none", [{ amount: 9.5 }], [{ status: 3 }]],
};

export const policies = {
  "tencent-cloud/account-cancellation": {
    facts: {
      ...sharedFacts,
      "/linkedAccounts": linkedAccounts,
      "/account/holder": { either: ["individual", "enterprise"], unreadable: ["club"] },
      "/account/signInWith": { either: [["email"], ["wechat", "phone"]], unreadable: ["wechat"] },
    },
    statements: sharedStatements,
    conditions: sharedConditions,
    risks: {
      dispute: disputesClosed,
      "debt-of-other-accounts": linkedOweNothing,
      "accounts-taken-together": noneTakenTogether,
    },
    losses: sharedLosses,
  },

  "tencent-cloud/service-exit": {
    facts: {
      "/services": {
        good: [
          [],
          [
            { status: "ended", billing: "postpaid", settled: true, refundable: false },
            { status: "expired", billing: "prepaid", settled: true, refundable: false, amount: cny("9.00") },
          ],
        ],
        bad: [
          [{ status: "active", billing: "prepaid", settled: true, refundable: false, amount: cny("300.00") }],
          [{ status: "ended", billing: "postpaid", settled: false }],
          [{ status: "suspended", billing: "prepaid", refundable: true }],
        ],
        unreadable: [
          "none",
          [{ status: "expired" }],
          [{ billing: "prepaid", refundable: "no", amount: 9.5 }],
          [{ status: 3, billing: "spot", settled: "no", refundable: false }],
        ],
      },
      "/debts": debts,
      "/disputes": {
        ...disputes,
        bad: [[{ kind: "investigation", status: "open" }], [{ kind: "lawsuit", status: "open" }]],
      },
      "/penalties": values.penalties,
      "/account/status": values.accountStatus,
      "/linkedAccounts": linkedAccounts,
      "/assets/entitlements": assets,
      "/bills": { either: [[], [{ amount: cny("8.00") }]], unreadable: ["none", [5]] },
    },
    statements: { "no-breach-open": answer },
    conditions: {
      "services-over": ({ services }) => all(services, isOver),
      "nothing-owed": nothingOwed,
      "fees-settled": ({ services }) =>
        all(services, ({ billing, settled }) => billing === "prepaid" || settled === true),
      "breach-settled": (_, said) => said["no-breach-open"] === true,
    },
    risks: {
      suspension: nothingOwed,
      "debt-of-other-accounts": linkedOweNothing,
      "funds-in-doubt": (account) =>
        notFrozen(account) &&
        all(
          account.disputes,
          ({ kind, status }) =>
            status === "closed" ||
            ["complaint-made", "complaint-received", "dispute", "lawsuit", "arbitration"].includes(kind),
        ),
    },
    losses: {
      entitlements: assetLoss("entitlements"),
      "non-refundable-services": entryLoss(
        ({ services }) => services,
        (service) =>
          service.billing === "prepaid" &&
          service.refundable === false &&
          typeof service.status === "string" &&
          !isOver(service),
        (service) => service.billing === "postpaid" || service.refundable === true || isOver(service),
      ),
    },
  },

  "tencent-cloud/ownership-transfer-out": {
    facts: {
      "/services": services,
      "/debts": debts,
      "/penalties": values.penalties,
      "/account/status": values.accountStatus,
      "/linkedAccounts": linkedAccounts,
      "/transferee/restricted": { good: [false], bad: [true], unreadable: ["no"] },
      "/assets/balance": balance,
      "/assets/vouchers": assets,
      "/assets/entitlements": assets,
    },
    statements: { "hand-over-agreed-to": answer },
    conditions: { "hand-over-agreed": (_, said) => said["hand-over-agreed-to"] === true },
    risks: {
      arrears: nothingOwed,
      "arrears-of-same-name": (account) =>
        linkedOweNothing(account) ||
        all(account.linkedAccounts, ({ relation }) => ["recruiter", "controlled"].includes(relation)),
      "account-frozen": notFrozen,
      "restricted-transferee": ({ transferee }) => transferee?.restricted === false,
    },
    losses: {
      balance: balanceLoss,
      vouchers: assetLoss("vouchers"),
      entitlements: assetLoss("entitlements"),
      services: entryLoss(
        ({ services }) => services,
        ({ status }) => typeof status === "string" && status !== "ended",
        ({ status }) => status === "ended",
      ),
    },
  },

  "tencent-cloud/ownership-transfer-in": {
    facts: {
      "/services": services,
      "/debts": debts,
      "/disputes": disputes,
      "/penalties": values.penalties,
      "/account/status": values.accountStatus,
      "/transferee/canPerform": { good: [true], bad: [false], unreadable: ["yes"] },
      "/assets/balance": balance,
    },
    statements: { "service-agreement-read": answer },
    conditions: { "service-agreement-accepted": (_, said) => said["service-agreement-read"] === true },
    risks: {
      "account-frozen": notFrozen,
      "cannot-perform": ({ transferee }) => transferee?.canPerform === true,
    },
    losses: {},
  },
};
