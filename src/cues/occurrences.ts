import type { Entry } from "./entry-text.js";
import type { WordEntry } from "./lexicon.js";
import { isPhraseWord, phrasesFrom } from "./meaning.js";
import { isAmong } from "./program.js";
import { Break, type Words } from "./words.js";

/** Every class and literal found in a sentence: by word, the entries that begin there and, in their order, their symbols. */
export interface Occurrences {
  readonly words: Words;
  readonly at: readonly (readonly Entry[])[];
  readonly symbols: readonly (readonly number[])[];
}

/** Finds every lexicon phrase in one pass; a phrase never reaches across a full break. */
export function findOccurrences(words: Words): Occurrences {
  const { entries } = words;
  const at: (readonly Entry[])[] = [];
  const symbols: (readonly number[])[] = [];
  for (let word = 0; word < words.count; word += 1) {
    const entry = entries[word];
    // few words begin a phrase that stands there, so that most share what the lexicon knows of them
    const phrases = entry.phrases ? phrasesAt(word, entries, words) : noPhrases;
    at.push(phrases.length === 0 ? entry.alone : [...entry.alone, ...phrases]);
    symbols.push(phrases.length === 0 ? entry.symbols : at[word].map(({ symbol }) => symbol));
  }
  return { words, at, symbols };
}

const noPhrases: readonly Entry[] = [];

/** The phrases that begin at a word. */
function phrasesAt(word: number, entries: readonly WordEntry[], words: Words): readonly Entry[] {
  if (word + 1 === words.count) return noPhrases;
  const possible = phrasesFrom(entries[word], entries[word + 1]);
  return possible.length === 0
    ? possible
    : possible.filter(({ rest }) => standsThere(rest, word, entries, words));
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

/** Whether a symbol of a list begins at a word. */
export function standsAt(
  { symbols }: Occurrences,
  word: number,
  code: readonly number[],
  list: number,
): boolean {
  for (const symbol of symbols[word]) if (isAmong(code, list, symbol)) return true;
  return false;
}
