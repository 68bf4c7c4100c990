import type { BorrowedText } from "../text/normalize.js";
import { areApart, nextToken, shapeOf, walkTokens } from "../text/tokenize.js";
import type { Lexicon, WordEntry } from "./lexicon.js";

/**
 * The words of a sentence as cues see them: contractions and compounds taken apart, punctuation turned into the
 * breaks before a word. Arrays run in parallel, one entry a word.
 */
export interface Words {
  readonly count: number;
  /** What the lexicon knows of each word, as it is written: `US` is not `us`. */
  readonly entries: readonly WordEntry[];
  /** Spans in UTF-16 units of the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands between a word and the one before it: a sum of `Break` bits. */
  readonly breaks: readonly number[];
}

/** Bits of `Words.breaks`. */
export const Break = {
  none: 0,
  /** A comma, colon, dash or bracket: a clause may end here. */
  clause: 1,
  /** A full stop, question mark, semicolon or ellipsis: no pattern reaches across. */
  full: 2,
  /** A hyphen joins the word to the one before. */
  hyphen: 4,
  /** A quotation mark. */
  quote: 8,
} as const;

/** By the first character, since tokens hold runs of one mark. */
const punctuation: Readonly<Record<string, number>> = {
  ",": Break.clause,
  ":": Break.clause,
  "-": Break.clause,
  "(": Break.clause,
  ")": Break.clause,
  "[": Break.clause,
  "]": Break.clause,
  ".": Break.full,
  "!": Break.full,
  "?": Break.full,
  ";": Break.full,
  "|": Break.full,
  '"': Break.quote,
};

/** How many words in capitals, and none in small letters, make a headline in which capitals say nothing. */
const shoutedWords = 4;

/**
 * Reads the words of a folded sentence.
 * @param normalized of `original`, "fold" profile
 */
export function readWords(normalized: BorrowedText, original: string, lexicon: Lexicon): Words {
  const entries: WordEntry[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks: number[] = [];
  const capitals: number[] = [];
  const push = (entry: WordEntry, from: number, to: number, gap: number) => {
    entries.push(entry);
    starts.push(normalized.starts[from]);
    ends.push(normalized.ends[to - 1]);
    breaks.push(gap);
  };
  const walk = walkTokens(normalized, original, lexicon.table);
  let before: number = Break.none;
  let upper = 0;
  let isCalm = false;
  while (nextToken(walk)) {
    const { from, to } = walk;
    if (!walk.isWord) {
      before |= punctuation[normalized.text[from]] ?? Break.none;
      continue;
    }
    const shape = shapeOf(original, normalized.starts[from], normalized.ends[to - 1]);
    if (shape === "upper") upper += 1;
    else if (shape === "lower" || (shape === "title" && to - from > 1)) isCalm = true;
    const entry = lexicon.entryOf(normalized.text, from, to);
    const { parts } = entry;
    if (parts.length === 0 || !walk.isDivisible || !areApart(parts, from, normalized)) {
      if (shape === "upper") capitals.push(entries.length);
      push(entry, from, to, before);
    } else {
      for (const part of parts) {
        const [start, end] = [normalized.starts[from + part.start], normalized.ends[from + part.end - 1]];
        if (shape === "upper" || (shape === "title" && isCapital(original.slice(start, end))))
          capitals.push(entries.length);
        // a gap between two parts is a hyphen
        const gap = part === parts[0] ? before : start === ends[ends.length - 1] ? Break.none : Break.hyphen;
        push(part.entry, from + part.start, from + part.end, gap);
      }
    }
    before = Break.none;
  }
  if (isCalm || upper < shoutedWords) {
    for (const word of capitals) entries[word] = entries[word].inCapitals;
  }
  return { count: entries.length, entries, starts, ends, breaks };
}

/** Whether a part of a compound is in capitals though the whole is not: `US-led`. */
function isCapital(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}
