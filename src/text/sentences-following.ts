import { kindAt, kinds } from "./sentences-characters.js";
import { rules } from "./sentences-rules.js";
import { skipBlanks } from "./sentences-scan.js";
import { wordAfter } from "./sentences-words.js";

/** What follows an ending on its line: where the first letter or digit is, and of which kind. */
export interface Following {
  readonly at: number;
  readonly kind: number;
  /** The kind of the first unit, before any opening quote or bracket. */
  readonly first: number;
}

/** Look-ahead is bounded, so that the scanner stays linear on any text. */
const longestOpening = 6;

/** Reads what follows at `from`, the first unit after an ending and the blanks behind it. */
export function readFollowing(text: string, from: number): Following {
  const first = kindAt(text, from);
  let at = from;
  while (at < from + longestOpening) {
    const kind = kindAt(text, at);
    const opens = kind >= kinds.apostrophe && kind <= kinds.openBracket && kind !== kinds.closeQuote;
    if (!opens && !(kind === kinds.dash && at > from)) break;
    at++;
    if (kind === kinds.bullet || kind === kinds.openBracket) at = skipBlanks(text, at);
  }
  return { at, kind: letterKind(text, at), first };
}

/** The kind of the unit at `index`, where `iPhone` and `al-Shabaab` count as capitalised. */
function letterKind(text: string, index: number): number {
  const kind = kindAt(text, index);
  if (kind !== kinds.lower) return kind;
  if (kindAt(text, index + 1) === kinds.upper) return kinds.upper;
  const word = wordAfter(text, index);
  const after = index + word.length;
  return kindAt(text, after) === kinds.dash &&
    kindAt(text, after + 1) === kinds.upper &&
    rules.particles.has(word)
    ? kinds.upper
    : kind;
}

/** Whether an attribution by name begins at `index`: `Smith asked`, `Colonel bin Saleh asked`. */
export function isAttribution(text: string, index: number): boolean {
  if (rules.starters.has(wordAfter(text, index))) return false;
  for (let words = 0, at = index; words < 5; words++) {
    const word = wordAfter(text, at);
    if (word === "") return false;
    const kind = kindAt(text, at);
    if (kind !== kinds.upper && rules.reportingVerbs.has(word)) return true;
    if (kind === kinds.caseless) return false;
    if (kind === kinds.lower && !rules.particles.has(word)) return false;
    at += word.length;
    const next = kindAt(text, at);
    if (next === kinds.dash || next === kinds.dot) at++;
    at = skipBlanks(text, at);
  }
  return false;
}

const longestAddress = 100;

/** Whether the chunk around `index` is a web or mail address, where dots and question marks end nothing. */
export function isAddress(text: string, index: number): boolean {
  const inChunk = (at: number): boolean =>
    kindAt(text, at) !== kinds.blank && kindAt(text, at) !== kinds.newline;
  let start = index;
  while (index - start < longestAddress && inChunk(start - 1)) start--;
  let end = index;
  while (end - index < longestAddress && inChunk(end)) end++;
  const chunk = text.slice(start, end);
  return chunk.includes("/") || chunk.includes("@") || /^\W?www\./i.test(chunk);
}
