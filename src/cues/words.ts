import type { Token } from "../text/tokenize.js";

/**
 * The words of a sentence as cues see them: contractions and compounds taken apart, punctuation turned into the
 * breaks before a word. Arrays run in parallel, one entry a word.
 */
export interface Words {
  readonly count: number;
  /** Folded text. */
  readonly texts: readonly string[];
  /** Spans in UTF-16 units of the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands between a word and the one before it: a sum of `Break` bits. */
  readonly breaks: readonly number[];
  /** Whether the word is written in capitals. */
  readonly capitals: readonly boolean[];
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

/**
 * Takes tokens apart into words.
 * @param tokens read with the language's `words` for parts
 * @param original the text that they were read from
 */
export function readWords(tokens: readonly Token[], original: string): Words {
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks: number[] = [];
  const capitals: boolean[] = [];
  const push = (text: string, start: number, end: number, gap: number, upper: boolean) => {
    texts.push(text);
    starts.push(start);
    ends.push(end);
    breaks.push(gap);
    capitals.push(upper);
  };
  let before: number = Break.none;
  for (const { kind, text, start, end, shape, parts } of tokens) {
    if (kind === "punctuation") {
      before |= punctuation[text[0]] ?? Break.none;
      continue;
    }
    const upper = shape === "upper";
    if (parts.length === 0) push(text, start, end, before, upper);
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index];
      const joined = index > 0 && part.start !== parts[index - 1].end ? Break.hyphen : Break.none;
      const capital = upper || (shape === "title" && isCapital(original.slice(part.start, part.end)));
      push(part.text, part.start, part.end, index === 0 ? before : joined, capital);
    }
    before = Break.none;
  }
  const count = texts.length;
  return {
    count,
    texts,
    starts,
    ends,
    breaks,
    capitals: isShouted(tokens) ? capitals.fill(false) : capitals,
  };
}

/** Whether a part of a compound is in capitals though the whole is not: `US-led`. */
function isCapital(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** How many words in capitals, and none in small letters, make a headline in which capitals say nothing. */
const shoutedWords = 4;

/** Whether a sentence is all in capitals. */
function isShouted(tokens: readonly Token[]): boolean {
  let upper = 0;
  for (const { shape, text } of tokens) {
    if (shape === "upper") upper += 1;
    else if (shape === "lower" || (shape === "title" && text.length > 1)) return false;
  }
  return upper >= shoutedWords;
}
