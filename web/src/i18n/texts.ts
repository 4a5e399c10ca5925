import coreEn from "../../../core/texts/en.json";
import coreZh from "../../../core/texts/zh-CN.json";
import en from "./en.json";
import zh from "./zh-CN.json";

/** The two languages every text exists in. */
export type Language = "zh-CN" | "en";

/** A text for each plural category the language needs. */
type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

// The report's terms are the core's, shared with the command line; the interface adds its own beside them.
const terms = { ...coreZh, ...zh };
/** Name of a text. */
export type TextKey = keyof typeof terms;

const dictionaries: Readonly<Record<Language, Readonly<Record<TextKey, string | Plural>>>> = {
  "zh-CN": terms,
  en: { ...coreEn, ...en },
};

const names: ReadonlySet<string> = new Set(Object.keys(terms));

/** Whether there is a text of this name; codes from outside need not have one. */
export function isTextKey(key: string): key is TextKey {
  return names.has(key);
}

/** The language that serves a BCP 47 tag: Chinese for any Chinese, English for everything else. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}

/** What goes into the places of a text. `count` also chooses the plural. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The key of a text in the words of one procedure, which stands beside the text it replaces. */
function variant(key: TextKey, procedure: string | null): TextKey {
  const own = `${procedure}:${key}`;
  return isTextKey(own) ? own : key;
}

/**
 * Writes texts in one language. A text may stand there twice: `closing.on` for any procedure, and
 * `service-exit:closing.on` in the words of that one.
 */
export function speaker(
  language: Language,
  procedure: string | null = null,
): (key: TextKey, values?: TextValues) => string {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const entry = dictionaries[language][variant(key, procedure)];
    const pattern =
      typeof entry === "string" ? entry : (entry[plurals.select(Number(values.count ?? 0))] ?? entry.other);
    return pattern.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === "number" && name === "count" ? numbers.format(value) : String(value);
    });
  };
}
