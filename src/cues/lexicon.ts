import type { LabelledLanguage } from "../languages.js";
import { languages } from "../text/languages/index.js";
import type { LanguageGrammar } from "./grammar.js";

/** An entry of the lexicon: a word or a phrase. */
export interface Entry {
  readonly symbol: number;
  /** The state it stands for, -1 where none. */
  readonly value: number;
  /** The words after the first, separated by blanks; "" where there are none. */
  readonly rest: string;
  /** Whether it means only words in capitals. */
  readonly capitals: boolean;
}

/** A phrase of several words, taken apart. */
export interface Phrase extends Entry {
  /** The words after the first. */
  readonly words: readonly string[];
}

/** What the lexicon knows of one word: the symbols it is, and the phrases that it may begin. */
export interface WordEntry {
  readonly readings: readonly string[];
  readonly symbols: readonly number[];
  readonly values: readonly number[];
  /** Phrases that the word begins, by their second word; those whose second word is a beginning (`word*`) by "*". */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;
}

/** A lexicon ready for look-up. Symbols number the classes and literal words of the patterns; values number the states. */
export interface Lexicon {
  readonly symbolCount: number;
  /** The symbol of a class or literal word; -1 where the grammar has none of that name. */
  symbolOf(name: string): number;
  entryOf(word: string, capitals: boolean): WordEntry;
}

/** Words remembered before the memory is started afresh: news repeats itself, a long run must not grow. */
const rememberedWords = 1 << 16;

const noValue = -1;
/** States that are not one state ("the West", "abroad") never count as the same. */
const anyState = "x";
/** The key of phrases whose second word is only a beginning. */
const anyWord = "*";

/** Entries by their first word; one entry stands alone, since most words have but one and start-up counts. */
type Index = Map<string, Entry | Entry[]>;

function addToIndex(index: Index, key: string, entry: Entry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, entry);
  else if (Array.isArray(known)) known.push(entry);
  else index.set(key, [known, entry]);
}

/** Builds the look-up of one language: the classes of the grammar and the literal words that its patterns name. */
export function createLexicon(grammar: LanguageGrammar, language: LabelledLanguage): Lexicon {
  const symbols = new Map<string, number>();
  const values = new Map<string, number>();
  const exact: Index = new Map();
  const beginnings: Index = new Map();
  let longestBeginning = 0;
  const numberOfValue = (value: string): number => {
    if (value === "" || value === anyState) return noValue;
    if (!values.has(value)) values.set(value, values.size);
    return values.get(value) as number;
  };
  const add = (text: string, symbol: number, value: number) => {
    const capitals = text.charCodeAt(0) === 0x5e; // ^
    const blank = text.indexOf(" ");
    const first = text.slice(capitals ? 1 : 0, blank < 0 ? undefined : blank);
    const entry = { symbol, value, rest: blank < 0 ? "" : text.slice(blank + 1), capitals };
    if (first.endsWith("*")) {
      longestBeginning = Math.max(longestBeginning, first.length - 1);
      addToIndex(beginnings, first.slice(0, -1), entry);
    } else {
      addToIndex(exact, first, entry);
    }
  };
  for (const [name, byValue] of Object.entries(grammar.classes)) {
    symbols.set(name, symbols.size);
    for (const [value, entries] of Object.entries(byValue)) {
      for (const entry of entries) add(entry, symbols.size - 1, numberOfValue(value));
    }
  }
  for (const [name, entry] of Object.entries(grammar.literals)) {
    symbols.set(name, symbols.size);
    add(entry, symbols.size - 1, noValue);
  }

  const { readings: readingsOf } = languages[language].tokens;
  const lookUp = (word: string, capitals: boolean): WordEntry => {
    const readings = readingsOf(word);
    const found = new Set<Entry>();
    const collect = (known: Entry | readonly Entry[] | undefined) => {
      if (known === undefined) return;
      for (const entry of Array.isArray(known) ? known : [known])
        if (capitals || !entry.capitals) found.add(entry);
    };
    collect(exact.get(`=${readings[0]}`));
    for (const reading of readings) {
      collect(exact.get(reading));
      for (let length = Math.min(reading.length, longestBeginning); length >= 1; length -= 1) {
        collect(beginnings.get(reading.slice(0, length)));
      }
    }
    const single = [...found].filter(({ rest }) => rest === "");
    return {
      readings,
      symbols: single.map(({ symbol }) => symbol),
      values: single.map(({ value }) => value),
      phrases: bySecondWord([...found].filter(({ rest }) => rest !== "")),
    };
  };

  const memories = [new Map<string, WordEntry>(), new Map<string, WordEntry>()];
  return {
    symbolCount: symbols.size,
    symbolOf: (name) => symbols.get(name) ?? -1,
    entryOf(word, capitals) {
      const memory = memories[capitals ? 1 : 0];
      let entry = memory.get(word);
      if (!entry) {
        if (memory.size >= rememberedWords) memory.clear();
        entry = lookUp(word, capitals);
        memory.set(word, entry);
      }
      return entry;
    },
  };
}

function bySecondWord(entries: readonly Entry[]): WordEntry["phrases"] {
  if (entries.length === 0) return undefined;
  const map = new Map<string, Phrase[]>();
  for (const entry of entries) {
    const words = entry.rest.split(" ");
    const key = words[0].endsWith("*") ? anyWord : words[0];
    const list = map.get(key);
    if (list) list.push({ ...entry, words });
    else map.set(key, [{ ...entry, words }]);
  }
  return map;
}

const noPhrases: readonly Phrase[] = [];

/** Phrases that a word begins and whose second word may be the next one. */
export function phrasesFrom(entry: WordEntry, next: WordEntry): readonly Phrase[] {
  if (!entry.phrases) return noPhrases;
  const found: Phrase[] = [];
  for (const reading of next.readings) {
    const list = entry.phrases.get(reading);
    if (list) found.push(...list);
  }
  const open = entry.phrases.get(anyWord);
  if (open) found.push(...open);
  return found;
}

/** Whether a word of a text is the given word of a phrase. */
export function isPhraseWord(entry: WordEntry, word: string): boolean {
  if (word.endsWith("*")) {
    const beginning = word.slice(0, -1);
    return entry.readings.some((reading) => reading.startsWith(beginning));
  }
  return entry.readings.includes(word);
}
