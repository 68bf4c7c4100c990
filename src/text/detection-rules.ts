import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import type { DetectionTable } from "./detection-table.js";
import { languages } from "./languages/index.js";
import { lazily, wordsOf } from "./lazy.js";

/** What the tables say of one word. */
export interface WordEntry {
  readonly own: boolean;
  readonly neutral: boolean;
  readonly loanword: boolean;
  /** The neighbours that have the word, one bit each. */
  readonly neighbours: number;
}

/** A detection table, ready for look-ups. */
export interface DetectionRules {
  readonly language: LabelledLanguage;
  readonly table: DetectionTable;
  /** By folded word. */
  readonly entries: ReadonlyMap<string, WordEntry>;
  readonly particles: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly infix: RegExp;
  readonly confusable: RegExp;
  /** Words with such letters, as the tables have them: the most frequent words of Arabic are among them. */
  readonly folded: Map<string, string>;
}

/** So many words are remembered as they are folded. */
const rememberedWords = 4_096;

/** A word as the tables have it: lower case, letters that are typed for one another made one. */
export function foldWord(word: string, rules: Pick<DetectionRules, "table" | "confusable">): string {
  return word.toLowerCase().replace(rules.confusable, (letter) => rules.table.confusable[letter]);
}

/** As `foldWord`, remembering what it gave. */
export function recallFolded(word: string, rules: DetectionRules): string {
  const { folded } = rules;
  let known = folded.get(word);
  if (known === undefined) {
    known = foldWord(word, rules);
    if (folded.size === rememberedWords) folded.clear();
    folded.set(word, known);
  }
  return known;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function compile(language: LabelledLanguage): DetectionRules {
  const table = languages[language].detection;
  const confusable = new RegExp(`[${Object.keys(table.confusable).join("")}]`, "g");
  const entries = new Map<string, Mutable<WordEntry>>();
  const entriesOf = (list: string): Mutable<WordEntry>[] =>
    wordsOf(foldWord(list, { table, confusable })).map((word) => {
      let entry = entries.get(word);
      if (entry === undefined) {
        entry = { own: false, neutral: false, loanword: false, neighbours: 0 };
        entries.set(word, entry);
      }
      return entry;
    });
  for (const entry of entriesOf(table.words)) entry.own = true;
  for (const entry of entriesOf(table.neutral)) entry.neutral = true;
  for (const entry of entriesOf(table.loanwords)) entry.loanword = true;
  Object.values(table.neighbours).forEach((list, bit) => {
    for (const entry of entriesOf(list)) entry.neighbours |= 1 << bit;
  });
  return {
    language,
    table,
    entries,
    particles: new Set(wordsOf(table.particles)),
    prefixes: new Set(wordsOf(table.prefixes)),
    suffixes: new Set(wordsOf(table.suffixes)),
    infix: new RegExp(wordsOf(table.infixes).join("|")),
    confusable,
    folded: new Map(),
  };
}

/** The rules of every labelled language, each made when first used; a script's number is its index here. */
export const detectionRules: readonly (() => DetectionRules)[] = labelledLanguages.map((language) =>
  lazily(() => compile(language)),
);

/** The number of all scripts that no labelled language is written in, and that of what has no letter. */
export const otherScript = detectionRules.length;
export const noScript = otherScript + 1;

/** What a letter says, one bit each. */
export const letterSigns = { borrowed: 1, foreign: 2, confusable: 4 } as const;

/** What the tables say of letters, by UTF-16 unit. */
interface LetterTables {
  /** The script that it is of, if it is a letter. */
  readonly scripts: Uint8Array;
  /** What it says, a sum of `letterSigns`. */
  readonly signs: Uint8Array;
}

export const letterTables: () => LetterTables = lazily(() => {
  const scripts = new Uint8Array(0x10000).fill(otherScript);
  const signs = new Uint8Array(0x10000);
  const sign = (letters: string, bit: number): void => {
    for (let index = 0; index < letters.length; index++) signs[letters.charCodeAt(index)] |= bit;
  };
  labelledLanguages.forEach((language, script) => {
    const { detection } = languages[language];
    for (const [from, to] of detection.script) scripts.fill(script, from, to + 1);
    sign(detection.borrowedLetters, letterSigns.borrowed);
    sign(detection.foreignLetters, letterSigns.foreign);
    sign(Object.keys(detection.confusable).join(""), letterSigns.confusable);
  });
  return { scripts, signs };
});
