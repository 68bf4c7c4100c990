import type { LabelledLanguage } from "../languages.js";
import { type LanguageTables, languages } from "../text/languages/index.js";
import { type BorrowedText, normalizeBriefly } from "../text/normalize.js";
import type { TokenTable } from "../text/token-table.js";
import { type Token, tokenizeNormalized } from "../text/tokenize.js";
import type { CueMatcher, CueReading } from "./matcher.js";

/** Tokens as cues want them: parts that are words of their own, no stems. */
const cueTable = ({ tokens }: LanguageTables): TokenTable => ({
  ...tokens,
  parts: tokens.words,
  stem: (word) => word,
});
const tables: Readonly<Record<LabelledLanguage, TokenTable>> = {
  ar: cueTable(languages.ar),
  en: cueTable(languages.en),
};

/**
 * Splits a sentence into tokens whose parts are the words that cues see.
 * @param normalized of the sentence, "fold" profile
 */
export function tokenizeForCues(
  normalized: BorrowedText,
  sentence: string,
  language: LabelledLanguage,
): Token[] {
  return tokenizeNormalized(normalized, sentence, tables[language]);
}

/** Nobody writes sentences of so many UTF-16 units; a dump without a full stop must not take gigabytes. */
const longestSentence = 1 << 16;

/** What is read of a sentence: of what is too long for one only the beginning. */
export function cutSentence(text: string): string {
  return text.length > longestSentence ? text.slice(0, longestSentence) : text;
}

/** Reads the cues of a sentence: cut to length, folded, matched. */
export function readCues(text: string, matcher: CueMatcher): CueReading {
  const sentence = cutSentence(text);
  return matcher.read(normalizeBriefly(sentence), sentence);
}
