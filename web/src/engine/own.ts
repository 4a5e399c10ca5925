/**
 * The value's own members and no others: what something on the page has written into Object.prototype, as a careless merge of
 * foreign JSON does, is no option, no answer and no part of a report.
 * @internal
 */
export function own<const T extends object>(value: T): T {
  return { __proto__: null, ...value } as unknown as T;
}
