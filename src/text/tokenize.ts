import type { Language } from "../languages.js";
import { isLetter, kindOf, kinds, skipBlanks } from "./characters.js";
import { detectLanguage } from "./language.js";
import { languages } from "./languages/index.js";
import { findLinks, type Link } from "./links.js";
import { type BorrowedText, normalizeBriefly } from "./normalize.js";
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

/** How the letters of the original at `[start, end)` are written. */
export function shapeOf(original: string, start: number, end: number): Token["shape"] {
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
    if (first === kinds.lower) return "lower";
  }
  if (first === 0) return "none";
  return capitals > 1 && small === 0 ? "upper" : "title";
}

function isNumber(text: string): boolean {
  if (kindOf(text.charCodeAt(0)) !== kinds.digit) return false;
  for (let index = 1; index < text.length; index += 1) {
    const kind = kindOf(text.charCodeAt(index));
    if (isLetter(kind) || kind === kinds.surrogate) return false;
  }
  return true;
}

/** One unit of the original may fold to several (ﷺ, ½, …): a token never ends between them. */
function wholeEnd({ text, starts, ends }: BorrowedText, to: number): number {
  let end = to;
  while (end < text.length && starts[end] < ends[end - 1]) end += 1;
  return end;
}

/**
 * Whether parts of the word at `from` share no unit of the original: a ligature may hold the end of one and the start of the
 * next, and then the word is indivisible.
 */
export function areApart(
  parts: readonly { readonly start: number }[],
  from: number,
  { starts, ends }: BorrowedText,
): boolean {
  for (const { start } of parts) {
    if (start > 0 && starts[from + start] < ends[from + start - 1]) return false;
  }
  return true;
}

function partsOf(
  word: string,
  from: number,
  normalized: BorrowedText,
  table: TokenTable,
): readonly TokenPart[] {
  const parts = table.parts(word);
  if (parts.length === 0 || !areApart(parts, from, normalized)) return noParts;
  const { starts, ends } = normalized;
  return parts.map(({ text, start, end }) => ({
    text,
    start: starts[from + start],
    end: ends[from + end - 1],
  }));
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

/** A walk over folded text from token to token. */
export interface TokenWalk {
  readonly source: WordSource;
  /** The token that the walk stands at, `[from, to)` in the folded text. */
  from: number;
  to: number;
  /** Whether that is a word or number, not punctuation. */
  isWord: boolean;
  isLink: boolean;
  /** Whether it may have parts: no address has, nor a word that ends amid what one unit of the original folds to. */
  isDivisible: boolean;
  readonly links: readonly Link[];
  nextLink: number;
  /** Whether a single quotation mark is open. */
  quoted: boolean;
}

/**
 * Begins a walk before the first token.
 * @param normalized of `original`, "fold" profile
 */
export function walkTokens(normalized: BorrowedText, original: string, table: TokenTable): TokenWalk {
  return {
    source: { normalized, original, table },
    from: 0,
    to: 0,
    isWord: false,
    isLink: false,
    isDivisible: false,
    links: findLinks(normalized.text),
    nextLink: 0,
    quoted: false,
  };
}

/** Moves a walk to the next token; false where there is none. */
export function nextToken(walk: TokenWalk): boolean {
  const { source, links } = walk;
  const { text } = source.normalized;
  const from = skipBlanks(text, walk.to);
  if (from === text.length) return false;
  while (walk.nextLink < links.length && links[walk.nextLink].start < from) walk.nextLink += 1;
  const link = walk.nextLink < links.length ? links[walk.nextLink] : undefined;
  walk.from = from;
  walk.isLink = link?.start === from;
  walk.isWord = walk.isLink || wordUnits(text, from) > 0;
  let cut: number;
  if (walk.isLink) cut = link!.end;
  else if (walk.isWord)
    cut = wordEnd(source, from, link === undefined ? text.length : link.start, walk.quoted);
  else cut = punctuationEnd(text, from);
  walk.to = wholeEnd(source.normalized, cut);
  walk.isDivisible = walk.isWord && !walk.isLink && walk.to === cut;
  if (walk.to - from === 1 && text.charCodeAt(from) === 39) {
    walk.quoted = wordUnits(text, walk.to) > 0 && wordUnits(text, from - 1) === 0;
  }
  return true;
}

/**
 * Takes folded text apart in one pass; `tokenize` for a caller that has normalized already.
 * @param normalized of `original`, "fold" profile
 */
export function tokenizeNormalized(normalized: BorrowedText, original: string, table: TokenTable): Token[] {
  const tokens: Token[] = [];
  const walk = walkTokens(normalized, original, table);
  while (nextToken(walk)) tokens.push(readToken(walk));
  return tokens;
}

function readToken({ source, from, to, isWord, isLink, isDivisible }: TokenWalk): Token {
  const { normalized, original, table } = source;
  const text = normalized.text.slice(from, to);
  const start = normalized.starts[from];
  const end = normalized.ends[to - 1];
  if (!isWord) return { text, start, end, kind: "punctuation", shape: "none", parts: noParts, stem: text };
  return {
    text,
    start,
    end,
    kind: !isLink && isNumber(text) ? "number" : "word",
    shape: shapeOf(original, start, end),
    parts: isDivisible ? partsOf(text, from, normalized, table) : noParts,
    stem: isLink ? text : table.stem(text),
  };
}

/**
 * Takes text apart into words, numbers and punctuation. Every visible character that survives folding is in
 * exactly one token; tokens are in order and do not overlap; `text.slice(token.start, token.end)` folds to
 * `token.text`, halves of surrogate pairs aside. A hyphenated compound is one token with parts; `...`, `--`, `!!` are one token. Linear, never throws.
 */
export function tokenize(text: string, options: TokenizeOptions = {}): Token[] {
  const language = options.language ?? detectLanguage(text);
  const table = language === "other" ? plainTokens : languages[language].tokens;
  return tokenizeNormalized(normalizeBriefly(text), text, table);
}
