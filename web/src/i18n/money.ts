import { own } from "../engine/own.js";
import type { Amount } from "../types/report.js";
import type { Language } from "./texts.js";

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

// Engines from before 2023 take a text through a binary number, which holds 15 digits of it.
const exact = new Intl.NumberFormat("en").format("9007199254740993" as Intl.StringNumericLiteral).endsWith("3");

/** Writes an amount in its currency. The value stays text all the way: a binary number would not hold every amount. */
export function moneyWriter(language: Language): (amount: Amount) => string {
  // Making a format is slow, and a thousand amounts share a few.
  const formats = new Map<string, Intl.NumberFormat>();
  const formatOf = (currency: string, digits: number): Intl.NumberFormat => {
    const name = `${currency} ${digits}`;
    let format = formats.get(name);
    if (!format) {
      const maximumFractionDigits = Math.min(20, Math.max(digits, fractionDigits(currency)));
      format = new Intl.NumberFormat(language, own({ style: "currency", currency, maximumFractionDigits }));
      formats.set(name, format);
    }
    return format;
  };
  return ({ currency, value }) => {
    const match = decimalPattern.exec(value);
    const writable = exact || value.length <= 15;
    if (!match || !writable || !/^[A-Z]{3}$/.test(currency)) return `${currency} ${value}`;
    try {
      return formatOf(currency, match[3]?.length ?? 0).format(value as Intl.StringNumericLiteral);
    } catch {
      return `${currency} ${value}`;
    }
  };
}

/** Adds amounts up, a currency each, exactly, in order of first appearance. */
export function totalled(amounts: readonly Amount[]): Amount[] {
  const sums = new Map<string, { units: bigint; digits: number }>();
  for (const { currency, value } of amounts) {
    const match = decimalPattern.exec(value);
    if (!match) continue;
    const [, sign = "", whole = "0", fraction = ""] = match;
    const sum = sums.get(currency) ?? { units: 0n, digits: 0 };
    const digits = Math.max(sum.digits, fraction.length);
    const units = BigInt(sign + whole + fraction.padEnd(digits, "0"));
    sums.set(currency, { units: sum.units * 10n ** BigInt(digits - sum.digits) + units, digits });
  }
  return Array.from(sums, ([currency, { units, digits }]) => ({ currency, value: decimal(units, digits) }));
}

function decimal(units: bigint, digits: number): string {
  const text = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  const split = text.length - digits;
  return `${units < 0n ? "-" : ""}${text.slice(0, split)}${digits > 0 ? `.${text.slice(split)}` : ""}`;
}

function fractionDigits(currency: string): number {
  return new Intl.NumberFormat("en", own({ style: "currency", currency })).resolvedOptions().maximumFractionDigits ?? 2;
}
