import type { LabelledLanguage } from "../languages.js";
import { type LanguageTables, languages } from "../text/languages/index.js";
import { normalize } from "../text/normalize.js";
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

/** Folds a sentence and splits it into tokens whose parts are the words that cues see. */
export function tokenizeForCues(text: string, language: LabelledLanguage): Token[] {
  return tokenizeNormalized(normalize(text, { profile: "fold" }), text, tables[language]);
}

/** Nobody writes sentences of so many UTF-16 units; a dump without a full stop must not take gigabytes. */
const longestSentence = 1 << 16;

/** Reads the cues of a sentence: folded, tokenized, matched. Of what is too long for a sentence only the beginning is read. */
export function readCues(text: string, language: LabelledLanguage, matcher: CueMatcher): CueReading {
  const sentence = text.length > longestSentence ? text.slice(0, longestSentence) : text;
  return matcher.read(tokenizeForCues(sentence, language), sentence);
}
