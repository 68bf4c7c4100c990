import type { Language } from "../languages.js";
import { isLetter, isWordPart, kindOf, kinds } from "./characters.js";
import { detectLanguage } from "./language.js";
import { languages } from "./languages/index.js";
import { findLinks } from "./links.js";
import { type NormalizedText, normalize } from "./normalize.js";
import { noParts, plainTokens, type TokenTable } from "./token-table.js";
import { type WordSource, wordEnd, wordUnits } from "./word-end.js";

/** A piece of a token: folded text, and UTF-16 offsets `[start, end)` in the original text. */
export interface TokenPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word, number or punctuation mark: folded text, and UTF-16 offsets `[start, end)` in the original text. */
export interface Token {
  /** Folded (`normalize`, "fold" profile). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Web and mail addresses are words. */
  readonly kind: "word" | "number" | "punctuation";
  /**
   * The case of the original letters: "upper" has two or more and all are capitals, up to an apostrophe (US's);
   * "title" begins with a capital; "none" has no letter with case.
   */
  readonly shape: "lower" | "title" | "upper" | "none";
  /**
   * The best single way to take a word apart, `[]` when it is indivisible. Parts that touch were written as one
   * word (contractions, Arabic clitics); between two parts with a gap stands a hyphen or an underscore.
   */
  readonly parts: readonly TokenPart[];
  /** A light stem of a word, for look-up beside `text`, never instead of it; `text` where there is none. */
  readonly stem: string;
}

export interface TokenizeOptions {
  /** @default detectLanguage(text) */
  readonly language?: Language;
}

/** Marks that are one token when repeated: an ellipsis, a dash of hyphens, a shout, a ruled line. */
const runs = ".-!?*=_~";

function shapeOf(original: string, start: number, end: number): Token["shape"] {
  let first = 0;
  let capitals = 0;
  let small = 0;
  for (let index = start; index < end; index += 1) {
    const unit = original.charCodeAt(index);
    const kind = kindOf(unit);
    if (kind === kinds.upper) capitals += 1;
    else if (kind === kinds.lower) small += 1;
    else if ((unit === 39 || unit === 0x2019) && capitals > 1 && small === 0)
      break; // US's, UN’s
    else continue;
    if (first === 0) first = kind;
  }
  if (first === 0) return "none";
  if (first === kinds.lower) return "lower";
  return capitals > 1 && small === 0 ? "upper" : "title";
}

function isNumber(text: string, from: number, to: number): boolean {
  if (kindOf(text.charCodeAt(from)) !== kinds.digit) return false;
  for (let index = from + 1; index < to; index += 1) {
    const kind = kindOf(text.charCodeAt(index));
    if (isLetter(kind) || kind === kinds.surrogate) return false;
  }
  return true;
}

/** One unit of the original may fold to several (ﷺ, ½, …): a token never ends between them. */
function wholeEnd({ starts, ends }: NormalizedText, to: number): number {
  let end = to;
  while (end < starts.length && starts[end] < ends[end - 1]) end += 1;
  return end;
}

function partsOf(
  word: string,
  from: number,
  { starts, ends }: NormalizedText,
  table: TokenTable,
): readonly TokenPart[] {
  const parts = table.parts(word);
  if (parts.length === 0) return noParts;
  const placed = new Array<TokenPart>(parts.length);
  for (let index = 0; index < parts.length; index += 1) {
    const { text, start, end } = parts[index];
    const first = from + start;
    // a ligature holds the end of one part and the start of the next
    if (start > 0 && starts[first] < ends[first - 1]) return noParts;
    placed[index] = { text, start: starts[first], end: ends[from + end - 1] };
  }
  return placed;
}

function punctuationEnd(text: string, from: number): number {
  let end = from + 1;
  if (runs.includes(text[from])) {
    while (text.charCodeAt(end) === text.charCodeAt(from)) end += 1;
  } else if (text.codePointAt(from)! > 0xffff) {
    end += 1;
  }
  for (;;) {
    if (end < text.length && kindOf(text.charCodeAt(end)) === kinds.mark) end += 1;
    else if (isSkinTone(text, end)) end += 2;
    else return end;
  }
}

function isSkinTone(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== 0xd83c) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdffb && low <= 0xdfff;
}

/**
 * Takes folded text apart in one pass; `tokenize` for a caller that has normalized already.
 * @param normalized of `original`, "fold" profile
 */
export function tokenizeNormalized(normalized: NormalizedText, original: string, table: TokenTable): Token[] {
  const { text, starts, ends } = normalized;
  const source: WordSource = { normalized, original, table };
  const links = findLinks(text);
  const tokens: Token[] = [];
  let nextLink = 0;
  let quoted = false;
  let index = 0;
  while (index < text.length) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind === kinds.blank) {
      index += 1;
      continue;
    }
    while (nextLink < links.length && links[nextLink].start < index) nextLink += 1;
    const link = links[nextLink];
    const isLink = link !== undefined && link.start === index;
    const isWord = isLink || isWordPart(kind) || wordUnits(text, index) > 0;
    let cut: number;
    if (isLink) cut = link.end;
    else if (isWord) cut = wordEnd(source, index, link === undefined ? text.length : link.start, quoted);
    else cut = punctuationEnd(text, index);
    const to = wholeEnd(normalized, cut);
    const start = starts[index];
    const end = ends[to - 1];
    const folded = text.slice(index, to);
    if (isWord) {
      tokens.push({
        text: folded,
        start,
        end,
        kind: !isLink && isNumber(text, index, to) ? "number" : "word",
        shape: shapeOf(original, start, end),
        parts: isLink || to > cut ? noParts : partsOf(folded, index, normalized, table),
        stem: isLink ? folded : table.stem(folded),
      });
    } else {
      if (folded === "'") quoted = wordUnits(text, to) > 0 && wordUnits(text, index - 1) === 0;
      tokens.push({
        text: folded,
        start,
        end,
        kind: "punctuation",
        shape: "none",
        parts: noParts,
        stem: folded,
      });
    }
    index = to;
  }
  return tokens;
}

/**
 * Takes text apart into words, numbers and punctuation. Every visible character that survives folding is in
 * exactly one token; tokens are in order and do not overlap; `text.slice(token.start, token.end)` folds to
 * `token.text`, halves of surrogate pairs aside. A hyphenated compound is one token with parts; `...`, `--`, `!!` are one token. Linear, never throws.
 */
export function tokenize(text: string, options: TokenizeOptions = {}): Token[] {
  const language = options.language ?? detectLanguage(text);
  const table = language === "other" ? plainTokens : languages[language].tokens;
  return tokenizeNormalized(normalize(text, { profile: "fold" }), text, table);
}
