/** A text for each plural category the language needs. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Texts of the host page in place of the widget's own, by language and by their names in the dictionaries. */
export type OwnTexts = Readonly<Partial<Record<"zh-CN" | "en", Readonly<Record<string, string | Plural>>>>>;

/** What the host says under a name. It may be plain JavaScript, and what is no text must not take a sentence away. */
export function ownText(texts: OwnTexts | undefined, language: "zh-CN" | "en", key: string): string | Plural | null {
  const text: unknown = texts?.[language]?.[key];
  const plural = typeof text === "object" && text !== null && typeof (text as Plural).other === "string";
  return typeof text === "string" || plural ? (text as string | Plural) : null;
}
