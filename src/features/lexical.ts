import type { LabelledLanguage } from "../languages.js";
import type { FeatureSpan } from "./extraction.js";
import { joinHashes, type LexicalUnit } from "./ngrams.js";
import { createVocabulary } from "./vocabulary.js";

/** The lexical features of a sentence: rows of the weights and values, in step. */
export interface LexicalReading {
  readonly indices: Int32Array;
  readonly values: Float32Array;
  /** The words that made each feature, one for every time it was seen; those of a pair share it. */
  readonly spans: () => (readonly FeatureSpan[])[];
}

/** Reads the lexical features of a model in one language. */
export type LexicalReader = (units: readonly LexicalUnit[]) => LexicalReading;

/**
 * Makes the reader of the n-grams among these feature names; undefined where there are none of the language.
 * Values are TF-IDF: 1 + ln(times), weighted by rarity, each block of unit length, so that long sentences weigh no more.
 */
export function createLexicalReader(
  names: ReadonlyMap<string, number>,
  language: LabelledLanguage,
): LexicalReader | undefined {
  const { size, find, readWord, rows, blocks, rarities } = createVocabulary(names, language);
  if (size === 0) return undefined;
  // Scratch, all zeros between calls.
  const times = new Uint32Array(size);

  return (units) => {
    const words = units.map(({ text }) => readWord(text));
    const pairs = words.map(({ hash }, unit) =>
      unit === 0 ? -1 : find(joinHashes(words[unit - 1].hash, hash)),
    );
    const found: number[] = [];
    const count = (ngram: number) => {
      if (times[ngram] === 0) found.push(ngram);
      times[ngram] += 1;
    };
    for (let unit = 0; unit < words.length; unit += 1) {
      const { ngrams } = words[unit];
      for (let index = 0; index < ngrams.length; index += 1) count(ngrams[index]);
      if (pairs[unit] >= 0) count(pairs[unit]);
    }
    const indices = new Int32Array(found.length);
    const values = new Float32Array(found.length);
    const squares = [0, 0];
    for (let entry = 0; entry < found.length; entry += 1) {
      const ngram = found[entry];
      const value = (times[ngram] === 1 ? 1 : 1 + Math.log(times[ngram])) * rarities[ngram];
      indices[entry] = rows[ngram];
      values[entry] = value;
      squares[blocks[ngram]] += value * value;
      times[ngram] = 0;
    }
    const scales = squares.map((square) => 1 / Math.sqrt(square));
    for (let entry = 0; entry < found.length; entry += 1) values[entry] *= scales[blocks[found[entry]]];

    return {
      indices,
      values,
      spans() {
        const spans = new Array<readonly FeatureSpan[] | undefined>(found.length);
        found.forEach((ngram, entry) => {
          times[ngram] = entry;
        });
        // Most n-grams of a word stand nowhere else: they share one list.
        const see = (ngram: number, places: readonly FeatureSpan[]) => {
          const before = spans[times[ngram]];
          spans[times[ngram]] = before ? [...before, ...places] : places;
        };
        words.forEach(({ ngrams }, unit) => {
          const own = [placeOf(units[unit], 1)];
          for (let index = 0; index < ngrams.length; index += 1) see(ngrams[index], own);
          if (pairs[unit] >= 0) see(pairs[unit], [placeOf(units[unit - 1], 0.5), placeOf(units[unit], 0.5)]);
        });
        for (const ngram of found) times[ngram] = 0;
        return spans as (readonly FeatureSpan[])[];
      },
    };
  };
}

const placeOf = ({ start, end }: LexicalUnit, share: number): FeatureSpan => ({ start, end, share });
