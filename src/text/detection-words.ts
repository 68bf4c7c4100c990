import { noScript } from "./detection-rules.js";
import { findSigns, neighboursAt, sign, signsAt } from "./detection-signs.js";
import { isLetter, isWordPart, kindAt, kindOf, kinds } from "./sentences-characters.js";

/** The words of a sentence, as language detection weighs them. */
export interface DetectionWords {
  /** For each word: what it says, see `sign`, and the neighbours that have it, one bit each. */
  readonly signs: number[];
  readonly neighbours: number[];
  /** For each: 1 in the frame of the sentence, less in brackets and quotations, which may be in another language. */
  readonly weights: number[];
}

const weights = { frame: 1, quotation: 0.5, bracket: 0.25 } as const;

const address = /:\/\/|^\W{0,3}www\.|@|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|\W*$)/;
const longestAddress = 100;
const longestWord = 60;

const isSpace = (kind: number): boolean => kind === kinds.blank || kind === kinds.newline;

/** The end of the address that begins at `start`, and -1 when what begins there is none. */
function addressEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSpace(kindOf[text.charCodeAt(end)])) end++;
  return address.test(text.slice(start, Math.min(end, start + longestAddress))) ? end : -1;
}

/** Whether the unit at `index` hints at an address: `@`, `://`, a dot inside a word. */
function hintsAtAddress(text: string, index: number, code: number): boolean {
  if (code === 0x40) return true;
  if (code === 0x3a) return text.charCodeAt(index + 1) === 0x2f;
  return code === 0x2e && isWordPart(kindAt(text, index + 1));
}

/** The words of a text; web and mail addresses, account names and numbers left out. */
export function readWords(text: string): DetectionWords {
  const words: DetectionWords = { signs: [], neighbours: [], weights: [] };
  const { length } = text;
  let depth = 0;
  let quoted = false;
  let chunk = 0; // where the present run without blanks begins, and how many words came before it
  let chunkWords = 0;
  let checked = -1; // the chunk that was last found to be no address
  let index = 0;
  while (index < length) {
    const code = text.charCodeAt(index);
    const kind = kindOf[code];
    if (isLetter(kind) || kind === kinds.digit) {
      const start = index;
      const limit = Math.min(length, start + longestWord);
      let first = 0;
      let second = 0x811c9dc5 | 0; // FNV-1a, beside the first hash of Java's strings
      do {
        const unit = text.charCodeAt(index);
        first = (Math.imul(first, 31) + unit) | 0;
        second = Math.imul(second ^ unit, 0x01000193);
        index++;
      } while (index < limit && isInWord(text, index));
      const place = findSigns(text, start, index, first, second);
      const signs = signsAt(place);
      if ((signs & sign.script) === noScript) continue;
      const weight = depth > 0 ? weights.bracket : quoted ? weights.quotation : weights.frame;
      words.signs.push(signs);
      words.neighbours.push(neighboursAt(place));
      words.weights.push(weight * (1 + (signs >> sign.size)));
      continue;
    }
    if (isSpace(kind)) {
      chunk = index + 1;
      chunkWords = words.signs.length;
    } else if (kind === kinds.openBracket) depth++;
    else if (kind === kinds.closeBracket) depth = Math.max(0, depth - 1);
    else if (kind === kinds.openQuote) quoted = true;
    else if (kind === kinds.closeQuote) quoted = false;
    else if (kind === kinds.straightQuote) quoted = !quoted;
    else if (checked !== chunk && hintsAtAddress(text, index, code)) {
      const end = addressEnd(text, chunk);
      checked = chunk;
      if (end >= 0) {
        words.signs.length = chunkWords;
        words.neighbours.length = chunkWords;
        words.weights.length = chunkWords;
        index = end;
        continue;
      }
    }
    index++;
  }
  return words;
}

function isInWord(text: string, index: number): boolean {
  const kind = kindOf[text.charCodeAt(index)];
  return isWordPart(kind) || (kind === kinds.apostrophe && isLetter(kindAt(text, index + 1)));
}
