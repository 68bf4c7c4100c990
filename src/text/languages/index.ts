import type { LabelledLanguage } from "../../languages.js";
import type { DetectionTable } from "../detection-table.js";
import type { SentenceTable } from "../sentences-table.js";
import type { TokenTable } from "../token-table.js";
import { detection as arabicDetection } from "./ar/detection.js";
import { sentences as arabicSentences } from "./ar/sentences.js";
import { tokens as arabicTokens } from "./ar/tokens.js";
import { detection as englishDetection } from "./en/detection.js";
import { sentences as englishSentences } from "./en/sentences.js";
import { tokens as englishTokens } from "./en/tokens.js";

/** All that riwaya's text functions know of one language. */
export interface LanguageTables {
  readonly sentences: SentenceTable;
  readonly detection: DetectionTable;
  readonly tokens: TokenTable;
}

/** The registry: one entry per language that is labelled. Algorithms read these tables and name no language. */
export const languages: Record<LabelledLanguage, LanguageTables> = {
  ar: { sentences: arabicSentences, detection: arabicDetection, tokens: arabicTokens },
  en: { sentences: englishSentences, detection: englishDetection, tokens: englishTokens },
};
