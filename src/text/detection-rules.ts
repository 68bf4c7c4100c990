import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import type { DetectionTable } from "./detection-table.js";
import { languages } from "./languages/index.js";
import { isLetter, kindOf, kinds } from "./sentences-characters.js";

/** A detection table, ready for look-ups. */
export interface DetectionRules {
  readonly language: LabelledLanguage;
  readonly table: DetectionTable;
  readonly own: ReadonlySet<string>;
  readonly neutral: ReadonlySet<string>;
  readonly loanwords: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** For a word of neighbours: one bit per neighbour. */
  readonly foreign: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly infix: RegExp;
}

/** Of each UTF-16 unit: its lower case, and one letter for all that are typed for one another. */
const folds = createFolds();

function createFolds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    const upper = kindOf[code] === kinds.upper;
    table[code] = upper ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code;
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
    const code = word.charCodeAt(index);
    if (folds[code] === code) continue;
    folded += word.slice(copied, index) + String.fromCharCode(folds[code]);
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

function compile(language: LabelledLanguage): DetectionRules {
  const table = languages[language].detection;
  const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));
  const foreign = new Map<string, number>();
  Object.values(table.neighbours).forEach((words, neighbour) => {
    for (const word of folded(words)) foreign.set(word, (foreign.get(word) ?? 0) | (1 << neighbour));
  });
  return {
    language,
    table,
    own: folded(table.words),
    neutral: folded(table.neutral),
    loanwords: folded(table.loanwords),
    particles: new Set(table.particles),
    foreign,
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
  const scripts = new Uint8Array(0x10000);
  for (let code = 0; code < scripts.length; code++)
    scripts[code] = isLetter(kindOf[code]) ? otherScript : noScript;
  detectionRules.forEach((rules, index) => {
    for (const [from, to] of rules.table.script) scripts.fill(index, from, to + 1);
  });
  return scripts;
}

/** The script of each UTF-16 unit. */
export const scriptOf: Uint8Array = createScripts();
