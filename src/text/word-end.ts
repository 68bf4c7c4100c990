import { isAstralLetter, isLetter, isWordPart, kindAt, kindOf, kinds } from "./characters.js";
import type { BorrowedText } from "./normalize.js";
import type { TokenTable } from "./token-table.js";

/** Folded text, the text it came from, and what its language knows. */
export interface WordSource {
  readonly normalized: BorrowedText;
  readonly original: string;
  readonly table: TokenTable;
}

/** Last labels of the host names that stand in running text without `www.`: "example.com" is one word. */
const domains: ReadonlySet<string> = new Set(
  "com org net gov edu mil int info tv uk eu us fr de ru ly eg sa ae iq ir il tr sy".split(" "),
);
const longestDomain = 4;
const longestAbbreviation = 6;

/** How many units of a letter, mark or digit begin at `index`: 0, 1, or 2 outside the basic plane. */
export function wordUnits(text: string, index: number): number {
  const kind = kindAt(text, index);
  if (isWordPart(kind)) return 1;
  return kind === kinds.surrogate && isAstralLetter(text, index) ? 2 : 0;
}

/** Whether a joining character before `index` has a word to join. */
function startsWord(text: string, index: number): boolean {
  return wordUnits(text, index) > 0 && kindAt(text, index) !== kinds.mark;
}

const isLetterAt = (text: string, index: number): boolean => isLetter(kindAt(text, index));
const isDigitAt = (text: string, index: number): boolean => kindAt(text, index) === kinds.digit;

/** The fold makes one hyphen of hyphens and dashes; only the first joins words. */
function isHyphen({ normalized, original }: WordSource, index: number): boolean {
  const code = original.charCodeAt(normalized.starts[index]);
  return code < 0x2012 || code > 0x2015;
}

function isCapital({ normalized, original }: WordSource, index: number): boolean {
  return kindAt(original, normalized.starts[index]) === kinds.upper;
}

/** Where a word goes on after the full stop at `index`; `index` itself where the stop is punctuation. */
function afterStop(source: WordSource, word: number, segment: number, index: number): number {
  const { normalized, table } = source;
  const { text } = normalized;
  if (isDigitAt(text, index + 1)) return isDigitAt(text, index - 1) ? index + 1 : index;
  if (isLetterAt(text, index + 1)) {
    const oneLetter = index - segment === 1 && isLetterAt(text, segment);
    if (oneLetter && wordUnits(text, index + 2) === 0) return index + 1;
    let end = index + 2;
    while (end <= index + 1 + longestDomain && isLetterAt(text, end)) end += 1;
    return domains.has(text.slice(index + 1, end)) ? end : index;
  }
  if (wordUnits(text, index + 1) > 0) return index;
  if (index - segment === 1 && segment > word && text[segment - 1] === ".") return index + 1;
  if (index - segment <= longestAbbreviation && table.abbreviations.has(text.slice(segment, index))) {
    return index + 1;
  }
  const initial = index - word === 1 && text[word] !== "i" && isCapital(source, word);
  return initial && text[index + 1] === " " && isCapital(source, index + 2) ? index + 1 : index;
}

/**
 * Where a word goes on after the joining character at `index`; `index` itself where it joins nothing.
 * @param word where the word begins
 * @param segment where its letters since the last joining character begin
 */
function afterJoiner(
  source: WordSource,
  word: number,
  segment: number,
  index: number,
  quoted: boolean,
): number {
  const { text } = source.normalized;
  switch (text.charCodeAt(index)) {
    case 39: // '
      if (startsWord(text, index + 1)) return index + 1;
      return !quoted && source.table.possessiveLetters.includes(text[index - 1]) ? index + 1 : index;
    case 45: {
      // - and, in transliterations, -'
      const next = text[index + 1] === "'" ? index + 2 : index + 1;
      return startsWord(text, next) && isHyphen(source, index) ? next : index;
    }
    case 95: // _
      return startsWord(text, index + 1) ? index + 1 : index;
    case 38: // &
      return isLetterAt(text, index - 1) && isLetterAt(text, index + 1) ? index + 1 : index;
    case 44: // ,
    case 47: // /
    case 58: // :
      return isDigitAt(text, index - 1) && isDigitAt(text, index + 1) ? index + 1 : index;
    case 46: // .
      return afterStop(source, word, segment, index);
    default:
      return index;
  }
}

/**
 * Where the word that begins at `from` ends, in the units of the folded text.
 * @param limit where it must end at the latest
 * @param quoted whether a single quotation mark is open, so that an apostrophe after the word closes it
 */
export function wordEnd(source: WordSource, from: number, limit: number, quoted: boolean): number {
  const { text } = source.normalized;
  let index = from;
  let segment = from;
  while (index < limit) {
    const kind = kindOf(text.charCodeAt(index));
    if (isWordPart(kind)) {
      index += 1;
    } else if (kind === kinds.blank) {
      break;
    } else if (kind === kinds.surrogate) {
      if (!isAstralLetter(text, index)) break;
      index += 2;
    } else {
      const next = afterJoiner(source, from, segment, index, quoted);
      if (next === index) break;
      index = next;
      segment = next;
    }
  }
  return Math.min(index, limit);
}
