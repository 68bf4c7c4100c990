import type { Entry } from "./entry-text.js";
import { isPhraseWord, type Lexicon, phrasesFrom, type WordEntry } from "./lexicon.js";
import { Break, type Words } from "./words.js";

/** Every class and literal found in a sentence: by word, the entries that begin there. */
export interface Occurrences {
  readonly words: Words;
  readonly at: readonly (readonly Entry[])[];
}

/** Finds every lexicon phrase in one pass; a phrase never reaches across a full break. */
export function findOccurrences(words: Words, lexicon: Lexicon): Occurrences {
  const entries = words.texts.map((text, word) => lexicon.entryOf(text, words.capitals[word]));
  const at = entries.map(({ alone }, word) => {
    // few words begin a phrase that stands there, so that most share what the lexicon knows of them
    const phrases = phrasesAt(word, entries, words);
    return phrases.length > 0 ? [...alone, ...phrases] : alone;
  });
  return { words, at };
}

const noPhrases: readonly Entry[] = [];

/** The phrases that begin at a word. */
function phrasesAt(word: number, entries: readonly WordEntry[], words: Words): readonly Entry[] {
  if (!entries[word].phrases || word + 1 === words.count) return noPhrases;
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

/** Whether one of some symbols begins at a word. */
export function standsAt({ at }: Occurrences, word: number, wanted: readonly number[]): boolean {
  for (const { symbol } of at[word]) if (wanted.includes(symbol)) return true;
  return false;
}
