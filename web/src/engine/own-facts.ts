import type { AccountSummary } from "../types/account-summary.js";

/**
 * An account summary with the facts an agreement declares itself (`facts`), in groups of their own, in groups of the
 * summary and in its entries. What the summary has by itself is checked as before.
 *
 * ```ts
 * type Summary = AccountSummaryWith<{
 *   organisation?: { owners?: Array<{ id: string; self?: boolean }> };
 *   services?: Array<{ region?: string }>;
 * }>;
 * ```
 */
export type AccountSummaryWith<Facts extends object> = Joined<AccountSummary, Facts>;

/** Both types in one, through their lists and groups; what only one of them has stays as it is. */
type Joined<A, B> =
  A extends ReadonlyArray<infer X>
    ? B extends ReadonlyArray<infer Y>
      ? Array<Joined<X, Y>>
      : never
    : A extends object
      ? B extends object
        ? Omit<A, keyof B> &
            Omit<B, keyof A> & { [K in keyof A & keyof B]?: Joined<NonNullable<A[K]>, NonNullable<B[K]>> }
        : never
      : A & B;
