const edges = "spaces are single, and none stands at an end";
const denied = "nothing is said by denying its opposite";

/** Texts a rule does not hold for: [rule, where (a part of it), reason]. One that excuses nothing is a fault. */
export const exceptions = [
  [edges, "i18n/en.json colon", "it stands between two texts"],
  [edges, "i18n/en.json list.separator", "it stands between two texts"],
  [edges, "i18n/en.json fact.times", "it is put behind a name"],
  [edges, "i18n/en.json calendar.simulated", "it is put before a title"],
  [edges, "core/cli/texts/en.json test.found", "two lines of a terminal stand below each other"],
  [
    denied,
    "zhaopin/account-cancellation.json /conditions/quiet-three-months/title",
    "不安全行为 is one word, the agreement’s",
  ],
  ["not cancellation", "/title", "the name of the document"],
  ["not cancellation", "tencent-cloud/account-cancellation.json /clauses/3/reason", "the name of the document"],
  ["not cancellation", "offline-demo/src/texts/en.json name", "the name of the project"],
  ["not policy", "privacy/title", "the name of the document"],
  ["not policy", "zhaopin/account-cancellation.json /clauses/1/reason", "the name of the document"],
  [
    "not submit",
    "offline-demo/src/texts/en.json headline",
    "before an agreement is chosen there is nothing to apply for",
  ],
  ["not 账户", "/title", "the name of the document, or of an account that holds money"],
  ["not 账户", "zh-CN.json fact./paymentAccount", "a payment account holds money"],
  ["not 账户", "payment-account-closed/fix/text", "a payment account holds money"],
  ["not 账户", "tencent-cloud/service-exit.json /stages/refund/youMust", "the account money is paid from"],
  ["not 账户", "umcloud/service-exit.json /risks/arrears-across-accounts/text", "the account money is paid from"],
  ["not 核查", "core/legal/cn.json", "the word of the standard"],
];
