import type { LabelledLanguage } from "../languages.js";
import { languages } from "../text/languages/index.js";
import { noParts, type TokenTable, type WordPart } from "../text/token-table.js";
import { createWordMemory } from "../text/word-table.js";
import { type Entry, readEntry } from "./entry-text.js";
import type { LanguageGrammar } from "./grammar.js";

/** What the lexicon knows of one word: what it is alone, the phrases that it may begin, the words that it holds. */
export interface WordEntry {
  /** Folded. */
  readonly text: string;
  /** The symbols of `alone`, in its order. */
  readonly symbols: readonly number[];
  /** Bits of its readings, and of the words that may come second in its phrases: most words share none with the next. */
  readonly marks: number;
  readonly followers: number;
  /** The words that it is made of; none where it is one. */
  readonly parts: readonly WordPartEntry[];
  readonly alone: readonly Entry[];
  /** Phrases that the word begins, by their second word; those whose second word is a beginning (`word*`) by "*". */
  readonly phrases: ReadonlyMap<string, readonly Entry[]> | undefined;
  readonly readings: readonly string[];
  /** What the word is in capitals: `US` is more than `us`. */
  readonly inCapitals: WordEntry;
}

/** A word within a word, `[start, end)` in its folded text. */
export interface WordPartEntry {
  readonly start: number;
  readonly end: number;
  readonly entry: WordEntry;
}

/** A lexicon ready for look-up. Symbols number the classes and literal words of the patterns; values number the states. */
export interface Lexicon {
  /** What the language knows of its words. */
  readonly table: TokenTable;
  readonly symbolCount: number;
  /** The symbol of a class or literal word; -1 where the grammar has none of that name. */
  symbolOf(name: string): number;
  /** The entry of the word at `[from, to)` of a folded text, written in small letters. */
  entryOf(text: string, from: number, to: number): WordEntry;
}

/** Words remembered at most, twice over: news repeats itself, a long run must not grow. */
const rememberedWords = 1 << 15;

/** The key of phrases whose second word is only a beginning. */
const anyWord = "*";

/** Opens the lexicon of a compiled grammar. */
export function createLexicon(grammar: LanguageGrammar, language: LabelledLanguage): Lexicon {
  const symbols = new Map([...grammar.classes, ...grammar.literals].map((name, symbol) => [name, symbol]));
  const longestBeginning = Object.keys(grammar.beginnings).reduce(
    (most, key) => Math.max(most, key.length),
    0,
  );
  const table = languages[language].tokens;

  // words of one class share an entry: the less memory a sentence reaches for, the faster it is read
  const entries = new Map<string, Entry>();
  const shareEntry = (text: string): Entry => {
    const entry = entries.get(text) ?? readEntry(text);
    entries.set(text, entry);
    return entry;
  };

  /** Every entry that one of the readings of a word leads to. */
  const lookUp = (readings: readonly string[]): readonly Entry[] => {
    const texts = new Set<string>();
    const collect = (index: Readonly<Record<string, string>>, key: string) => {
      if (Object.hasOwn(index, key)) texts.add(index[key]);
    };
    collect(grammar.exact, `=${readings[0]}`);
    for (const reading of readings) {
      collect(grammar.exact, reading);
      for (let length = Math.min(reading.length, longestBeginning); length >= 1; length -= 1) {
        collect(grammar.beginnings, reading.slice(0, length));
      }
    }
    // one word can lead to an entry by several readings; it counts once
    return [...new Set([...texts].flatMap((text) => text.split(";")))].map(shareEntry);
  };

  const makeEntry = (text: string, parts: WordEntry["parts"]): WordEntry => {
    const readings = table.readings(text);
    const found = lookUp(readings);
    const inCapitals = entryWith(text, readings, parts, found);
    const small = found.filter(({ capitals }) => !capitals);
    if (small.length === found.length) return inCapitals;
    return entryWith(text, readings, parts, small, inCapitals);
  };

  const entryOf = createWordMemory(rememberedWords, (word): WordEntry => {
    const partOf = ({ text, start, end }: WordPart) => ({ start, end, entry: entryOf(text, 0, text.length) });
    const parts = table.words(word);
    return makeEntry(word, parts.length === 0 ? noParts : parts.map(partOf));
  });
  return { table, symbolCount: symbols.size, symbolOf: (name) => symbols.get(name) ?? -1, entryOf };
}

function entryWith(
  text: string,
  readings: readonly string[],
  parts: WordEntry["parts"],
  found: readonly Entry[],
  inCapitals?: WordEntry,
): WordEntry {
  const alone = found.filter(({ length }) => length === 1);
  const phrases = found.filter(({ length }) => length > 1);
  const entry: Mutable<WordEntry> = {
    text,
    symbols: alone.map(({ symbol }) => symbol),
    marks: marksOf(readings),
    followers: marksOf(phrases.map(({ rest }) => rest[0])),
    parts,
    alone,
    phrases: bySecondWord(phrases),
    readings,
    inCapitals: inCapitals as WordEntry,
  };
  entry.inCapitals ??= entry;
  return entry;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Marks of the key under which phrases stand whose second word is only a beginning: it may follow as any word. */
const anyMark = -1;

/** One bit of 31 for every word: two lists that share a word share a bit. */
function marksOf(words: readonly string[]): number {
  let marks = 0;
  for (const word of words) {
    if (word.endsWith("*")) return anyMark;
    marks |= 1 << ((word.charCodeAt(0) + 5 * word.charCodeAt(word.length - 1) + 11 * word.length) % 31);
  }
  return marks;
}

function bySecondWord(entries: readonly Entry[]): WordEntry["phrases"] {
  if (entries.length === 0) return undefined;
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.rest[0].endsWith("*") ? anyWord : entry.rest[0];
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  }
  return map;
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
