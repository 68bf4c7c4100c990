import type { LabelledLanguage } from "../../languages.js";
import type { DetectionTable } from "../detection-table.js";
import type { KeywordTable } from "../keyword-table.js";
import type { SentenceTable } from "../sentences-table.js";
import type { TokenTable } from "../token-table.js";
import { detection as arabicDetection } from "./ar/detection.js";
import { keywords as arabicKeywords } from "./ar/keywords.js";
import { sentences as arabicSentences } from "./ar/sentences.js";
import { tokens as arabicTokens } from "./ar/tokens.js";
import { detection as englishDetection } from "./en/detection.js";
import { keywords as englishKeywords } from "./en/keywords.js";
import { sentences as englishSentences } from "./en/sentences.js";
import { tokens as englishTokens } from "./en/tokens.js";

/** All that riwaya's text functions know of one language. */
export interface LanguageTables {
  readonly sentences: SentenceTable;
  readonly detection: DetectionTable;
  readonly tokens: TokenTable;
  readonly keywords: KeywordTable;
}

/** The registry: one entry per language that is labelled. Algorithms read these tables and name no language. */
export const languages: Record<LabelledLanguage, LanguageTables> = {
  ar: {
    sentences: arabicSentences,
    detection: arabicDetection,
    tokens: arabicTokens,
    keywords: arabicKeywords,
  },
  en: {
    sentences: englishSentences,
    detection: englishDetection,
    tokens: englishTokens,
    keywords: englishKeywords,
  },
};
