import { isLetter, isSpace, isWordPart, kindAt, kindOf, kinds } from "./characters.js";
import { letterTables, noScript } from "./detection-rules.js";

/** A word as language detection sees it. */
export interface DetectionWord {
  /** Where it ends in the text. */
  readonly end: number;
  /** Without its marks. */
  readonly text: string;
  /** That of its first letter: an index of `detectionRules`, or `otherScript`, or `noScript`. */
  readonly script: number;
  /** Whether its first letter is a capital, and whether any is. */
  readonly capital: boolean;
  readonly hasUpper: boolean;
  readonly hasDigit: boolean;
  /** What its letters say, a sum of `letterSigns`. */
  readonly signs: number;
  /** 1 in the frame of the sentence, less in brackets and quotations, which may be in another language. */
  readonly weight: number;
}

const weights = { frame: 1, quotation: 0.5, bracket: 0.25 } as const;

const address = /:\/\/|^\W{0,3}www\.|@|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|\W*$)/;
const longestAddress = 100;
const longestWord = 60;

const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+/g;

/** Thai, Lao, Khmer, kana, Han: two letters count as one word. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0x1780 && code <= 0x17ff) ||
  (code >= 0x2e80 && code <= 0xa4cf);

/** The end of the address that begins at `start`, and -1 when what begins there is none. */
function addressEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSpace(kindOf(text.charCodeAt(end)))) end++;
  return address.test(text.slice(start, Math.min(end, start + longestAddress))) ? end : -1;
}

/** Whether the unit at `index` hints at an address: `@`, `://`, a dot inside a word. */
function hintsAtAddress(text: string, index: number, code: number): boolean {
  if (code === 0x40) return true;
  if (code === 0x3a) return text.charCodeAt(index + 1) === 0x2f;
  return code === 0x2e && isWordPart(kindAt(text, index + 1));
}

/** The word that begins at `start`. */
function readWord(text: string, start: number, weight: number): DetectionWord {
  const { scripts, signs: signsOf } = letterTables();
  const limit = Math.min(text.length, start + longestWord);
  let first = -1;
  let capital = false;
  let hasUpper = false;
  let hasMark = false;
  let hasDigit = false;
  let signs = 0;
  let end = start;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (isLetter(kind)) {
      if (first < 0) {
        first = code;
        capital = kind === kinds.upper;
      }
      if (kind === kinds.upper) hasUpper = true;
    } else if (kind === kinds.mark) hasMark = true;
    else if (kind === kinds.digit) hasDigit = true;
    else if (kind !== kinds.apostrophe || !isLetter(kindAt(text, end + 1))) break;
    signs |= signsOf[code];
  }
  const word = text.slice(start, end);
  return {
    end,
    text: hasMark ? word.replace(marks, "") : word,
    script: first < 0 ? noScript : scripts[first],
    capital,
    hasUpper,
    hasDigit,
    signs,
    weight: isUnspaced(first) ? weight * Math.ceil((end - start) / 2) : weight,
  };
}

/** The words of a text; web and mail addresses, account names and numbers left out. */
export function readWords(text: string): DetectionWord[] {
  const words: DetectionWord[] = [];
  const { length } = text;
  let depth = 0;
  let quoted = false;
  let chunk = 0; // where the present run without blanks begins, and how many words came before it
  let chunkWords = 0;
  let checked = -1; // the chunk that was last found to be no address
  let index = 0;
  while (index < length) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (isLetter(kind) || kind === kinds.digit) {
      const weight = depth > 0 ? weights.bracket : quoted ? weights.quotation : weights.frame;
      const word = readWord(text, index, weight);
      if (word.script !== noScript) words.push(word);
      index = word.end;
      continue;
    }
    if (isSpace(kind)) {
      chunk = index + 1;
      chunkWords = words.length;
    } else if (kind === kinds.openBracket) depth++;
    else if (kind === kinds.closeBracket) depth = Math.max(0, depth - 1);
    else if (kind === kinds.openQuote) quoted = true;
    else if (kind === kinds.closeQuote) quoted = false;
    else if (kind === kinds.straightQuote) quoted = !quoted;
    else if (checked !== chunk && hintsAtAddress(text, index, code)) {
      const end = addressEnd(text, chunk);
      checked = chunk;
      if (end >= 0) {
        words.length = chunkWords;
        index = end;
        continue;
      }
    }
    index++;
  }
  return words;
}
