// UMCloud: money comes back on one of four grounds, and on notice only with a penalty agreed to in writing.
import {
  all,
  balanceLoss,
  entryLoss,
  linkedOweNothing,
  noBalance,
  noneTakenTogether,
  nothingOwed,
  penaltiesClosed,
} from "./simple.mjs";
import * as values from "./values.mjs";

const { cny, longAgo, recently, withoutOffset } = values;

const providerAtFault = ({ refund }) => ["quality-drop", "no-licence", "secret-leak"].includes(refund?.ground);
const onOtherGround = ({ refund }) => refund?.ground === "other";
// Then nothing is due, and nothing comes back.
const noPenaltyDue = (account) => noBalance(account) || providerAtFault(account) || onOtherGround(account);
const onNotice = ({ refund }) => refund?.ground === "notice";

export const policies = {
  "umcloud/service-exit": {
    facts: {
      "/assets/balance": values.balance,
      "/refund/ground": {
        either: ["notice", "quality-drop", "no-licence", "secret-leak", "other"],
        unreadable: ["a bad mood", 5],
      },
      "/refund/penaltyAccepted": { good: [true], bad: [false], unreadable: ["yes"] },
      "/refund/writtenAgreement": { good: [true], bad: [false], unreadable: [1] },
      "/refund/noticeGivenAt": { either: [longAgo, recently], unreadable: [withoutOffset, 20261021] },
      "/services": {
        good: [[], [{ status: "ended", amount: cny("7.00") }]],
        bad: [[{ status: "active" }], [{ status: "expired", amount: cny("7.00") }]],
        unreadable: ["none", [{ amount: 9.5 }], [{ status: 3 }], [{ status: "paused" }]],
      },
      "/account/status": values.accountStatus,
      "/penalties": {
        good: [[], [{ status: "closed" }]],
        bad: [[{ status: "open" }], [{ status: "under review" }]],
        unreadable: ["none", [{}], [{ status: 2 }]],
      },
      "/linkedAccounts": values.linkedAccounts,
      "/debts": values.debts,
      "/securityEvents": {
        either: [[], [{ kind: "abnormal-sign-in" }]],
        unreadable: ["none", [{}], [{ kind: "gossip" }]],
      },
    },
    statements: {},
    // Money is left, and all that a refund on notice needs is there.
    startingPoints: [{ "/assets/balance": [cny("1234.56")], "/refund/ground": "notice" }],
    conditions: {
      "refund-ground": (account) => noBalance(account) || onNotice(account) || providerAtFault(account),
      "penalty-accepted": (account) => noPenaltyDue(account) || account.refund?.penaltyAccepted === true,
      "agreed-in-writing": (account) => noPenaltyDue(account) || account.refund?.writtenAgreement === true,
    },
    risks: {
      "keeps-charging": ({ services }) => all(services, ({ status }) => status === "ended" || status === "expired"),
      arrears: nothingOwed,
      "account-frozen": (account) => account.account?.status === "normal" && penaltiesClosed(account),
      "accounts-taken-together": noneTakenTogether,
      "arrears-across-accounts": linkedOweNothing,
    },
    losses: {
      penalty: {
        none: noPenaltyDue,
        known: (account) => onNotice(account) && balanceLoss.known(account),
      },
      "expired-resources": entryLoss(
        ({ services }) => services,
        ({ status }) => status === "expired",
        ({ status }) => ["active", "suspended", "ended"].includes(status),
      ),
    },
  },
};
