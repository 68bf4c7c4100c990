import { lazily } from "./lazy.js";

/**
 * What a UTF-16 unit is to the sentence scanner, the language detector and the tokenizer. Kinds from `firstActive` on
 * make the sentence scanner stop and think; it runs over all the others.
 */
export const kinds = {
  /** Symbols, and what has no kind of its own. */
  other: 1,
  upper: 2,
  lower: 3,
  /** A letter of a script without case: Arabic, Hebrew, Han … */
  caseless: 4,
  digit: 5,
  /** A combining mark, or tatweel: part of the word it stands in. */
  mark: 6,
  /** Half of a character outside the basic plane; `isAstralLetter` tells whether that is a letter. */
  surrogate: 7,
  blank: 8,
  comma: 9,
  dash: 10,
  apostrophe: 11,
  openQuote: 12,
  closeQuote: 13,
  /** Opens a bidirectional embedding or isolate: belongs to what follows. */
  openControl: 14,
  /** Closes one, or stands between letters unseen: belongs to what precedes. */
  closeControl: 15,
  bullet: 16,
  straightQuote: 17,
  openBracket: 18,
  closeBracket: 19,
  dot: 20,
  ellipsis: 21,
  /** A question or exclamation mark, or a full stop that is never used in abbreviations. */
  terminal: 22,
  newline: 23,
} as const;

export const firstActive = kinds.bullet;

/** Plain letters and digits are listed too, because Unicode properties take the engine two milliseconds to set up. */
const characters: readonly (readonly [kind: number, characters: string])[] = [
  [kinds.upper, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  [kinds.lower, "abcdefghijklmnopqrstuvwxyz"],
  [kinds.caseless, "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"],
  [kinds.digit, "0123456789٠١٢٣٤٥٦٧٨٩"],
  [kinds.mark, "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"],
  [kinds.other, "#$&*+<=>@\\^_`|~"],
  // The blanks are those that `String.prototype.trim` removes.
  [kinds.blank, " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"],
  [kinds.blank, "\u205f\u3000\ufeff"],
  [kinds.newline, "\n\v\f\r\u2028\u2029"],
  [kinds.comma, ",;:،؛٪%/"],
  [kinds.dash, "-‐‑‒–—―"],
  [kinds.apostrophe, "'’ʼ"],
  [kinds.openQuote, "“«‘„‹‚"],
  [kinds.closeQuote, "”»›"],
  [kinds.openControl, "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u061c"],
  [kinds.closeControl, "\u202c\u2069\u200b\u200c\u200d\u200e\u200f"],
  [kinds.bullet, "•‣⁃◦●▪■▫○∙"],
  [kinds.straightQuote, '"'],
  [kinds.openBracket, "([{﴿"],
  [kinds.closeBracket, ")]}﴾"],
  [kinds.dot, "."],
  [kinds.ellipsis, "…"],
  [kinds.terminal, "?!؟‽⁇⁈⁉۔。！？｡।॥"],
];

function createTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, list] of characters) {
    for (let index = 0; index < list.length; index++) table[list.charCodeAt(index)] = kind;
  }
  return table;
}

/** The kind of every unit that was met so far, else 0: few of 65,536 ever are. */
const table = createTable();

/** All other kinds. Georgian has capitals, but no sentence or name begins with them. */
const properties: readonly (readonly [kind: number, pattern: string])[] = [
  [kinds.surrogate, "\\p{Cs}"],
  [kinds.upper, "[\\p{Lu}\\p{Lt}]"],
  [kinds.lower, "(?!\\p{Script=Georgian})\\p{Ll}"],
  [kinds.caseless, "\\p{L}"],
  [kinds.digit, "\\p{N}"],
  [kinds.mark, "\\p{M}"],
];

/** No literals, because the engine sets those up when it loads the module, even if they are never used. */
const patterns = lazily(() => properties.map(([kind, pattern]) => [kind, new RegExp(pattern, "u")] as const));

function classify(character: string): number {
  return patterns().find(([, pattern]) => pattern.test(character))?.[0] ?? kinds.other;
}

function learnKind(code: number): number {
  const kind = classify(String.fromCharCode(code));
  table[code] = kind;
  return kind;
}

/** The kind of a UTF-16 unit; one look-up, so that a scan costs the same for every text. */
export function kindOf(code: number): number {
  return table[code] || learnKind(code);
}

/** The kind of the unit at `index`; `newline` outside the text, for its ends end sentences too. */
export function kindAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? kindOf(text.charCodeAt(index)) : kinds.newline;
}

export function isLetter(kind: number): boolean {
  return kind >= kinds.upper && kind <= kinds.caseless;
}

/** Whether a unit of this kind can stand inside a word or number. */
export function isWordPart(kind: number): boolean {
  return kind >= kinds.upper && kind <= kinds.mark;
}

export function isSpace(kind: number): boolean {
  return kind === kinds.blank || kind === kinds.newline;
}

/** The first index at or after `index` that is no blank. */
export function skipBlanks(text: string, index: number): number {
  while (index < text.length && kindOf(text.charCodeAt(index)) === kinds.blank) index++;
  return index;
}

/** Whether a letter, mark or digit outside the basic plane begins at `index` (two units). */
export function isAstralLetter(text: string, index: number): boolean {
  const point = text.codePointAt(index);
  return point !== undefined && point > 0xffff && isWordPart(classify(String.fromCodePoint(point)));
}
