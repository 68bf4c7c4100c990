/**
 * What a UTF-16 unit is to the sentence scanner. Kinds from `firstActive` on make the scanner stop and think;
 * it runs over all the others.
 */
export const kinds = {
  other: 0,
  upper: 1,
  lower: 2,
  /** A letter of a script without case: Arabic, Hebrew, Han … */
  caseless: 3,
  digit: 4,
  /** A combining mark, or tatweel: part of the word it stands in. */
  mark: 5,
  blank: 6,
  comma: 7,
  dash: 8,
  apostrophe: 9,
  openQuote: 10,
  closeQuote: 11,
  /** Opens a bidirectional embedding or isolate: belongs to what follows. */
  openControl: 12,
  /** Closes one, or stands between letters unseen: belongs to what precedes. */
  closeControl: 13,
  bullet: 14,
  straightQuote: 15,
  openBracket: 16,
  closeBracket: 17,
  dot: 18,
  ellipsis: 19,
  /** A question or exclamation mark, or a full stop that is never used in abbreviations. */
  terminal: 20,
  newline: 21,
} as const;

export const firstActive = kinds.bullet;

const characters: readonly (readonly [kind: number, characters: string])[] = [
  // The blanks are those that `String.prototype.trim` removes.
  [
    kinds.blank,
    " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f",
  ],
  [kinds.blank, "\u3000\ufeff"],
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
  [kinds.other, "×÷"],
];

/** Ranges of letters without case, of digits and of marks, by code point; the rest is found by case mapping. */
const ranges: readonly (readonly [kind: number, from: number, to: number])[] = [
  [kinds.caseless, 0x05d0, 0x1cff],
  [kinds.caseless, 0x2e80, 0xa63f],
  [kinds.caseless, 0xa800, 0xab2f],
  [kinds.caseless, 0xabc0, 0xd7ff],
  [kinds.caseless, 0xf900, 0xfaff],
  [kinds.caseless, 0xfb1d, 0xfdfb],
  [kinds.caseless, 0xfe70, 0xfefc],
  [kinds.other, 0x0600, 0x061f],
  [kinds.other, 0x066a, 0x066d],
  [kinds.other, 0x3000, 0x3004],
  [kinds.digit, 0x30, 0x39],
  [kinds.digit, 0x0660, 0x0669],
  [kinds.digit, 0x06f0, 0x06f9],
  [kinds.mark, 0x0300, 0x036f],
  [kinds.mark, 0x0591, 0x05c7],
  [kinds.mark, 0x0610, 0x061a],
  [kinds.mark, 0x0640, 0x0640],
  [kinds.mark, 0x064b, 0x065f],
  [kinds.mark, 0x0670, 0x0670],
  [kinds.mark, 0x06d6, 0x06ed],
];

/** Alphabets with case: Latin, Greek, Cyrillic, Armenian and their extensions. */
export const casedRanges: readonly (readonly [from: number, to: number])[] = [
  [0x41, 0x058f],
  [0x1e00, 0x1fff],
];

function createTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [from, to] of casedRanges) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCharCode(code);
      if (character.toLowerCase() !== character) table[code] = kinds.upper;
      else if (character.toUpperCase() !== character) table[code] = kinds.lower;
    }
  }
  for (const [kind, from, to] of ranges) table.fill(kind, from, to + 1);
  for (const [kind, list] of characters) {
    for (let index = 0; index < list.length; index++) table[list.charCodeAt(index)] = kind;
  }
  return table;
}

/** The kind of each UTF-16 unit; one table lookup, so that a scan costs the same for every text. */
export const kindOf: Uint8Array = createTable();

/** The kind of the unit at `index`; `newline` outside the text, for its ends end sentences too. */
export function kindAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? kindOf[text.charCodeAt(index)] : kinds.newline;
}

export function isLetter(kind: number): boolean {
  return kind >= kinds.upper && kind <= kinds.caseless;
}

/** Whether a unit of this kind can stand inside a word or number. */
export function isWordPart(kind: number): boolean {
  return kind >= kinds.upper && kind <= kinds.mark;
}
