import coreEn from "../../../core/texts/en.json";
import coreZh from "../../../core/texts/zh-CN.json";
import en from "./en.json";
import { type OwnTexts, ownText, type Plural } from "./own-texts.js";
import zh from "./zh-CN.json";

/** The two languages every text exists in. */
export type Language = "zh-CN" | "en";

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
 * `service-exit:closing.on` in the words of that one. What the host page says under a name comes first.
 */
export function speaker(
  language: Language,
  procedure: string | null = null,
  own?: OwnTexts,
): (key: TextKey, values?: TextValues) => string {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const spoken = variant(key, procedure);
    const entry = ownText(own, language, spoken) ?? ownText(own, language, key) ?? dictionaries[language][spoken];
    const form = typeof entry === "string" ? entry : entry[plurals.select(Number(values.count ?? 0))];
    const pattern = typeof form === "string" ? form : (entry as Plural).other;
    return pattern.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === "number" && name === "count" ? numbers.format(value) : String(value);
    });
  };
}
