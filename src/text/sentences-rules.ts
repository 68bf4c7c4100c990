import { languages } from "./languages/index.js";
import { lazily, wordsOf } from "./lazy.js";
import type { SentenceTable } from "./sentences-table.js";

/** What a word before a full stop is. */
export type WordKind = "title" | "before-number" | "ambiguous" | "inner" | "time" | "word";

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The ways in which an entry may be written; see `SentenceTable`. */
function spellings(entry: string, kind: WordKind): readonly string[] {
  const upper = entry.toUpperCase();
  if (entry.length === 1) return [entry];
  if (entry === entry.toLowerCase()) return [entry, capitalise(entry), upper];
  return kind === "before-number" ? [entry, upper] : [entry];
}

function compileWords(tables: readonly SentenceTable[]): ReadonlyMap<string, WordKind> {
  const words = new Map<string, WordKind>();
  const add = (list: string, kind: WordKind): void => {
    for (const entry of wordsOf(list))
      for (const spelling of spellings(entry, kind)) words.set(spelling, kind);
  };
  // Where two lists hold a spelling, the later one wins: `Gen.` is a rank before it is a book.
  for (const table of tables) {
    add(table.words, "word");
    add(table.beforeNumbers, "before-number");
    add(table.ambiguous, "ambiguous");
    add(table.inner, "inner");
    add(table.times, "time");
    add(table.titles, "title");
  }
  return words;
}

/** The tables of all languages in one, ready for look-ups. */
export const rules = lazily(() => {
  const tables = Object.values(languages).map((language) => language.sentences);
  const union = (list: Exclude<keyof SentenceTable, "starterLetters">): ReadonlySet<string> =>
    new Set(tables.flatMap((table) => wordsOf(table[list])));
  return {
    words: compileWords(tables),
    afterTimes: union("afterTimes"),
    beforeTimes: union("beforeTimes"),
    starters: union("starters"),
    articles: union("articles"),
    prepositions: union("prepositions"),
    institutions: union("institutions"),
    starterLetters: tables.map((table) => table.starterLetters).join(""),
    lowerStarters: union("lowerStarters"),
    designators: union("designators"),
    connectors: union("connectors"),
    reportingVerbs: union("reportingVerbs"),
    particles: union("particles"),
  };
});
