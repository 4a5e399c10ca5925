// Values that a fact can take, by what an agreement would make of them. That a fact is absent goes without saying.
//   good        nothing about it stands against closing, nothing is lost, no risk comes of it
//   bad         it stands against closing, costs something, or is a risk
//   unreadable  of the wrong type, cut short, or a word that nobody foresaw
//   either      neither good nor bad: an agreement treats the one otherwise than the other
// The first of each kind is the plainest.

export const cny = (value) => ({ currency: "CNY", value });
export const recently = "2026-11-10T10:00:00+08:00";
export const longAgo = "2026-01-10T10:00:00+08:00";
export const withoutOffset = "2026-11-10T10:00:00";

export const orders = {
  good: [[], [{ status: "completed" }, { status: "refunded" }]],
  bad: [[{ status: "cancelled" }, { status: "unpaid" }]],
  unreadable: ["none", [{}], [{ status: 1 }]],
};

export const disputes = {
  good: [[], [{ kind: "complaint-made", status: "closed" }]],
  bad: [[{ kind: "complaint-received", status: "open" }], [{ kind: "lawsuit", status: "open" }]],
  unreadable: [[{ status: "open" }], [{ kind: "rumour", status: true }], [{ kind: "dispute" }]],
};

export const disputesOfAnyKind = {
  good: [[], [{ status: "closed" }]],
  bad: [[{ status: "open" }], [{ status: "adjourned" }]],
  unreadable: ["none", [{}], [{ status: 4 }]],
};

export const debts = {
  good: [[], [{ amount: cny("0.00") }]],
  bad: [
    [{ amount: cny("12.30"), dueAt: "2026-10-01T00:00:00+08:00" }],
    [{ amount: cny("0.00") }, { amount: { currency: "USD", value: "0.01" } }],
  ],
  unreadable: [[{ amount: 12.3, dueAt: "soon" }], [{}], [{ amount: cny("12.345") }]],
};

export const balance = {
  good: [[], [cny("0.00")]],
  bad: [[cny("1234.56")]],
  unreadable: [[1234.56]],
};

/** Vouchers, entitlements and the like: every one that has a price, or none, is something. */
export const assets = {
  good: [[]],
  bad: [[{ amount: cny("0.00") }, { amount: cny("5.00") }], [{ title: "no price on it" }]],
  unreadable: [[{ amount: 5.5 }]],
};

/** A list in which any entry at all is one too many. */
export const entries = {
  good: [[]],
  bad: [[{ id: "e-1" }]],
  unreadable: [[5]],
};

export const bindings = {
  good: [[], [{ kind: "sign-in", status: "released" }]],
  bad: [[{ kind: "account-link", status: "active" }], [{ kind: "merchant-shop", status: "active" }]],
  unreadable: [[{ status: "active" }], [{ kind: "cookie", status: 0 }], [{ kind: "sign-in" }]],
};

export const penalties = {
  good: [[], [{ kind: "freeze", status: "closed" }]],
  bad: [[{ kind: "freeze", status: "open" }], [{ kind: "restriction", status: "under review" }]],
  unreadable: [[{ status: "open" }], [{ kind: "ban", status: 2 }], [{ kind: "freeze" }]],
};

/** Other accounts of the holder, where what they owe and how they are tied counts. */
export const linkedAccounts = {
  good: [[], [{ relation: "recruiter", debt: cny("0.00") }]],
  bad: [[{ relation: "same-holder", debt: cny("50.00") }], [{ relation: "controlled", debt: cny("0.00") }]],
  unreadable: [[{ relation: "recruiter" }], [{ debt: cny("0.00") }], [{ relation: "cousin", debt: 1.5 }]],
};

export const accountStatus = { good: ["normal"], bad: ["frozen", "restricted"], unreadable: ["asleep", 1] };
export const role = { either: ["job-seeker", "recruiter"], unreadable: ["visitor"] };
export const answer = { good: [true], bad: [false] };
