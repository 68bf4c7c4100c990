import {
  type DetectionRules,
  detectionRules,
  foldWord,
  letterSigns,
  noScript,
  scriptOf,
} from "./detection-rules.js";
import { isLetter, kindOf, kinds } from "./sentences-characters.js";

/** What one word says about its language, wherever it stands. */
export interface WordSigns {
  /** As it is written, and without its marks. */
  readonly raw: string;
  readonly text: string;
  /** The script of its first letter: an index of `detectionRules`, `otherScript`, or `noScript` for a number. */
  readonly script: number;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  /** How many words it counts for: more than one where a script puts no blanks between words. */
  readonly size: number;
  /** Whether it is a word of the language, 0 to 1: known, or only like one. */
  readonly own: number;
  /** The neighbours that it is a word of, one bit each. */
  readonly neighbours: number;
  /** How much its letters speak for another language, 0 to 1. */
  readonly foreign: number;
  /** Whether it says nothing, as units and initials do. */
  readonly neutral: boolean;
  /** Whether it may be a part of a name only. */
  readonly particle: boolean;
}

/** A word that only looks like the language counts less than one that is known to be of it. */
const likeness = { cased: 0.35, caseless: 0.7 } as const;

/** A foreign letter in a name says little: names stand in sentences of any language. */
const nameLetter = 0.25;

/** A digit amid letters, as Arabic in Latin letters has it (`ya3ni`), and no `2nd` or `5pm`. */
const digitInWord = /[a-z][2356789][a-z]|^[2379](?!nd|rd|th|st|am$|pm$)[a-z]*[aeiou][a-z]/;

const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+/g;

/** Thai, Lao, Khmer, kana, Han: no blanks between words, so two letters count as one. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0x1780 && code <= 0x17ff) ||
  (code >= 0x2e80 && code <= 0xa4cf);

/** What the letters of a word show, in one pass. */
interface Letters {
  /** The first letter, and -1 when there is none. */
  readonly first: number;
  readonly marked: boolean;
  readonly digits: boolean;
  /** The most telling of its foreign letters; see `letterSigns`. */
  readonly sign: number;
}

function readLetters(word: string): Letters {
  let first = -1;
  let marked = false;
  let digits = false;
  let sign = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    const kind = kindOf[code];
    if (kind === kinds.mark) marked = true;
    else if (kind === kinds.digit) digits = true;
    else if (first < 0 && isLetter(kind)) first = code;
    if (letterSigns[code] > sign) sign = letterSigns[code];
  }
  return { first, marked, digits, sign };
}

/** Whether a word begins, ends, or is spelt as words of the language often are. */
function isLike(word: string, rules: DetectionRules): boolean {
  for (let length = 1; length <= 5 && length < word.length; length++) {
    if (rules.suffixes.has(word.slice(-length))) return true;
    if (length > 1 && length < word.length - 1 && rules.prefixes.has(word.slice(0, length))) return true;
  }
  return rules.infix.test(word);
}

function readSigns(raw: string): WordSigns {
  const letters = readLetters(raw);
  const { first } = letters;
  const text = letters.marked ? raw.replace(marks, "") : raw;
  const capital = first >= 0 && kindOf[first] === kinds.upper;
  const allCapitals = capital && text === text.toUpperCase();
  const script = first < 0 ? noScript : scriptOf[first];
  const size = isUnspaced(first) ? Math.ceil(text.length / 2) : 1;
  const base = { raw, text, script, capital, allCapitals, size };
  const nothing = { own: 0, neighbours: 0, foreign: 0, neutral: true, particle: false };
  const rules = detectionRules[script];
  if (rules === undefined) return { ...base, ...nothing };
  const folded = foldWord(text);
  const known = rules.own.has(folded);
  if (rules.neutral.has(folded) || (capital && text.length === 1 && !known)) return { ...base, ...nothing };
  const neighbours = rules.foreign.get(folded) ?? 0;
  const { cased } = rules.table;
  const unknown = !known && neighbours === 0;
  const mixed = unknown && letters.digits && cased && digitInWord.test(folded);
  const like = unknown && !mixed && isLike(folded, rules);
  const spelt = known || rules.loanwords.has(folded) ? 0 : (letters.sign / 2) * (capital ? nameLetter : 1);
  return {
    ...base,
    own: known ? 1 : like ? (cased ? likeness.cased : likeness.caseless) : 0,
    neighbours,
    foreign: mixed ? 1 : spelt,
    neutral: false,
    particle: rules.particles.has(text),
  };
}

/** Words come back, so the signs of the latest are remembered, each at the place that its hash gives it. */
const remembered = 1 << 15;
const memory = new Array<WordSigns | undefined>(remembered).fill(undefined);

/** Whether `word` stands in the text at `start`. */
function standsAt(text: string, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (text.charCodeAt(start + index) !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** The signs of the word `[start, end)`, whose units have this hash. */
export function signsOf(text: string, start: number, end: number, hash: number): WordSigns {
  const place = (hash ^ (hash >>> 15)) & (remembered - 1);
  const found = memory[place];
  if (found !== undefined && found.raw.length === end - start && standsAt(text, start, found.raw))
    return found;
  const signs = readSigns(text.slice(start, end));
  memory[place] = signs;
  return signs;
}
