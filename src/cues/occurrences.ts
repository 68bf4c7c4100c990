import { isPhraseWord, type Lexicon, phrasesFrom, type WordEntry } from "./lexicon.js";
import { Break, type Words } from "./words.js";

/**
 * Every class and literal found in a sentence, flat: the occurrences that begin at word `w` are numbers
 * `from[w]` to `from[w + 1]` of the parallel arrays.
 */
export interface Occurrences {
  readonly words: Words;
  readonly from: readonly number[];
  readonly symbols: readonly number[];
  /** The states they stand for, -1 where none. */
  readonly values: readonly number[];
  /** Words they take. */
  readonly lengths: readonly number[];
}

/** Finds every lexicon phrase in one pass; a phrase never reaches across a full break. */
export function findOccurrences(words: Words, lexicon: Lexicon): Occurrences {
  const { count, texts, capitals } = words;
  const entries: WordEntry[] = [];
  for (let index = 0; index < count; index += 1) entries.push(lexicon.entryOf(texts[index], capitals[index]));
  const from: number[] = [0];
  const symbols: number[] = [];
  const values: number[] = [];
  const lengths: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = entries[index];
    for (let single = 0; single < entry.symbols.length; single += 1) {
      symbols.push(entry.symbols[single]);
      values.push(entry.values[single]);
      lengths.push(1);
    }
    if (entry.phrases && index + 1 < count) {
      for (const phrase of phrasesFrom(entry, entries[index + 1])) {
        if (!standsThere(phrase.rest, index, entries, words)) continue;
        symbols.push(phrase.symbol);
        values.push(phrase.value);
        lengths.push(1 + phrase.rest.length);
      }
    }
    from.push(symbols.length);
  }
  return { words, from, symbols, values, lengths };
}

/** Whether the further words of a phrase follow its first. */
function standsThere(
  phrase: readonly string[],
  start: number,
  entries: readonly WordEntry[],
  words: Words,
): boolean {
  if (start + phrase.length >= words.count) return false;
  for (let offset = 0; offset < phrase.length; offset += 1) {
    const index = start + 1 + offset;
    if ((words.breaks[index] & Break.full) !== 0) return false;
    if (!isPhraseWord(entries[index], phrase[offset])) return false;
  }
  return true;
}

/** Whether one of some symbols begins at a word. */
export function standsAt({ from, symbols }: Occurrences, word: number, wanted: readonly number[]): boolean {
  for (let occurrence = from[word]; occurrence < from[word + 1]; occurrence += 1) {
    if (wanted.includes(symbols[occurrence])) return true;
  }
  return false;
}
