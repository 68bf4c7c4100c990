import { tokenizeForCues } from "../cues/read-cues.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { normalizeBriefly } from "../text/normalize.js";
import {
  hashWord,
  joinHashes,
  lexicalUnits,
  ngramBlocks,
  padWord,
  partBlock,
  visitParts,
  wordBlock,
} from "./ngrams.js";
import type { LexicalSettings } from "./settings.js";

interface Ngram {
  readonly block: number;
  readonly text: string;
  /** How many texts it stands in. */
  count: number;
  /** The last text it was seen in. */
  last: number;
}

/** The beginning of the names of a block's features in a language: `word:en:`. */
export function lexicalPrefix(block: number, language: LabelledLanguage): string {
  return `${ngramBlocks[block]}:${language}:`;
}

const lexicalName = new RegExp(`^(?:${ngramBlocks.join("|")}):(${labelledLanguages.join("|")}):`);

/** The language of a lexical feature; undefined for any other feature. */
export function lexicalLanguage(name: string): LabelledLanguage | undefined {
  return lexicalName.exec(name)?.[1] as LabelledLanguage | undefined;
}

/**
 * Names the n-grams of texts of one language that stand in enough of them, the most frequent ones where there are too many:
 * `word:en:3.21:called for`. The number is the inverse document frequency, 1 + ln((1 + texts) / (1 + texts with it)), as
 * scikit-learn has it: rare words tell more.
 */
export function collectLexicalNames(
  texts: readonly string[],
  language: LabelledLanguage,
  { minimumCount, limit }: LexicalSettings,
): string[] {
  const ngrams = new Map<number, Ngram>();
  texts.forEach((text, row) => {
    const count = (block: number, hash: number, name: () => string) => {
      const known = ngrams.get(hash);
      if (!known) {
        ngrams.set(hash, { block, text: name(), count: 1, last: row });
      } else if (known.last !== row) {
        known.count += 1;
        known.last = row;
      }
    };
    let before: string | undefined;
    for (const { text: word } of lexicalUnits(tokenizeForCues(normalizeBriefly(text), text, language))) {
      const hash = hashWord(word);
      count(wordBlock, hash, () => word);
      if (before !== undefined) {
        const pair = `${before} ${word}`;
        count(wordBlock, joinHashes(hashWord(before), hash), () => pair);
      }
      const padded = padWord(word);
      visitParts(padded, (part, from, to) => count(partBlock, part, () => padded.slice(from, to)));
      before = word;
    }
  });
  return [...ngrams.values()]
    .filter(({ count }) => count >= minimumCount)
    .sort((a, b) => b.count - a.count || a.block - b.block || (a.text < b.text ? -1 : 1))
    .slice(0, limit)
    .map(({ block, text, count }) => {
      const rarity = 1 + Math.log((1 + texts.length) / (1 + count));
      return `${lexicalPrefix(block, language)}${rarity.toFixed(2)}:${text}`;
    });
}
