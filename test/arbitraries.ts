import fc from "fast-check";

/** Strings made of the given pieces. */
const stringOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...pieces) });

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset));

export const arabicLetters = [...range(0x0621, 0x063a), ...range(0x0641, 0x064a), ..."ٱپچژگڤکیەھہۃےۓۀں"];
export const arabicMarks = [
  ...range(0x064b, 0x065f),
  "\u0670",
  "\u0610",
  "\u06d6",
  "\u06e1",
  "\u06e5",
  "\u06e6",
];
export const tatweel = "\u0640";
export const presentationForms = [
  ...range(0xfb50, 0xfbb1),
  ...range(0xfbd3, 0xfd3f),
  ...range(0xfdf0, 0xfdfc),
  ...range(0xfe70, 0xfefc),
];
/** Bidi and zero-width controls, variation selectors, byte order mark, C0 controls. */
export const invisibles = [
  ..."\u061c\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e",
  ..."\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff\u0000\u0007\u{e0041}",
];
export const blanks = [..." \t\n\r\u0085\u00a0\u2003\u2009\u2028\u2029\u202f\u3000"];
export const punctuation = [...".,;:!?'\"()-–—…،؛؟۔«»“”„‘’‹›٪٫٬"];
export const digits = [..."0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"];
export const latinLetters = [..."abcxyzABCXYZéÉßøıİﬁŁʿ"];
/** Accents, and letters of other scripts that compose with what stands before them. */
export const composing = [
  ..."\u0301\u0307\u0308\u0323\u0338\u0344\u0345\u20e3\u3099\u09be\u09c7ﾞか",
  ..."\u1100\u1161\u11a8가ий\u0306",
];
/** Emoji and other characters beyond the first plane, in whole pairs. */
export const astral = [..."👍🏽👩🇱🇾𝐇𞸀\u{10efd}\u{1d165}"];
export const loneSurrogates = ["\ud800", "\ud83d", "\ud835", "\udb40", "\udc00", "\udc07", "\udc4d"];

/** Arabic text without oddities: letters, marks, tatweel, blanks. */
export const arabicText = stringOf([...arabicLetters, ...arabicMarks, tatweel, " "]);

/** Text that mixes all of the alphabets above, whole surrogate pairs only. */
export const mixedText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...arabicLetters) },
    { weight: 2, arbitrary: fc.constantFrom(...arabicMarks, tatweel) },
    { weight: 3, arbitrary: fc.constantFrom(...latinLetters) },
    { weight: 2, arbitrary: fc.constantFrom(...blanks, ...punctuation, ...digits) },
    fc.constantFrom(...presentationForms),
    fc.constantFrom(...invisibles),
    fc.constantFrom(...composing),
    fc.constantFrom(...astral),
  ),
});

/** Any string at all: mixed text, lone surrogates, any code unit. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: mixedText },
      fc.constantFrom(...loneSurrogates),
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));
