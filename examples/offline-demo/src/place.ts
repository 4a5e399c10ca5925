/** What the page can show: the check, an editor for either of its inputs, or several checks side by side. */
export const views = ["check", "account", "policy", "compare"] as const;
export type View = (typeof views)[number];

/** An agreement and a made-up account, by their ids; null: the agreement's first account. */
export interface Pair {
  policy: string;
  account: string | null;
}

/**
 * Where in the page somebody is, as far as an address may tell: `#policy=…&account=…&view=…&lang=…`, and for the comparison
 * one `with=policy:account` for each column. An account of the person's own never stands in it.
 */
export interface Place {
  view: View | null;
  policy: string | null;
  account: string | null;
  lang: string | null;
  with: Pair[];
}

export function readPlace(hash: string): Place {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    view: views.find((view) => view === given.get("view")) ?? null,
    policy: given.get("policy"),
    account: given.get("account"),
    lang: given.get("lang"),
    with: given.getAll("with").map((pair) => {
      const [policy = "", account = null] = pair.split(":");
      return { policy, account };
    }),
  };
}

export function placeHash(place: Partial<Place>): string {
  const parts = [];
  if (place.policy) parts.push(["policy", place.policy]);
  if (place.account) parts.push(["account", place.account]);
  for (const { policy, account } of place.with ?? []) parts.push(["with", [policy, account].filter(Boolean).join(":")]);
  if (place.view) parts.push(["view", place.view]);
  // Only what stands in ids: they are read by people, too.
  return `#${parts
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value ?? "")
          .replace(/%2F/g, "/")
          .replace(/%3A/g, ":")}`,
    )
    .join("&")}`;
}
