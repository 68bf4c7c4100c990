import { isLetter, isWordPart, kindAt, kinds, skipBlanks } from "./characters.js";
import type { Scan } from "./sentences-ending.js";
import { rules } from "./sentences-rules.js";
import { wordBefore } from "./sentences-words.js";

/** A marker of a list item in running text: `2.`, `b)`, `(iii)`. */
interface Marker {
  readonly start: number;
  /** What all markers of one list share: the kind of its counter and its delimiter. */
  readonly mark: string;
  readonly index: number;
}

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** The marker whose delimiter, a full stop or a bracket, is at `at`. */
function readMarker(scan: Scan, at: number, preferRoman: boolean): Marker | undefined {
  const { text } = scan;
  let start = at;
  while (start > scan.start && at - start < 5 && isWordPart(kindAt(text, start - 1))) start--;
  const word = text.slice(start, at);
  if (word === "" || word.length > 4) return undefined;
  if (kindAt(text, start - 1) === kinds.openBracket && start > scan.start) start--;
  if (start > scan.start && kindAt(text, start - 1) !== kinds.blank) return undefined;
  const delimiter = text.charAt(at);
  if (/^\d{1,3}$/.test(word)) return { start, mark: `1${delimiter}`, index: Number(word) };
  const roman = romans.indexOf(word.toLowerCase());
  if (roman >= 0 && (preferRoman || word.length > 1))
    return { start, mark: `i${delimiter}`, index: roman + 1 };
  if (/^[a-z]$/i.test(word))
    return { start, mark: `a${delimiter}`, index: word.toLowerCase().charCodeAt(0) - 96 };
  return undefined;
}

/** Whether the words before a marker speak of it (`section 2.`): then it is no marker. */
function isSpokenOf(scan: Scan, start: number): boolean {
  let end = start;
  while (end > scan.start && kindAt(scan.text, end - 1) === kinds.blank && start - end < 4) end--;
  const word = wordBefore(scan.text, end, scan.start).text.toLowerCase();
  return word === "" || rules().designators.has(word) || rules().connectors.has(word);
}

/**
 * Where a new item of a running list starts, given a delimiter at `at`; -1 when none does. An item counts when the
 * sentence began with the marker before it: `1) Withdraw 2) Disarm`.
 */
export function findItem(scan: Scan, at: number): number {
  const { text } = scan;
  let next = at + 1;
  if (kindAt(text, next) === kinds.closeBracket) next++; // 1.)
  if (kindAt(text, next) !== kinds.blank) return -1;
  const marker = readMarker(scan, at, scan.listMark.startsWith("i") || scan.listIndex === 0);
  if (marker === undefined) return -1;
  if (isFirst(scan, marker)) {
    scan.listMark = marker.mark;
    scan.listIndex = marker.index;
    return -1;
  }
  if (marker.mark !== scan.listMark || marker.index !== scan.listIndex + 1) return -1;
  if (!isLetter(kindAt(text, skipBlanks(text, next))) || isSpokenOf(scan, marker.start)) return -1;
  scan.listIndex = marker.index;
  return marker.start;
}

/** Whether the marker begins its sentence, bullets aside. */
function isFirst(scan: Scan, marker: Marker): boolean {
  let at = scan.start;
  if (kindAt(scan.text, at) === kinds.bullet) at = skipBlanks(scan.text, at + 1);
  return at === marker.start;
}
