import { languages } from "./languages/index.js";
import type { SentenceTable } from "./sentences-table.js";

/** What a word before a full stop is. */
export type WordKind = "title" | "before-number" | "ambiguous" | "inner" | "time" | "word";

const tables: readonly SentenceTable[] = Object.values(languages).map((language) => language.sentences);

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The ways in which an entry may be written; see `SentenceTable`. */
function spellings(entry: string, kind: WordKind): readonly string[] {
  const upper = entry.toUpperCase();
  if (entry.length === 1) return [entry];
  if (entry === entry.toLowerCase()) return [entry, capitalise(entry), upper];
  return kind === "before-number" ? [entry, upper] : [entry];
}

function compileWords(): ReadonlyMap<string, WordKind> {
  const words = new Map<string, WordKind>();
  const add = (entries: readonly string[], kind: WordKind): void => {
    for (const entry of entries) for (const spelling of spellings(entry, kind)) words.set(spelling, kind);
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

const union = (list: (table: SentenceTable) => readonly string[]): ReadonlySet<string> =>
  new Set(tables.flatMap(list));

/** The tables of all languages in one, ready for look-ups. */
export const rules = {
  words: compileWords(),
  afterTimes: union((table) => table.afterTimes),
  beforeTimes: union((table) => table.beforeTimes),
  starters: union((table) => table.starters),
  articles: union((table) => table.articles),
  prepositions: union((table) => table.prepositions),
  institutions: union((table) => table.institutions),
  starterLetters: tables.map((table) => table.starterLetters).join(""),
  lowerStarters: union((table) => table.lowerStarters),
  designators: union((table) => table.designators),
  connectors: union((table) => table.connectors),
  reportingVerbs: union((table) => table.reportingVerbs),
  particles: union((table) => table.particles),
} as const;
