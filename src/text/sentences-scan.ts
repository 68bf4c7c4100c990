import { kindAt, kindOf, kinds } from "./sentences-characters.js";

/** What the scanner carries along: where the sentence began and what is open in it. */
export interface Scan {
  readonly text: string;
  /** Where the current sentence starts. */
  start: number;
  /** How many brackets are open, and where the outermost one was opened. */
  depth: number;
  bracket: number;
  /** Whether a straight double quote is open. */
  quote: boolean;
  /** The next closing bracket or newline at or after the place last asked for: found once, then remembered. */
  nextClose: number;
  /** The kind of marker that the current list item has (its delimiter, or a bullet), and its place in the list. */
  listMark: string;
  listIndex: number;
}

export function createScan(text: string): Scan {
  return { text, start: 0, depth: 0, bracket: -1, quote: false, nextClose: -1, listMark: "", listIndex: 0 };
}

export function skipBlanks(text: string, index: number): number {
  while (index < text.length && kindOf[text.charCodeAt(index)] === kinds.blank) index++;
  return index;
}

/** A bracket inside a sentence may hold whole sentences; one that long is an unclosed bracket. */
const longestBracket = 400;

/** Whether `index` is inside a bracket that was opened inside the sentence and is closed on the same line. */
export function isInsideBracket(scan: Scan, index: number): boolean {
  if (scan.depth === 0 || scan.bracket <= scan.start || index - scan.bracket > longestBracket) return false;
  const { text } = scan;
  if (scan.nextClose < index) {
    let close = index;
    while (kindAt(text, close) !== kinds.closeBracket && kindAt(text, close) !== kinds.newline) close++;
    scan.nextClose = close;
  }
  return (
    kindAt(text, scan.nextClose) === kinds.closeBracket && scan.nextClose - scan.bracket <= longestBracket
  );
}
