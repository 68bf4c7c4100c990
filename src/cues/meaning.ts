import type { EntryLists } from "./entry-lists.js";
import type { Entry } from "./entry-text.js";
import type { WordEntry } from "./lexicon.js";

/** What entries tell of a word: what it is alone, and the phrases that it may begin. */
export interface Meaning {
  /** The list of its entries. */
  readonly alone: number;
  /** Phrases that the word begins, by their second word; those whose second word is a beginning (`word*`) by "*". */
  readonly phrases: ReadonlyMap<string, readonly Entry[]> | undefined;
  /** Bits of the words that come second in its phrases: most words share none with the next one. */
  readonly followers: number;
}

/** The key of phrases whose second word is only a beginning. */
const anyWord = "*";

/** Puts together what entries tell. */
export function readMeaning(entries: readonly Entry[], lists: EntryLists): Meaning {
  const alone = lists.add(entries.filter(({ length }) => length === 1));
  const phrases = entries.filter(({ length }) => length > 1);
  const bySecond = new Map<string, Entry[]>();
  for (const phrase of phrases) {
    const key = phrase.rest[0].endsWith("*") ? anyWord : phrase.rest[0];
    const list = bySecond.get(key);
    if (list) list.push(phrase);
    else bySecond.set(key, [phrase]);
  }
  const followers = bySecond.has(anyWord) ? -1 : marksOf([...bySecond.keys()]);
  return { alone, phrases: phrases.length > 0 ? bySecond : undefined, followers };
}

/** One bit of 31 for every word: two lists that share a word share a bit. */
export function marksOf(words: readonly string[]): number {
  let marks = 0;
  for (const word of words) {
    marks |= 1 << ((word.charCodeAt(0) + 5 * word.charCodeAt(word.length - 1) + 11 * word.length) % 31);
  }
  return marks;
}

const noPhrases: readonly Entry[] = [];

/** Hardly a word begins phrases by two readings of the next, so that hardly an array is made. */
function join(found: readonly Entry[], more: readonly Entry[] | undefined): readonly Entry[] {
  if (!more) return found;
  return found.length === 0 ? more : [...found, ...more];
}

/** Phrases that a word begins and whose second word may be the next one. */
export function phrasesFrom(entry: WordEntry, next: WordEntry): readonly Entry[] {
  if (!entry.phrases || (entry.followers & next.marks) === 0) return noPhrases;
  let found = noPhrases;
  for (const reading of next.readings) found = join(found, entry.phrases.get(reading));
  return join(found, entry.phrases.get(anyWord));
}

/** Whether a word of a text is the given word of a phrase. */
export function isPhraseWord(entry: WordEntry, word: string): boolean {
  if (word.endsWith("*")) {
    const beginning = word.slice(0, -1);
    return entry.readings.some((reading) => reading.startsWith(beginning));
  }
  return entry.readings.includes(word);
}
