import { firstActive, isSpace, kindAt, kindOf, kinds } from "./characters.js";
import { isBoundary } from "./sentences-boundary.js";
import { readEnding, type Scan } from "./sentences-ending.js";
import { findItem } from "./sentences-lists.js";
import type { Span } from "./span.js";

function createScan(text: string): Scan {
  return { text, start: 0, depth: 0, bracket: -1, quote: false, nextClose: -1, listMark: "", listIndex: 0 };
}

/** The first index at or after `index` that is neither blank nor newline. */
function skipSpace(text: string, index: number): number {
  while (index < text.length && isSpace(kindOf(text.charCodeAt(index)))) index++;
  return index;
}

/** The first active unit at or after `index`; a function of its own, because small loops are compiled soonest. */
function skipPassive(text: string, index: number): number {
  while (index < text.length && kindOf(text.charCodeAt(index)) < firstActive) index++;
  return index;
}

/** Ends the current sentence at `end`, blanks before it left out, and starts the next one at or after it. */
function closeSentence(scan: Scan, spans: Span[], end: number): number {
  const { text } = scan;
  let last = end;
  while (last > scan.start && kindOf(text.charCodeAt(last - 1)) === kinds.blank) last--;
  if (last > scan.start) spans.push({ start: scan.start, end: last });
  scan.start = skipSpace(text, end);
  return scan.start;
}

/** Forgets what was open: nothing stays open beyond a line. */
function closeLine(scan: Scan): void {
  scan.depth = 0;
  scan.bracket = -1;
  scan.quote = false;
  scan.listMark = "";
  scan.listIndex = 0;
}

/**
 * Splits a text, of any length and language mix, into its sentences in one linear pass.
 *
 * Every character that is not white space is in exactly one span; spans are in order, trimmed, and only white
 * space lies between them. A newline always ends a sentence, so headings and list lines are sentences too.
 *
 * @returns spans in UTF-16 units of `text`; none for blank text
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const scan = createScan(text);
  const { length } = text;
  let index = skipSpace(text, 0);
  scan.start = index;
  while (index < length) {
    index = skipPassive(text, index);
    const kind = kindAt(text, index);
    switch (kind) {
      case kinds.newline:
        index = closeSentence(scan, spans, index);
        closeLine(scan);
        break;
      case kinds.straightQuote:
        scan.quote = !scan.quote;
        index++;
        break;
      case kinds.openBracket:
        if (scan.depth++ === 0) scan.bracket = index;
        index++;
        break;
      case kinds.bullet:
        if (index > scan.start && text.charCodeAt(scan.start) === text.charCodeAt(index)) {
          closeSentence(scan, spans, index);
        }
        index++;
        break;
      case kinds.closeBracket: {
        const item = findItem(scan, index);
        if (item >= 0) closeSentence(scan, spans, item);
        if (scan.depth > 0) scan.depth--;
        index++;
        break;
      }
      default: {
        const item = kind === kinds.dot ? findItem(scan, index) : -1;
        if (item >= 0) closeSentence(scan, spans, item);
        const ending = readEnding(scan, index);
        index = isBoundary(scan, ending) ? closeSentence(scan, spans, ending.end) : ending.end;
      }
    }
  }
  closeSentence(scan, spans, length);
  return spans;
}
