// Generated from core/schema/account-summary-1.schema.json by generate-types.mjs; do not edit.

/**
 * ISO 8601: a time with its offset, or a date, which is taken in the agreement's time zone. A time without an offset cannot be read.
 *
 * This interface was referenced by `AccountSummary`'s JSON-Schema
 * via the `definition` "time".
 */
export type Time = string;

/**
 * What a host page knows about one account. Every member is optional: an absent member (or null) means "not known", and an empty list means "none". Nothing that is not known is ever read as good.
 */
export interface AccountSummary {
  /**
   * The format of this document.
   */
  format?: "account-summary/1";
  asOf?: Time;
  /**
   * The account itself and who holds it.
   */
  account?: {
    /**
     * The host's own identifier; shown, never interpreted.
     */
    id?: string;
    /**
     * Whose verified name the account bears.
     */
    holder?: "individual" | "enterprise";
    /**
     * The side of a recruitment platform the account is on.
     */
    role?: "job-seeker" | "recruiter";
    /**
     * The state of the account as a whole.
     */
    status?: "normal" | "frozen" | "restricted" | "penalised";
    /**
     * Whether the account was registered through the provider's own channel.
     */
    registeredThrough?: "official" | "other";
    /**
     * Who uses the account.
     */
    operatedBy?: "holder" | "other";
    /**
     * The identities that sign in to the account.
     */
    signInWith?: string[];
  };
  /**
   * Orders. The status completed, cancelled or refunded means finished; any other value does not.
   *
   * Items: One entry of a list.
   */
  orders?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Its state.
     */
    status?: string;
    /**
     * What sort of thing it is.
     */
    kind?: string;
    amount?: Amount;
    at?: Time;
    /**
     * The service of the order was delivered.
     */
    delivered?: boolean;
  }[];
  /**
   * Bought or running services and resources.
   *
   * Items: One entry of a list.
   */
  services?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Only ended is over; expired counts as over only where an agreement says so.
     */
    status?: "active" | "suspended" | "expired" | "ended";
    /**
     * What sort of thing it is.
     */
    kind?: string;
    amount?: Amount;
    at?: Time;
    /**
     * Paid before use, or billed after it.
     */
    billing?: "prepaid" | "postpaid";
    /**
     * Nothing of this service remains to be billed or paid.
     */
    settled?: boolean;
    /**
     * Unused time or quantity can be paid back.
     */
    refundable?: boolean;
    expiresAt?: Time;
  }[];
  /**
   * Complaints, disputes and proceedings.
   *
   * Items: One entry of a list.
   */
  disputes?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Whether it is still going on.
     */
    status?: "open" | "closed";
    /**
     * What it is.
     */
    kind?: "complaint-made" | "complaint-received" | "dispute" | "lawsuit" | "arbitration" | "investigation";
    amount?: Amount;
    at?: Time;
  }[];
  /**
   * Sums owed to the provider and not paid.
   *
   * Items: One entry of a list.
   */
  debts?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Its state.
     */
    status?: string;
    /**
     * What sort of thing it is.
     */
    kind?: string;
    amount?: Amount;
    at?: Time;
    dueAt?: Time;
  }[];
  /**
   * What the account still holds. Lists hold only what is not used up.
   */
  assets?: {
    /**
     * Cash balance, one amount a currency.
     */
    balance?: Amount[];
    /**
     * Vouchers not used.
     */
    vouchers?: Asset[];
    /**
     * Packages, memberships, coins or points bought and not used up.
     */
    entitlements?: Asset[];
    /**
     * Auction deposits and the like.
     */
    deposits?: Asset[];
  };
  /**
   * Ties between the account and other sites, apps, accounts or shops.
   *
   * Items: One entry of a list.
   */
  bindings?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Whether the tie still holds.
     */
    status?: "active" | "released";
    /**
     * What kind of tie.
     */
    kind?: "sign-in" | "authorization" | "account-link" | "merchant-shop";
    amount?: Amount;
    at?: Time;
  }[];
  /**
   * Sub-users below the account.
   */
  subUsers?: Item[];
  /**
   * Other accounts that may act on this one.
   */
  collaborators?: Item[];
  /**
   * People who receive the account's messages.
   */
  messageRecipients?: Item[];
  /**
   * API keys of any kind.
   */
  apiKeys?: Item[];
  /**
   * Security-relevant events on record.
   *
   * Items: One entry of a list.
   */
  securityEvents?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Its state.
     */
    status?: string;
    /**
     * What happened.
     */
    kind?: "password-change" | "binding-change" | "sensitive-operation" | "abnormal-sign-in" | "unsafe-behaviour";
    amount?: Amount;
    at?: Time;
  }[];
  /**
   * Restrictions, freezes and other penalties.
   *
   * Items: One entry of a list.
   */
  penalties?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Whether it is still in force.
     */
    status?: "open" | "closed";
    /**
     * What was imposed.
     */
    kind?: "restriction" | "freeze" | "penalty";
    amount?: Amount;
    at?: Time;
  }[];
  /**
   * The payment account that belongs to this account.
   */
  paymentAccount?: {
    /**
     * Whether there is one.
     */
    status?: "none" | "active" | "cancelled";
    /**
     * Matters of the payment account that are not settled.
     */
    openMatters?: Item[];
  };
  /**
   * Other accounts with the provider that are tied to this one.
   *
   * Items: One entry of a list.
   */
  linkedAccounts?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Its state.
     */
    status?: string;
    /**
     * What sort of thing it is.
     */
    kind?: string;
    amount?: Amount;
    at?: Time;
    /**
     * How the two are tied.
     */
    relation?: "same-holder" | "controlled" | "recruiter";
    debt?: Amount;
  }[];
  /**
   * The holder who would take the account over.
   */
  transferee?: {
    /**
     * A party the provider must not deal with.
     */
    restricted?: boolean;
    /**
     * Able to perform the contract.
     */
    canPerform?: boolean;
  };
  /**
   * Bills received.
   *
   * Items: One entry of a list.
   */
  bills?: {
    /**
     * The host's identifier of the entry.
     */
    id?: string;
    /**
     * The host's own words for it, shown as plain text.
     */
    title?: string;
    /**
     * Its state.
     */
    status?: string;
    /**
     * What sort of thing it is.
     */
    kind?: string;
    amount?: Amount;
    at?: Time;
    receivedAt?: Time;
  }[];
  /**
   * A refund the holder asks for.
   */
  refund?: {
    /**
     * The ground it rests on; `other` is none of those named here.
     */
    ground?: "quality-drop" | "no-licence" | "secret-leak" | "notice" | "other";
    noticeGivenAt?: Time;
    /**
     * The holder agreed to the penalty.
     */
    penaltyAccepted?: boolean;
    /**
     * Both sides agreed in writing.
     */
    writtenAgreement?: boolean;
  };
}
/**
 * A sum of money, kept exactly. The value is a decimal string, never a JSON number, and never negative.
 *
 * This interface was referenced by `AccountSummary`'s JSON-Schema
 * via the `definition` "amount".
 */
export interface Amount {
  /**
   * ISO 4217 code.
   */
  currency: string;
  /**
   * Decimal digits, with no more decimals than the currency has (zeros aside).
   */
  value: string;
}
/**
 * One entry of a list.
 *
 * This interface was referenced by `AccountSummary`'s JSON-Schema
 * via the `definition` "asset".
 */
export interface Asset {
  /**
   * The host's identifier of the entry.
   */
  id?: string;
  /**
   * The host's own words for it, shown as plain text.
   */
  title?: string;
  /**
   * Its state.
   */
  status?: string;
  /**
   * What sort of thing it is.
   */
  kind?: string;
  amount?: Amount;
  at?: Time;
  expiresAt?: Time;
}
/**
 * One entry of a list.
 *
 * This interface was referenced by `AccountSummary`'s JSON-Schema
 * via the `definition` "item".
 */
export interface Item {
  /**
   * The host's identifier of the entry.
   */
  id?: string;
  /**
   * The host's own words for it, shown as plain text.
   */
  title?: string;
  /**
   * Its state.
   */
  status?: string;
  /**
   * What sort of thing it is.
   */
  kind?: string;
  amount?: Amount;
  at?: Time;
}
