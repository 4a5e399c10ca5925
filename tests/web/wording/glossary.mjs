/** The rows of the glossary's table: { terms, not }, each with a list of words in `zh-CN` and in `en`. */
export function glossaryOf(page) {
  const list = (cell, separator) =>
    cell
      .split(separator)
      .map((word) => word.trim())
      .filter((word) => word !== "" && word !== "–");
  return page
    .split("\n")
    .filter((line) => /^\| (?!中文)\p{Script=Han}/u.test(line))
    .map((line) => line.split("|").slice(1, -1))
    .map(([chinese, english, , notChinese, notEnglish]) => ({
      terms: { "zh-CN": list(chinese, "、"), en: list(english, ",") },
      not: { "zh-CN": list(notChinese, "、"), en: list(notEnglish, ",") },
    }));
}

/** Whether a text uses a word: in English as a whole word or the beginning of one of its forms. */
export const usesWord = (language, text, word) =>
  language === "en" ? new RegExp(`\\b${word}(s|es|d|ed|ing)?\\b`, "i").test(text) : text.includes(word);
