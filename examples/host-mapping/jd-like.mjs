// From the answers of a console API in the manner of JD Cloud's (camelCase, everything in `result`, money as decimal text)
// to the account summary. `answers` holds the answer of each action, or nothing where a call failed.
import { balanceOf, known, whole, withOffset } from "./facts.mjs";

const orderStatus = { finished: "completed", canceled: "cancelled", refunded: "refunded" };
const instanceStatus = {
  running: "active",
  stopped: "active",
  arrear: "suspended",
  expired: "expired",
  terminated: "ended",
};
const billing = { prepaid_by_duration: "prepaid", postpaid_by_duration: "postpaid", postpaid_by_usage: "postpaid" };
const eventKind = {
  modifyPassword: "password-change",
  bindPhone: "binding-change",
  unbindPhone: "binding-change",
  bindThirdParty: "binding-change",
};

export function accountSummary(answers, asOf) {
  const result = (action) => answers[action]?.result;
  const list = (action, entries, mapped) => whole(result(action)?.[entries], result(action)?.totalCount, mapped);
  const user = result("describeUser");
  const payment = result("describePaymentAccount");
  return {
    format: "account-summary/1",
    asOf,
    ...known({
      account:
        user &&
        known({
          id: user.pin,
          holder: { personal: "individual", company: "enterprise" }[user.realNameType],
          status: { normal: "normal", locked: "frozen" }[user.status],
          registeredThrough: { jdcloud: "official", jd: "other" }[user.registerSource],
        }),
      orders: list("describeOrders", "orders", (order) => ({
        id: order.orderNumber,
        title: order.productName,
        status: orderStatus[order.status] ?? order.status,
        ...known({ amount: yuan(order.actualFee), at: withOffset(order.createTime) }),
      })),
      services: list("describeInstances", "instances", ({ instanceId, instanceName, status, charge }) => ({
        id: instanceId,
        title: instanceName,
        ...known({
          status: instanceStatus[status],
          billing: billing[charge?.chargeMode],
          expiresAt: withOffset(charge?.chargeExpiredTime || undefined),
        }),
      })),
      disputes: list("describeComplaints", "complaints", ({ id, title, direction, state }) => ({
        id,
        title,
        kind: direction === "received" ? "complaint-received" : "complaint-made",
        status: state === "closed" ? "closed" : "open",
      })),
      debts: balanceOf(yuan(result("describeAccountAmount")?.debtAmount))?.map((amount) => ({ id: "debt", amount })),
      assets: known({
        balance: balanceOf(yuan(result("describeAccountAmount")?.availableAmount)),
        vouchers: list("describeVouchers", "vouchers", ({ voucherNo, name, balance, endTime }) => ({
          id: voucherNo,
          title: name,
          ...known({ amount: yuan(balance), expiresAt: withOffset(endTime) }),
        })),
        entitlements: list("describeEntitlements", "entitlements", ({ id, name, worth }) => ({
          id,
          title: name,
          ...known({ amount: yuan(worth) }),
        })),
        deposits: list("describeDeposits", "deposits", ({ id, name, amount }) => ({
          id,
          title: name,
          ...known({ amount: yuan(amount) }),
        })),
      }),
      bindings: list("describeBindings", "bindings", ({ id, name, type, active }) => ({
        id,
        title: name,
        ...known({
          kind: { oauth: "authorization", login: "sign-in", account: "account-link", shop: "merchant-shop" }[type],
        }),
        status: active === false ? "released" : "active",
      })),
      securityEvents: list("describeSecurityLogs", "events", ({ eventId, eventName, eventTime }) => ({
        id: eventId,
        title: eventName,
        kind: eventKind[eventName] ?? "sensitive-operation",
        ...known({ at: withOffset(eventTime) }),
      })),
      paymentAccount:
        payment &&
        known({
          status: { none: "none", opened: "active", closed: "cancelled" }[payment.status],
          openMatters: whole(payment.openMatters, payment.openMatters?.length, ({ id, name }) => ({ id, title: name })),
        }),
    }),
  };
}

/** Decimal text, as it is; a number would already have lost digits. */
function yuan(text) {
  return typeof text === "string" && /^\d{1,15}(\.\d{1,9})?$/.test(text) ? { currency: "CNY", value: text } : undefined;
}
