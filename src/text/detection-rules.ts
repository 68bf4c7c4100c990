import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import type { DetectionTable } from "./detection-table.js";
import { languages } from "./languages/index.js";
import { casedRanges, kindOf, kinds } from "./sentences-characters.js";

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
}

/** What a UTF-16 unit becomes in the tables, lower case and one letter for all that are typed alike; 0: itself. */
const folds = createFolds();

function createFolds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [from, to] of casedRanges) {
    for (let code = from; code <= to; code++) {
      if (kindOf[code] === kinds.upper) table[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
    }
  }
  for (const { detection } of Object.values(languages)) {
    for (const [letter, plain] of Object.entries(detection.confusable)) {
      table[letter.charCodeAt(0)] = plain.charCodeAt(0);
    }
  }
  return table;
}

/** A word as the tables have it: lower case, letters that are typed for one another made one. */
export function foldWord(word: string): string {
  let folded = "";
  let copied = 0;
  for (let index = 0; index < word.length; index++) {
    const fold = folds[word.charCodeAt(index)];
    if (fold === 0) continue;
    folded += word.slice(copied, index) + String.fromCharCode(fold);
    copied = index + 1;
  }
  return copied === 0 ? word : folded + word.slice(copied);
}

/** How much a letter speaks for another language, 0 to 2: not, borrowed letters half as much as foreign ones. */
export const letterSigns: Uint8Array = createLetterSigns();

function createLetterSigns(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const { detection } of Object.values(languages)) {
    for (const letter of detection.borrowedLetters) table[letter.charCodeAt(0)] = 1;
    for (const letter of detection.foreignLetters) table[letter.charCodeAt(0)] = 2;
  }
  return table;
}

function compileEntries(table: DetectionTable): ReadonlyMap<string, WordEntry> {
  const entries = new Map<string, WordEntry>();
  const add = (words: readonly string[], change: (entry: WordEntry) => Partial<WordEntry>): void => {
    for (const word of words.map(foldWord)) {
      const entry = entries.get(word) ?? { own: false, neutral: false, loanword: false, neighbours: 0 };
      entries.set(word, { ...entry, ...change(entry) });
    }
  };
  add(table.words, () => ({ own: true }));
  add(table.neutral, () => ({ neutral: true }));
  add(table.loanwords, () => ({ loanword: true }));
  Object.values(table.neighbours).forEach((words, bit) => {
    add(words, (entry) => ({ neighbours: entry.neighbours | (1 << bit) }));
  });
  return entries;
}

function compile(language: LabelledLanguage): DetectionRules {
  const table = languages[language].detection;
  return {
    language,
    table,
    entries: compileEntries(table),
    particles: new Set(table.particles),
    prefixes: new Set(table.prefixes),
    suffixes: new Set(table.suffixes),
    infix: new RegExp(table.infixes.join("|")),
  };
}

/** The rules of every labelled language; a script's number is its index here. */
export const detectionRules: readonly DetectionRules[] = labelledLanguages.map(compile);

/** The number of all scripts that no labelled language is written in, and that of what is no letter. */
export const otherScript = detectionRules.length;
export const noScript = otherScript + 1;

function createScripts(): Uint8Array {
  const scripts = new Uint8Array(0x10000).fill(otherScript);
  detectionRules.forEach((rules, index) => {
    for (const [from, to] of rules.table.script) scripts.fill(index, from, to + 1);
  });
  return scripts;
}

/** The script of each UTF-16 unit that is a letter. */
export const scriptOf: Uint8Array = createScripts();
