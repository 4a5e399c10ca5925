// What the widget can show, each as a host page would come to it.
import { readFileSync } from "node:fs";

const tencent = "tencent-cloud/account-cancellation";
const sampleOf = (name) =>
  JSON.parse(readFileSync(new URL(`../../../examples/accounts/${name}.json`, import.meta.url), "utf8"));

/** The members the host sets: those of a sample account, and others beside it. */
const given = (name, more = {}) => {
  const { policy, account, at } = sampleOf(name);
  return { policy, account, at, ...more };
};

/**
 * `members` are set on the element. `core`: "never" comes or "fails". `answer`: to every statement. `later`: members set
 * afterwards. `press`: selectors that are clicked then, one after the other. `until`: what is there at last. `from`: where
 * the picture begins, if not at the top.
 */
export const states = [
  { name: "no-data", title: "No account yet", members: { policy: tencent } },
  { name: "loading", title: "Loading", members: given("tencent-clean"), core: "never" },
  {
    name: "invalid-account",
    title: "Account that cannot be read",
    members: given("tencent-clean", {
      account: '{\n  "account": { "id": "100012345678" },\n  "orders": [{ "id": "o-1", }],\n  "orders": []\n}',
    }),
  },
  {
    name: "policy-refused",
    title: "Agreement that cannot be used",
    members: given("tencent-clean", {
      policy: '{\n  "format": "policy/1",\n  "id": "example/account-cancellation"\n}',
    }),
  },
  { name: "core-failed", title: "Core that does not load", members: given("tencent-clean"), core: "fails" },
  { name: "blocked", title: "Blocked", members: given("tencent-running-server"), whole: true },
  { name: "incomplete", title: "Not all is known", members: given("tencent-half-known") },
  { name: "needs-confirmation", title: "Only the person's word is missing", members: given("tencent-clean") },
  { name: "at-risk", title: "At risk", members: given("tencent-open-lawsuit"), answer: "yes" },
  {
    name: "ready-with-losses",
    title: "Ready, with losses",
    members: given("tencent-ready-with-losses"),
    answer: "yes",
    whole: true,
  },
  { name: "ready", title: "Ready", members: given("jd-clean"), answer: "yes" },
  {
    name: "simulation",
    title: "What if",
    members: given("tencent-running-server"),
    answer: "yes",
    press: ["[data-suppose]"],
  },
  {
    name: "changes",
    title: "What changed since the last check",
    members: given("tencent-arrears"),
    later: {
      account: {
        ...sampleOf("tencent-arrears").account,
        debts: [],
        apiKeys: [{ id: "AKID-9", title: "nightly-backup" }],
      },
    },
    until: "[part='changes']",
  },
  {
    name: "taken-along",
    title: "Taken along, and shown to be copied",
    members: given("tencent-unsettled-server"),
    press: ["[data-export='ics']", "[part='show-export']"],
    until: "[part='copy']",
    from: "#take",
  },
  {
    name: "stale",
    title: "Summary too old to go by",
    // One that does not say when it was taken is too old at any time of day.
    members: given("jd-clean", { account: { ...sampleOf("jd-clean").account, asOf: undefined }, maxAge: "PT15M" }),
    answer: "yes",
  },
];
