import type { Digests } from "../engine/digest.js";
import { itemStatusText } from "../i18n/item-status.js";
import { isTextKey } from "../i18n/texts.js";
import { visible } from "../i18n/visible.js";
import type { Items, PrecheckReport } from "../types/report.js";
import type { Words } from "../views/context.js";

/** The entries of the account a row is about, a line each. */
export function itemLines(items: Items, words: Words): string[] {
  return items.map(({ title, id, pointer, value, amount, status, kind, clearsOn, lapses }) => {
    const name = title ?? id ?? (value === undefined ? pointer : `${pointer} = ${value}`);
    const notes = [
      title !== null && id !== null ? visible(id) : "",
      kind === undefined ? "" : named(kind, `kind.${kind}`, words),
      status === undefined ? "" : named(status, itemStatusText(pointer, status), words),
      amount ? words.money(amount) : "",
      clearsOn === undefined ? "" : words.say("item.clears", { date: words.date.short(clearsOn) }),
      lapses ? words.say("item.lapses") : "",
    ];
    return `* ${[visible(name), ...notes].filter((note) => note !== "").join(" · ")}`;
  });
}

// The host's own words where they are none of the vocabulary's.
function named(value: string, key: string | null, { say }: Words): string {
  return key !== null && isTextKey(key) ? say(key) : visible(value);
}

/** Which facts were not supplied, and which could not be read. */
export function openLines(
  { missing, unclear }: { missing: readonly string[]; unclear: readonly string[] },
  { say }: Words,
): string[] {
  const lines: string[] = [];
  if (missing.length > 0) lines.push(say("missing.pointers", { pointers: visible(missing.join(" ")) }));
  if (unclear.length > 0) lines.push(say("unclear.pointers", { pointers: visible(unclear.join(" ")) }));
  return lines;
}

/** What the result rests on, with the digests of what was checked. */
export function basisLines(report: PrecheckReport, words: Words, digests: Digests | null): string[] {
  const { say, text, date } = words;
  const { policy, account, at, assumptions, diagnostics } = report;
  return [
    ...assumptions.map(({ code, text: own, year, count }) =>
      say(`assumption.${code}`, { text: own === null ? "" : text(own), year: String(year ?? ""), count: count ?? 0 }),
    ),
    ...diagnostics.map(({ code, pointer, line, column }) => {
      const key = `fault.${code}`;
      const place = line > 0 ? ` (${say("fault.place", { line, column })})` : "";
      return `${isTextKey(key) ? say(key) : visible(code)}: ${visible(pointer)}${place}`;
    }),
    ...policy.sources.map(({ title, version, url }) => {
      const source = `${text(title)} (${say("sources.version", { date: date.plain(version) })})`;
      return url === undefined ? source : `${source} ${visible(url)}`;
    }),
    `${say("basis.policy")} ${visible(policy.id)} ${visible(policy.version)}`,
    ...(account.asOf === null ? [] : [say("snapshot", { asOf: date.time(account.asOf) })]),
    say("basis.at", { at: date.time(at) }),
    ...(["policy", "account"] as const).flatMap((what) =>
      digests?.[what] ? [`${say(`digest.${what}`)} SHA-256 ${digests[what]}`] : [],
    ),
    say("prevails"),
  ];
}
