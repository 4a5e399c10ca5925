// From the answers of a console API in the manner of Tencent Cloud's (PascalCase, TotalCount beside a list, money in fen
// or in micro units) to the account summary. `answers` holds the answer of each action, or nothing where a call failed.
import { amountOf, amountOfFen, balanceOf, known, whole, withOffset } from "./facts.mjs";

// What is not listed stays what the console calls it: a word nobody foresaw is never read as finished.
const orderStatus = { 4: "completed", 6: "refunded", 7: "cancelled", 8: "cancelled" };
const instanceStatus = { RUNNING: "active", STOPPED: "active", SHUTDOWN: "suspended", TERMINATED: "ended" };
const billing = { PREPAID: "prepaid", POSTPAID_BY_HOUR: "postpaid" };
const bindingKind = { WECHAT: "sign-in", QQ: "sign-in", OAUTH_APP: "authorization", ACCOUNT: "account-link" };

export function accountSummary(answers, asOf) {
  const account = answers.DescribeAccount;
  const money = answers.DescribeAccountBalance;
  const list = (action, entries, total, mapped) => whole(answers[action]?.[entries], answers[action]?.[total], mapped);
  return {
    format: "account-summary/1",
    asOf,
    ...known({
      account:
        account &&
        known({
          id: account.Uin,
          holder: { 0: "individual", 1: "enterprise" }[account.AuthType],
          status: { NORMAL: "normal", ISOLATED: "frozen" }[account.State],
        }),
      orders: list("DescribeDealsByCond", "Deals", "TotalCount", (deal) => ({
        id: deal.OrderId,
        title: deal.ProductName,
        status: orderStatus[deal.Status] ?? `status-${deal.Status}`,
        ...known({ amount: amountOfFen(deal.RealTotalCost), at: withOffset(deal.CreateTime) }),
      })),
      services: list("DescribeInstances", "InstanceSet", "TotalCount", (instance) => ({
        id: instance.InstanceId,
        title: instance.InstanceName,
        ...known({
          status: instanceStatus[instance.InstanceState],
          billing: billing[instance.InstanceChargeType],
          expiresAt: withOffset(instance.ExpiredTime ?? undefined),
        }),
      })),
      disputes: list("DescribeComplaints", "Complaints", "TotalCount", ({ ComplaintId, Title, Side, Closed }) => ({
        id: ComplaintId,
        title: Title,
        kind: Side === "RECEIVED" ? "complaint-received" : "complaint-made",
        status: Closed === true ? "closed" : "open",
      })),
      debts: money && debtsOf(amountOfFen(money.OweAmount)),
      assets: known({
        balance: money && balanceOf(amountOfFen(money.CashAccountBalance)),
        // Vouchers count in hundred-millionths of a yuan.
        vouchers: list("DescribeVoucherInfo", "VoucherInfos", "TotalCount", (voucher) => ({
          id: voucher.VoucherId,
          title: voucher.PolicyRemark,
          ...known({
            amount: Number.isSafeInteger(voucher.Balance) ? amountOf(BigInt(voucher.Balance), 8) : undefined,
            expiresAt: withOffset(voucher.EndTime),
          }),
        })),
      }),
      bindings: list("DescribeBindings", "Bindings", "TotalCount", ({ BindingId, Name, Type, Released }) => ({
        id: BindingId,
        title: Name,
        ...known({ kind: bindingKind[Type] }),
        status: Released === true ? "released" : "active",
      })),
      subUsers: list("ListUsers", "Data", "TotalNum", ({ Uin, Name }) => ({ id: String(Uin), title: Name })),
      collaborators: list("ListCollaborators", "Data", "TotalNum", ({ Uin, Name }) => ({
        id: String(Uin),
        title: Name,
      })),
      messageRecipients: list("ListReceivers", "Receivers", "TotalCount", ({ Uid, Name }) => ({
        id: String(Uid),
        title: Name,
      })),
      apiKeys: list("ListAccessKeys", "AccessKeys", "TotalCount", ({ AccessKeyId, CreateTime }) => ({
        id: AccessKeyId,
        ...known({ at: withOffset(CreateTime) }),
      })),
    }),
  };
}

function debtsOf(owed) {
  return balanceOf(owed)?.map((amount) => ({ id: "owed", title: "账户欠费", amount }));
}
