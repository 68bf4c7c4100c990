import type { LabelledLanguage } from "../languages.js";
import { languages } from "../text/languages/index.js";
import { entryKey } from "./entry-key.js";
import type { LanguageGrammar } from "./grammar.js";
import { isClassName } from "./pattern.js";

/** The key of phrases whose second word is only a beginning. */
const anyWord = "*";

/** A phrase of the lexicon. */
export interface Phrase {
  readonly symbol: number;
  readonly value: number;
  readonly words: readonly string[];
  readonly capitals: boolean;
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
  /** The symbol of a class or literal word; registered by `createLexicon` for every name that patterns mention. */
  symbolOf(name: string): number;
  entryOf(word: string, capitals: boolean): WordEntry;
}

/** Words remembered before the memory is started afresh: news repeats itself, a long run must not grow. */
const rememberedWords = 1 << 16;

const noValue = -1;
/** States that are not one state ("the West", "abroad") never count as the same. */
const anyState = "x";

/** Builds the look-up for one language: classes of the grammar plus the literal words that its patterns name. */
export function createLexicon(
  grammar: LanguageGrammar,
  names: Iterable<string>,
  language: LabelledLanguage,
): Lexicon {
  const symbols = new Map<string, number>();
  const values = new Map<string, number>();
  const exact = new Map<string, Phrase[]>();
  const beginnings = new Map<string, Phrase[]>();
  let longestBeginning = 0;
  const symbolOf = (name: string): number => {
    let symbol = symbols.get(name);
    if (symbol === undefined) {
      symbol = symbols.size;
      symbols.set(name, symbol);
    }
    return symbol;
  };
  const numberOfValue = (value: string): number => {
    if (value === "" || value === anyState) return noValue;
    if (!values.has(value)) values.set(value, values.size);
    return values.get(value) as number;
  };
  const add = (entry: string, symbol: number, value: number) => {
    const capitals = entry.startsWith("^");
    const words = (capitals ? entry.slice(1) : entry).split(" ");
    const phrase = { symbol, value, words, capitals };
    const first = words[0];
    const star = first.endsWith("*");
    const key = star ? first.slice(0, -1) : first;
    if (star) longestBeginning = Math.max(longestBeginning, key.length);
    const map = star ? beginnings : exact;
    const list = map.get(key);
    if (list) list.push(phrase);
    else map.set(key, [phrase]);
  };
  for (const [name, entriesByValue] of Object.entries(grammar.classes)) {
    const symbol = symbolOf(name);
    for (const [value, entries] of Object.entries(entriesByValue)) {
      for (const entry of entries) add(entry, symbol, numberOfValue(value));
    }
  }
  for (const name of names) {
    if (!isClassName(name) && !symbols.has(name)) add(entryKey(name, language), symbolOf(name), noValue);
  }

  const { readings: readingsOf } = languages[language].tokens;
  const lookUp = (word: string, capitals: boolean): WordEntry => {
    const readings = readingsOf(word);
    const found = new Set<Phrase>();
    const collect = (list: readonly Phrase[] | undefined) => {
      if (list) for (const phrase of list) if (capitals || !phrase.capitals) found.add(phrase);
    };
    collect(exact.get(`=${readings[0]}`));
    for (const reading of readings) {
      collect(exact.get(reading));
      for (let length = Math.min(reading.length, longestBeginning); length >= 1; length -= 1) {
        collect(beginnings.get(reading.slice(0, length)));
      }
    }
    const single = [...found].filter((phrase) => phrase.words.length === 1);
    return {
      readings,
      symbols: single.map((phrase) => phrase.symbol),
      values: single.map((phrase) => phrase.value),
      phrases: bySecondWord([...found].filter((phrase) => phrase.words.length > 1)),
    };
  };

  let remembered = new Map<string, WordEntry>();
  let rememberedCapitals = new Map<string, WordEntry>();
  return {
    get symbolCount() {
      return symbols.size;
    },
    symbolOf,
    entryOf(word, capitals) {
      const memory = capitals ? rememberedCapitals : remembered;
      let entry = memory.get(word);
      if (!entry) {
        if (memory.size >= rememberedWords) {
          if (capitals) rememberedCapitals = new Map();
          else remembered = new Map();
        }
        entry = lookUp(word, capitals);
        (capitals ? rememberedCapitals : remembered).set(word, entry);
      }
      return entry;
    },
  };
}

function bySecondWord(phrases: readonly Phrase[]): WordEntry["phrases"] {
  if (phrases.length === 0) return undefined;
  const map = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = phrase.words[1].endsWith("*") ? anyWord : phrase.words[1];
    const list = map.get(key);
    if (list) list.push(phrase);
    else map.set(key, [phrase]);
  }
  return map;
}

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

const noPhrases: readonly Phrase[] = [];

/** Whether a word of a text is the given word of a phrase. */
export function isPhraseWord(entry: WordEntry, word: string): boolean {
  if (word.endsWith("*")) {
    const beginning = word.slice(0, -1);
    return entry.readings.some((reading) => reading.startsWith(beginning));
  }
  return entry.readings.includes(word);
}
