import type { LabelledLanguage } from "../languages.js";
import { languages } from "../text/languages/index.js";

/**
 * A phrase of a lexicon in the keys that the matcher looks up: each word folded as the text will be; `*`, `=` kept;
 * a phrase of capitals (`US`, `IS`) is marked `^`, because it means only capitals in the text.
 */
export function entryKey(phrase: string, language: LabelledLanguage): string {
  const { readingKey } = languages[language].tokens;
  const capitals = /\p{Lu}/u.test(phrase) && !/\p{Ll}/u.test(phrase);
  const words = phrase
    .split(/[\s_-]+/)
    .filter((word) => word !== "")
    .map((word) => {
      const star = word.endsWith("*") ? "*" : "";
      const bare = word.startsWith("=") ? "=" : "";
      return bare + readingKey(word.slice(bare.length, star ? -1 : undefined)) + star;
    });
  return (capitals ? "^" : "") + words.join(" ");
}
