import type { LabelledLanguage } from "../languages.js";
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

const punctuation: Readonly<Record<string, number>> = {
  ",": Break.clause,
  ":": Break.clause,
  "-": Break.clause,
  "(": Break.clause,
  ")": Break.clause,
  "[": Break.clause,
  "]": Break.clause,
  ".": Break.full,
  "..": Break.full,
  "...": Break.full,
  "!": Break.full,
  "?": Break.full,
  ";": Break.full,
  "|": Break.full,
  '"': Break.quote,
};

/** Whether parts that touch are words of their own (`did` + `n't`) or only views of one word (a clitic and its stem). */
const partsAreWords: Readonly<Record<LabelledLanguage, boolean>> = { ar: false, en: true };

/** Takes tokens apart into words. */
export function readWords(tokens: readonly Token[], language: LabelledLanguage): Words {
  const splitParts = partsAreWords[language];
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks: number[] = [];
  const capitals: boolean[] = [];
  let before: number = Break.none;
  const push = (text: string, start: number, end: number, gap: number, upper: boolean) => {
    texts.push(text);
    starts.push(start);
    ends.push(end);
    breaks.push(gap);
    capitals.push(upper);
  };
  for (const token of tokens) {
    if (token.kind === "punctuation") {
      before |= punctuation[token.text] ?? (/^\.+$/.test(token.text) ? Break.full : Break.none);
      continue;
    }
    const upper = token.shape === "upper";
    const { parts } = token;
    if (parts.length === 0) {
      push(token.text, token.start, token.end, before, upper);
    } else {
      // parts that touch are one word where parts are only views; a gap between parts is the hyphen
      let start = 0;
      for (let index = 1; index <= parts.length; index += 1) {
        const touches = index < parts.length && parts[index].start === parts[index - 1].end;
        if (touches && !splitParts) continue;
        const text = index - start === 1 ? parts[start].text : joinTexts(token, start, index);
        const joined = start > 0 && parts[start].start !== parts[start - 1].end;
        push(
          text,
          parts[start].start,
          parts[index - 1].end,
          start === 0 ? before : joined ? Break.hyphen : 0,
          upper,
        );
        start = index;
      }
    }
    before = Break.none;
  }
  return { count: texts.length, texts, starts, ends, breaks, capitals };
}

function joinTexts(token: Token, from: number, to: number): string {
  let text = "";
  for (let index = from; index < to; index += 1) text += token.parts[index].text;
  return text;
}
