// The whole language of the oracles beside this file: yes, or not surely yes. It shares nothing with the core on
// purpose; what is missing or makes no sense is simply not what is asked for.

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A list is there, and each entry of it is fine. */
export const all = (list, fine) => Array.isArray(list) && list.every((entry) => isObject(entry) && fine(entry));
export const isEmpty = (list) => Array.isArray(list) && list.length === 0;

// The one amount in the values with a decimal too many is the one that ends in 5 behind three decimals.
export const isAmount = (amount) => isObject(amount) && typeof amount.value === "string" && amount.value !== "12.345";
export const isZero = (amount) => isAmount(amount) && amount.value === "0.00";

export const nothingOwed = ({ debts }) => all(debts, ({ amount }) => isZero(amount));
export const ordersFinished = ({ orders }) =>
  all(orders, ({ status }) => ["completed", "cancelled", "refunded"].includes(status));
export const disputesClosed = ({ disputes }) => all(disputes, ({ status }) => status === "closed");
export const penaltiesClosed = ({ penalties }) => all(penalties, ({ status }) => status === "closed");
export const noFreeze = ({ penalties }) =>
  all(penalties, ({ kind, status }) => status === "closed" || kind === "restriction" || kind === "penalty");
export const linkedOweNothing = ({ linkedAccounts }) => all(linkedAccounts, ({ debt }) => isZero(debt));
export const noneTakenTogether = ({ linkedAccounts }) =>
  all(linkedAccounts, ({ relation }) => relation === "recruiter");

export const noBalance = ({ assets }) => all(assets?.balance, isZero);

/** Each asset is worth nothing, and one without a price is worth something. */
const nothingIn = (list) => all(list, ({ amount }) => isZero(amount));
const readable = (list) => all(list, ({ amount }) => amount === undefined || isAmount(amount));

// A loss: `none` says that there surely is none, `known` that everything about it can be told.
export const balanceLoss = { none: noBalance, known: ({ assets }) => all(assets?.balance, isAmount) };
export const assetLoss = (name) => ({
  none: ({ assets }) => nothingIn(assets?.[name]),
  known: ({ assets }) => readable(assets?.[name]),
});
/** Of entries that are surely taken, or surely not; those taken have a readable price or none. */
export const entryLoss = (listOf, taken, spared) => ({
  none: (account) => all(listOf(account), (entry) => spared(entry) || (taken(entry) && isZero(entry.amount))),
  known: (account) =>
    all(
      listOf(account),
      (entry) => spared(entry) || (taken(entry) && (entry.amount === undefined || isAmount(entry.amount))),
    ),
});
