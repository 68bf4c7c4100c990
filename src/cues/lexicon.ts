import type { LabelledLanguage } from "../languages.js";
import { languages } from "../text/languages/index.js";
import { noParts, type TokenTable } from "../text/token-table.js";
import { createWordMemory } from "../text/word-table.js";
import { openBuckets } from "./buckets.js";
import { createEntryLists, type EntryLists } from "./entry-lists.js";
import { type Entry, readEntry } from "./entry-text.js";
import type { LanguageGrammar } from "./grammar.js";
import { type Meaning, marksOf, readMeaning } from "./meaning.js";

/** What the lexicon knows of one word. */
export interface WordEntry extends Meaning {
  /** Folded. */
  readonly text: string;
  readonly readings: readonly string[];
  /** Bits of the readings, to be compared to the `followers` of the word before. */
  readonly marks: number;
  /** The words that it is made of; none where it is one. */
  readonly parts: readonly WordPartEntry[];
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
  /** The lists that its words' entries stand in. */
  readonly lists: EntryLists;
  /** The entry of the word at `[from, to)` of a folded text, written in small letters. */
  entryOf(text: string, from: number, to: number): WordEntry;
}

/** Words remembered at most, twice over: news repeats itself, a long run must not grow. */
const rememberedWords = 1 << 16;

/** Opens the lexicon of a compiled grammar. */
export function createLexicon(grammar: LanguageGrammar, language: LabelledLanguage): Lexicon {
  const symbols = new Map([...grammar.classes, ...grammar.literals].map((name, symbol) => [name, symbol]));
  const findExact = openBuckets(grammar.exact);
  const beginnings = new Map(Object.entries(grammar.beginnings));
  const longestBeginning = Math.max(0, ...[...beginnings.keys()].map(({ length }) => length));
  const table = languages[language].tokens;

  // words of one class share an entry: the less memory a sentence reaches for, the faster it is read
  const entries = new Map<string, Entry>();
  const shareEntry = (text: string): Entry => {
    const entry = entries.get(text) ?? readEntry(text);
    entries.set(text, entry);
    return entry;
  };

  /** The texts of all entries that one of the readings of a word leads to. */
  const lookUp = (readings: readonly string[]): readonly string[] => {
    const texts = new Set<string>();
    const collect = (text: string | undefined) => {
      if (text !== undefined) texts.add(text);
    };
    collect(findExact(`=${readings[0]}`));
    for (const reading of readings) {
      collect(findExact(reading));
      for (let length = Math.min(reading.length, longestBeginning); length >= 1; length -= 1) {
        collect(beginnings.get(reading.slice(0, length)));
      }
    }
    // one word can lead to an entry by several readings; it counts once
    return [...new Set([...texts].flatMap((text) => text.split(";")))];
  };

  // so do words that the same texts tell of share their meaning; there are not more than the lexicon has words, and some forms of each
  const lists = createEntryLists();
  const meanings = new Map<string, Meaning>();
  const meaningOf = (texts: readonly string[]): Meaning => {
    const key = texts.join(";");
    let meaning = meanings.get(key);
    if (!meaning) {
      meaning = readMeaning(texts.map(shareEntry), lists);
      meanings.set(key, meaning);
    }
    return meaning;
  };

  const entryOf = createWordMemory(rememberedWords, (text): WordEntry => {
    const readings = table.readings(text);
    const parts = table.words(text).map(({ text: part, start, end }) => {
      return { start, end, entry: entryOf(part, 0, part.length) };
    });
    const own = { text, marks: marksOf(readings), parts: parts.length === 0 ? noParts : parts, readings };
    const texts = lookUp(readings);
    const inCapitals = withMeaning(own, meaningOf(texts));
    const small = texts.filter((entry) => !shareEntry(entry).capitals);
    return small.length === texts.length ? inCapitals : withMeaning(own, meaningOf(small), inCapitals);
  });
  return { table, symbolCount: symbols.size, symbolOf: (name) => symbols.get(name) ?? -1, lists, entryOf };
}

/** A copy, since a word is met far more often than made, and every object that is reached for on the way costs time. */
function withMeaning(
  { text, marks, parts, readings }: Pick<WordEntry, "text" | "marks" | "parts" | "readings">,
  { alone, phrases, followers }: Meaning,
  inCapitals?: WordEntry,
): WordEntry {
  const entry = { alone, marks, followers, phrases, parts, inCapitals, text, readings };
  entry.inCapitals ??= entry as WordEntry;
  return entry as WordEntry;
}
