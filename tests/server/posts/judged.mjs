// Posts that are read and judged: accepted, or 409 with what differs.
import { engineVersion } from "../visitor.mjs";
import { differs, person, reasons, rows } from "./compose.mjs";

const yuan = (value) => [{ currency: "CNY", value }];

const pendingOrder = { id: "o-9", title: "CDN 流量包", status: "pending" };
const oneOrderMore = (summary) => void summary.orders.push(pendingOrder);
const withoutOrders = (summary) => {
  summary.orders = [];
};

export const judged = {
  // Accepted
  "a ready account": [
    person("jd-clean"),
    201,
    "accepted",
    ({ verdict, losses }) => [
      [verdict, losses],
      ["ready", []],
    ],
  ],
  "the same bytes again": [person("jd-clean"), 200, "accepted"],
  "an account that gives something up": [
    person("jd-ready-with-losses"),
    201,
    "accepted",
    ({ verdict, losses }) => [
      [verdict, losses.length],
      ["ready-with-losses", 3],
    ],
  ],
  "every statement confirmed": [person("tencent-clean", { all: true }), 201, "accepted"],
  "a risk the person went on with": [
    person("tencent-open-lawsuit", { all: true }),
    201,
    "accepted",
    ({ verdict }) => [verdict, "at-risk"],
  ],
  "checked just a quarter of an hour ago": [person("jd-clean", { at: "2026-11-21T09:45:00+08:00" }), 201, "accepted"],
  "checked on a device whose clock is a minute ahead": [
    person("jd-clean", { at: "2026-11-21T10:01:00+08:00" }),
    201,
    "accepted",
  ],
  "from a page without Web Crypto, and so without digests": [
    person("jd-clean", {}, (post) => {
      post.digests = { policy: null, account: null };
    }),
    201,
    "accepted",
  ],
  "on a summary of last week, of facts that are still the same": [
    person("jd-clean", {
      change: (summary) => {
        summary.asOf = "2026-11-14T09:00:00Z";
      },
    }),
    201,
    "accepted",
  ],
  "with the engine's version, from a page that sends it": [
    person("jd-clean", {}, (post) => ({ ...post, engine: engineVersion })),
    201,
    "accepted",
  ],
  "from another version of the engine that found the same": [
    person("jd-clean", {}, (post) => ({ ...post, engine: "0.0.9" })),
    201,
    "accepted",
  ],
  "with the members in another order": [
    person("jd-clean", {}, ({ report, ...post }) => ({
      ...post,
      report: Object.fromEntries(Object.entries(report).reverse()),
    })),
    201,
    "accepted",
  ],

  // The summary is stale
  "an order came since": [
    person("jd-clean", { change: withoutOrders }),
    409,
    "summary-stale",
    differs(), // a finished order changes no row
  ],
  "what blocked is done meanwhile": [
    person("jd-clean", { change: oneOrderMore }),
    409,
    "summary-stale",
    differs(["conditions", "orders-finished", "blocked", "met"]),
  ],
  "a password was changed since": [
    person("jd-password-changed", {
      change: (summary) => {
        summary.securityEvents = [];
      },
    }),
    409,
    "summary-stale",
    differs(["conditions", "quiet-month", "met", "blocked"]),
  ],
  "the balance is another one": [
    person("jd-ready-with-losses", {
      change: ({ assets }) => {
        assets.balance = yuan("1.00");
      },
    }),
    409,
    "summary-stale",
    ({
      reasons: [
        {
          differs: [first, ...more],
        },
      ],
    }) => [
      [first.part, first.id, first.before, more],
      ["losses", "balance", yuan("1.00"), []],
    ],
  ],
  "a fact the person's page did not know is known": [
    person("jd-clean", { change: (summary) => void delete summary.disputes }),
    409,
    "summary-stale",
    differs(["conditions", "disputes-closed", "unknown", "met"], ["risks", "dispute", "maybe", "no"]),
  ],
  "answers that came in after the report, without a digest": [
    person("tencent-clean", {}, (post) => {
      post.answers = Object.fromEntries(post.report.statements.map(({ id }) => [id, true]));
      post.digests.account = null;
    }),
    409,
    "summary-stale",
    ({ reasons: [{ differs: got }] }) => [
      got.filter(({ part, after }) => part === "statements" && after === true).length,
      4,
    ],
  ],
  "a digest of other bytes under an honest report": [
    person("jd-clean", {}, (post) => {
      post.digests.account = "0".repeat(64);
    }),
    409,
    "summary-stale",
    differs(),
  ],

  // Another agreement
  "another version of the agreement": [
    person("jd-clean", {}, (post) => {
      post.report.policy.version = "2019-01-01";
    }),
    409,
    "policy-changed",
    ({ reasons: [{ shown, here }] }) => [
      [shown.version, here.version, shown.digest === here.digest],
      ["2019-01-01", "2020-03-04", true],
    ],
  ],
  "another text under the same version": [
    person("jd-clean", {}, (post) => {
      post.digests.policy = "f".repeat(64);
    }),
    409,
    "policy-changed",
    ({ reasons: [{ shown, here }] }) => [
      [shown.digest, /^[0-9a-f]{64}$/.test(here.digest)],
      ["f".repeat(64), true],
    ],
  ],
  "a milder agreement than the one that holds": [
    person("tencent-clean", { agreement: "tencent-cloud/service-exit", all: true }),
    409,
    "policy-changed",
    ({ reasons: [{ shown, here }] }) => [
      [shown.id, here.id],
      ["tencent-cloud/service-exit", "tencent-cloud/account-cancellation"],
    ],
  ],

  // The moment
  "checked more than a quarter of an hour ago": [
    person("jd-clean", { at: "2026-11-21T09:44:59+08:00" }),
    409,
    "check-too-old",
  ],
  "checked in the future": [person("jd-clean", { at: "2026-11-21T10:01:01+08:00" }), 409, "check-from-future"],
  "checked for a day on which it would be over": [
    person("jd-password-changed", { at: "2026-12-03T10:00:00+08:00" }),
    409,
    "check-from-future",
    reasons("check-from-future", "summary-stale"),
  ],
  "too old, under another agreement: both are said": [
    person("jd-clean", { at: "2026-11-20T10:00:00+08:00" }, (post) => {
      post.digests.policy = "f".repeat(64);
    }),
    409,
    "policy-changed",
    reasons("policy-changed", "check-too-old"),
  ],

  // Altered
  "a blocked report, with the verdict made ready": [
    person("jd-password-changed", {}, (post) => {
      post.report.verdict = "ready";
    }),
    409,
    "report-altered",
    differs(),
  ],
  "a blocked report, with everything made to look met": [
    person("jd-password-changed", {}, ({ report }) => {
      report.verdict = "ready";
      for (const condition of report.conditions) Object.assign(condition, { status: "met", items: [] });
    }),
    409,
    "report-altered",
    differs(["conditions", "quiet-month", "met", "blocked"]),
  ],
  "a member more in the report": [
    person("jd-clean", {}, (post) => {
      post.report.approved = true;
    }),
    409,
    "report-altered",
  ],
  "a condition taken out of the report": [
    person("jd-password-changed", {}, ({ report }) => void report.conditions.shift()),
    409,
    "report-altered",
    differs(["conditions", "quiet-month", null, "blocked"]),
  ],
  "markup and lies in the place of words: nothing of it comes back": [
    person("jd-password-changed", {}, ({ report }) => {
      report.conditions[0].status = "<svg onload=alert(1)>";
      report.losses = [{ id: "balance", title: "<b>", totals: [{ currency: "<i>", value: 1 }, null] }, null, "x"];
    }),
    409,
    "report-altered",
    (answer) => [JSON.stringify(answer).includes("<"), false],
  ],
  "answers the report does not have": [
    person("tencent-clean", {}, (post) => {
      post.answers = Object.fromEntries(post.report.statements.map(({ id }) => [id, true]));
    }),
    409,
    "report-altered",
  ],
  "another report, from a page that has another version of the engine": [
    person("jd-clean", {}, (post) => {
      post.report.conditions[0].title.en = "As it was called in another version";
      return { ...post, engine: "0.0.9" };
    }),
    409,
    "engine-differs",
    ({ reasons: [{ shown, here }] }) => [
      [shown, here],
      ["0.0.9", engineVersion],
    ],
  ],

  // Whose account
  "another account's honest report": [
    person("jd-clean", { seenBy: "jd-ready-with-losses" }),
    409,
    "other-account",
    reasons("other-account"),
  ],
  "another account's report under this account's name": [
    person("jd-password-changed", { seenBy: "jd-clean" }, (post) => {
      post.report.account.id = "jd_4f81c2";
    }),
    409,
    "summary-stale",
    ({ account }) => [account.account.id, "jd_4f81c2"],
  ],

  // The verdict
  "no statement answered": [
    person("tencent-clean"),
    409,
    "not-confirmed",
    ({ reasons: [{ rows: got }] }) => [got.length, 4],
  ],
  "one statement answered no": [
    person("tencent-clean", { all: false }),
    409,
    "not-ready",
    ({ verdict }) => [verdict, "blocked"],
  ],
  "an honest report of something that blocks": [
    person("jd-password-changed"),
    409,
    "not-ready",
    rows(["conditions", "quiet-month", "blocked"]),
  ],
  "an honest report of something not known": [
    person("tencent-half-known", { all: true }),
    409,
    "not-ready",
    ({
      verdict,
      reasons: [
        {
          rows: [first],
        },
      ],
    }) => [
      [verdict, first.stands],
      ["incomplete", "unknown"],
    ],
  ],
};
