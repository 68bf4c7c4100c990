import {
  type DetectionRules,
  detectionRules,
  foldWord,
  letterSigns,
  noScript,
  scriptOf,
} from "./detection-rules.js";
import { isLetter, kindOf, kinds } from "./sentences-characters.js";

/**
 * What one word says about its language, wherever it stands, packed into one number: objects would cost more than
 * all the rest of detection. The lowest bits are its script: an index of `detectionRules`, `otherScript`, `noScript`.
 */
export const sign = {
  script: 0b111,
  capital: 1 << 3,
  allCapitals: 1 << 4,
  /** It says nothing, as units and initials do. */
  neutral: 1 << 5,
  /** It may be no more than a part of a name. */
  particle: 1 << 6,
  /** It is a word of the language, or is spelt like one. */
  known: 1 << 7,
  like: 1 << 8,
  /** It has letters that the language borrows, or never uses; or digits amid its letters (`ya3ni`). */
  borrowed: 1 << 9,
  foreign: 1 << 10,
  mixed: 1 << 11,
  /** In scripts without blanks between words: how many words it counts for, less one, from this bit on. */
  size: 12,
} as const;

/** A digit amid letters, as Arabic in Latin letters has it, and no `2nd` or `5pm`. */
const digitInWord = /[a-z][2356789][a-z]|^[2379](?!nd|rd|th|st|am$|pm$)[a-z]*[aeiou][a-z]/;

const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+/g;

/** Thai, Lao, Khmer, kana, Han: two letters count as one word. */
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
  /** The most telling of its letters; see `letterSigns`. */
  readonly sign: number;
}

function readLetters(word: string): Letters {
  let first = -1;
  let marked = false;
  let digits = false;
  let most = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    const kind = kindOf[code];
    if (kind === kinds.mark) marked = true;
    else if (kind === kinds.digit) digits = true;
    else if (first < 0 && isLetter(kind)) first = code;
    if (letterSigns[code] > most) most = letterSigns[code];
  }
  return { first, marked, digits, sign: most };
}

/** Whether a word begins, ends, or is spelt as words of the language often are. */
function isLike(word: string, rules: DetectionRules): boolean {
  for (let length = 1; length <= 5 && length < word.length; length++) {
    if (rules.suffixes.has(word.slice(-length))) return true;
    if (length > 1 && length < word.length - 1 && rules.prefixes.has(word.slice(0, length))) return true;
  }
  return rules.infix.test(word);
}

/** The signs of a word, and the neighbours that have it, one bit each. */
function readSigns(raw: string): readonly [signs: number, neighbours: number] {
  const letters = readLetters(raw);
  const { first } = letters;
  if (first < 0) return [noScript, 0];
  const text = letters.marked ? raw.replace(marks, "") : raw;
  let signs = scriptOf[first];
  const rules = detectionRules[signs];
  if (rules === undefined) {
    return [isUnspaced(first) ? signs | ((Math.ceil(text.length / 2) - 1) << sign.size) : signs, 0];
  }
  const capital = kindOf[first] === kinds.upper;
  if (capital) signs |= text === text.toUpperCase() ? sign.capital | sign.allCapitals : sign.capital;
  const folded = foldWord(text);
  const entry = rules.entries.get(folded);
  if (entry?.neutral || (capital && text.length === 1 && !entry?.own)) return [signs | sign.neutral, 0];
  if (rules.particles.has(text)) signs |= sign.particle;
  if (entry?.own) return [signs | sign.known, entry.neighbours];
  if (!entry?.loanword && letters.sign > 0) signs |= letters.sign > 1 ? sign.foreign : sign.borrowed;
  if (entry !== undefined && entry.neighbours !== 0) return [signs, entry.neighbours];
  if (letters.digits && rules.table.cased && !capital && digitInWord.test(folded))
    return [signs | sign.mixed, 0];
  return [isLike(folded, rules) ? signs | sign.like : signs, 0];
}

/**
 * Words come back, so the signs of the latest are remembered: four numbers for each, two hashes of the word, its
 * neighbours, its signs. A word has two places; two hashes of 32 bits make a mistaken identity next to impossible.
 */
const places = 1 << 15;
const memory = new Int32Array(places * 4);

/** The index in `wordMemory` of the word `[start, end)`, given two hashes of its units. */
export function findSigns(text: string, start: number, end: number, first: number, second: number): number {
  const at = ((first ^ (first >>> 15)) & (places - 1)) << 2;
  if (memory[at] === first && memory[at + 1] === second) return at;
  const other = at ^ 4;
  if (memory[other] === first && memory[other + 1] === second) return other;
  const [signs, neighbours] = readSigns(text.slice(start, end));
  memory.copyWithin(other, at, at + 4);
  memory[at] = first;
  memory[at + 1] = second;
  memory[at + 2] = neighbours;
  memory[at + 3] = signs;
  return at;
}

/** The neighbours and the signs that `findSigns` found; good until it is called again. */
export const neighboursAt = (place: number): number => memory[place + 2];
export const signsAt = (place: number): number => memory[place + 3];
