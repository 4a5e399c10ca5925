// What every mapping needs. The rule behind all of it: what was not read is left out, and never given as "none".

/** A list that was read to its end, mapped; undefined where the call failed, or pages or the total are missing. */
export function whole(entries, total, mapped) {
  return Array.isArray(entries) && entries.length === total ? entries.map(mapped) : undefined;
}

/** Whole minor units (fen), as an amount; undefined for what is no whole number of them, such as a rounded float. */
export function amountOfFen(fen, currency = "CNY") {
  return Number.isSafeInteger(fen) && fen >= 0 ? amountOf(BigInt(fen), 2, currency) : undefined;
}

/** Units of 10^-digits, as an amount, exactly. */
export function amountOf(units, digits, currency = "CNY") {
  const text = String(units).padStart(digits + 1, "0");
  const fraction = text
    .slice(text.length - digits)
    .replace(/0+$/, "")
    .padEnd(2, "0");
  return { currency, value: `${text.slice(0, text.length - digits)}.${fraction}` };
}

/** A list with one amount, or none where it is zero; undefined where the amount is not known. */
export function balanceOf(amount) {
  if (amount === undefined) return undefined;
  return /[1-9]/.test(amount.value) ? [amount] : [];
}

/** "2026-03-01 11:21:40", which many consoles write in the provider's own time zone, with its offset. */
export function withOffset(time, offset = "+08:00") {
  return typeof time === "string"
    ? `${time.replace(" ", "T")}${/(Z|[+-]\d\d:\d\d)$/.test(time) ? "" : offset}`
    : undefined;
}

/** The members that are known. */
export function known(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
