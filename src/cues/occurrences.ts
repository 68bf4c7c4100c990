import { type EntryLists, endOfList, entryStride } from "./entry-lists.js";
import type { WordEntry } from "./lexicon.js";
import { isPhraseWord, phrasesFrom } from "./meaning.js";
import { isAmong } from "./program.js";
import { Break, type Words } from "./words.js";

/** Every class and literal found in a sentence. */
export interface Occurrences {
  readonly words: Words;
  /** By word, the list of the entries that begin there. */
  readonly at: readonly number[];
  /** What the lists are written in. */
  readonly numbers: readonly number[];
}

/** Finds every lexicon phrase in one pass; a phrase never reaches across a full break. */
export function findOccurrences(words: Words, lists: EntryLists): Occurrences {
  const { count, entries } = words;
  const at = new Array<number>(count);
  for (let word = 0; word < count; word += 1) {
    const { alone, phrases } = entries[word];
    at[word] = phrases && word + 1 < count ? withPhrases(alone, word, words, lists) : alone;
  }
  return { words, at, numbers: lists.numbers };
}

/** The list of a word, and the phrases that begin there. */
function withPhrases(alone: number, word: number, words: Words, lists: EntryLists): number {
  const { entries } = words;
  let list = alone;
  for (const phrase of phrasesFrom(entries[word], entries[word + 1])) {
    if (standsThere(phrase.rest, word, entries, words)) list = lists.extend(list, phrase);
  }
  return list;
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

/** Whether a symbol of a list of patterns begins at a word. */
export function standsAt(
  { at, numbers }: Occurrences,
  word: number,
  code: readonly number[],
  list: number,
): boolean {
  const end = endOfList(numbers, at[word]);
  for (let place = at[word] + 1; place < end; place += entryStride) {
    if (isAmong(code, list, numbers[place])) return true;
  }
  return false;
}

/** The symbols that begin at a word. */
export function symbolsAt({ at, numbers }: Occurrences, word: number): number[] {
  const symbols: number[] = [];
  const end = endOfList(numbers, at[word]);
  for (let place = at[word] + 1; place < end; place += entryStride) symbols.push(numbers[place]);
  return symbols;
}
