import type { LabelledLanguage } from "../languages.js";
import { languages } from "../text/languages/index.js";
import { normalize } from "../text/normalize.js";
import { type Token, tokenizeNormalized } from "../text/tokenize.js";
import type { CueMatcher, CueReading } from "./matcher.js";

const { ar, en } = languages;
const tables = { ar: { ...ar.tokens, parts: ar.tokens.words }, en: { ...en.tokens, parts: en.tokens.words } };

/** Folds a sentence and splits it into tokens whose parts are the words that cues see. */
export function tokenizeForCues(text: string, language: LabelledLanguage): Token[] {
  return tokenizeNormalized(normalize(text, { profile: "fold" }), text, tables[language]);
}

/** Reads the cues of a sentence: folded, tokenized, matched. */
export function readCues(text: string, language: LabelledLanguage, matcher: CueMatcher): CueReading {
  return matcher.read(tokenizeForCues(text, language), text);
}
