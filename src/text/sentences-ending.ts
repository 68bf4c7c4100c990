import { isWordPart, kindAt, kinds, skipBlanks } from "./characters.js";

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

/** A run of full stops, question marks … with the quotes and brackets that it closes. */
export interface Ending {
  /** Where the run begins, and where it and what it closes end. */
  readonly at: number;
  readonly end: number;
  readonly dots: number;
  /** Whether there are blanks between its dots (`. . .`). */
  readonly spaced: boolean;
  /** How many question and exclamation marks it has. */
  readonly marks: number;
  /** Whether a quotation, or a bracket, closes with it. */
  readonly quoted: boolean;
  readonly bracketed: boolean;
}

const isStop = (kind: number): boolean =>
  kind === kinds.dot || kind === kinds.ellipsis || kind === kinds.terminal;

/** Whether the quote at `index` has nothing to its right that it could open. */
const opensNothing = (text: string, index: number): boolean => {
  const next = kindAt(text, index + 1);
  return !isWordPart(next) && next !== kinds.openQuote && next !== kinds.openBracket;
};

/** Whether the unit at `index` closes a quotation right after a full stop. */
function closesQuote(scan: Scan, index: number): boolean {
  const { text } = scan;
  switch (kindAt(text, index)) {
    case kinds.closeQuote:
      return true;
    case kinds.apostrophe:
    case kinds.openQuote: // German “ closes, and so does « where guillemets are reversed.
      return opensNothing(text, index);
    case kinds.straightQuote:
      return scan.quote || opensNothing(text, index);
    default:
      return false;
  }
}

/** The end of a note mark such as `[12]` at `index`; `index` itself when there is none. */
function skipNoteMark(text: string, index: number): number {
  if (text.charAt(index) !== "[") return index;
  let end = index + 1;
  while (end < index + 5 && kindAt(text, end) === kinds.digit) end++;
  return end > index + 1 && text.charAt(end) === "]" ? end + 1 : index;
}

/** A closing quote, bracket, stop or ellipsis that stands alone behind a blank: `left. ”`, `left? .`, `left. …` */
function skipSpacedClosing(scan: Scan, index: number): number {
  const { text } = scan;
  const next = skipBlanks(text, index);
  if (next === index) return index;
  const kind = kindAt(text, next);
  let after = next + 1;
  if (kind === kinds.dot || kind === kinds.ellipsis) while (isStop(kindAt(text, after))) after++;
  const follows = kindAt(text, after);
  const closing = kind === kinds.ellipsis && closesQuote(scan, after);
  if (follows !== kinds.blank && follows !== kinds.newline && !closing) return index;
  const closes =
    kind === kinds.closeQuote ||
    kind === kinds.dot ||
    kind === kinds.ellipsis ||
    (kind === kinds.apostrophe && follows === kinds.newline) ||
    (kind === kinds.closeBracket && scan.depth > 0) ||
    (kind === kinds.straightQuote && scan.quote);
  return closes ? next : index;
}

/** Reads the ending that begins at `at`, and closes in `scan` what it closes. */
export function readEnding(scan: Scan, at: number): Ending {
  const { text } = scan;
  let end = at;
  let dots = 0;
  let marks = 0;
  let spaced = false;
  let quoted = false;
  let bracketed = false;
  for (;;) {
    const kind = kindAt(text, end);
    if (isStop(kind)) {
      if (kind === kinds.dot) dots++;
      else if (kind === kinds.ellipsis) dots += 3;
      else marks++;
      end++;
      if (kind === kinds.dot && kindAt(text, end) === kinds.blank && kindAt(text, end + 1) === kinds.dot) {
        spaced = true;
        end++;
      }
    } else if (kind === kinds.closeControl) end++;
    else if (kind === kinds.closeBracket) {
      if (scan.depth > 0) scan.depth--;
      bracketed = true;
      end++;
    } else if (closesQuote(scan, end)) {
      if (kind === kinds.straightQuote) scan.quote = false;
      quoted = true;
      end++;
    } else {
      const next = skipSpacedClosing(scan, skipNoteMark(text, end));
      if (next === end) break;
      end = next;
    }
  }
  return { at, end, dots, spaced, marks, quoted, bracketed };
}

/** Whether nothing but the run itself follows the last word: no quote, no bracket. */
export function isBare(ending: Ending): boolean {
  return !ending.quoted && !ending.bracketed;
}

/** Whether the run is just one full stop. */
export function isFullStop(ending: Ending): boolean {
  return ending.dots === 1 && ending.marks === 0;
}

/** Whether the run trails off: two dots or more, and no question or exclamation mark. */
export function isEllipsis(ending: Ending): boolean {
  return ending.dots > 1 && ending.marks === 0;
}

/** The kind of the unit before the run; that of the letter where it bears marks. */
export function kindBefore(text: string, ending: Ending): number {
  let before = ending.at - 1;
  while (kindAt(text, before) === kinds.mark) before--;
  return kindAt(text, before);
}
