import type { LabelledLanguage } from "../languages.js";
import { languages } from "../text/languages/index.js";
import { type Entry, readEntry } from "./entry-text.js";
import type { LanguageGrammar } from "./grammar.js";

/** What the lexicon knows of one word: what it is alone, and the phrases that it may begin. */
export interface WordEntry {
  readonly readings: readonly string[];
  readonly alone: readonly Entry[];
  /** Phrases that the word begins, by their second word; those whose second word is a beginning (`word*`) by "*". */
  readonly phrases: ReadonlyMap<string, readonly Entry[]> | undefined;
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

/** The key of phrases whose second word is only a beginning. */
const anyWord = "*";

/** Opens the lexicon of a compiled grammar. */
export function createLexicon(grammar: LanguageGrammar, language: LabelledLanguage): Lexicon {
  const symbols = new Map([...grammar.classes, ...grammar.literals].map((name, symbol) => [name, symbol]));
  const longestBeginning = Object.keys(grammar.beginnings).reduce(
    (most, key) => Math.max(most, key.length),
    0,
  );
  const { readings: readingsOf } = languages[language].tokens;

  // words of one class share an entry: the less memory a sentence reaches for, the faster it is read
  const entries = new Map<string, Entry>();
  const shareEntry = (text: string): Entry => {
    const entry = entries.get(text) ?? readEntry(text);
    entries.set(text, entry);
    return entry;
  };

  const lookUp = (word: string, capitals: boolean): WordEntry => {
    const readings = readingsOf(word);
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
    const found = new Set([...texts].flatMap((text) => text.split(";")));
    const fitting = [...found].map(shareEntry).filter((entry) => capitals || !entry.capitals);
    return {
      readings,
      alone: fitting.filter(({ length }) => length === 1),
      phrases: bySecondWord(fitting.filter(({ length }) => length > 1)),
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
  if (!entry.phrases) return noPhrases;
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
