/** Classes of UTF-16 units, as `unitClasses` holds them. */
export const blank = 0;
export const letter = 1;
export const digit = 2;
/** A combining mark: part of the character before it. */
export const mark = 3;
/** Punctuation, symbols, and what has no class. */
export const other = 4;
/** Half of a character outside the basic plane; `isAstralLetter` tells whether that is a letter. */
export const surrogate = 5;

/** Letter case of UTF-16 units, as `unitCases` holds it. */
export const lowerCase = 1;
export const upperCase = 2;

const size = 0x10000;

function everyUnit(): string {
  const chunks: string[] = [];
  for (let from = 0; from < size; from += 0x1000) {
    chunks.push(String.fromCharCode(...Array.from({ length: 0x1000 }, (_, index) => from + index)));
  }
  return chunks.join("");
}

/** Fills a table from the Unicode properties of this engine: one pass of a regex over the runs of each class. */
function tableOf(rows: readonly (readonly [RegExp, number])[], rest: number): Uint8Array {
  const table = new Uint8Array(size).fill(rest);
  const units = everyUnit();
  for (const [runs, value] of rows) {
    for (const run of units.matchAll(runs)) table.fill(value, run.index, run.index + run[0].length);
  }
  return table;
}

/** The class of each UTF-16 unit. Controls count as blank. */
export const unitClasses: Uint8Array = /* @__PURE__ */ tableOf(
  [
    [/\p{L}+/gu, letter],
    [/\p{M}+/gu, mark],
    [/\p{N}+/gu, digit],
    [/[\p{Z}\p{Cc}]+/gu, blank],
    [/[\uD800-\uDFFF]+/g, surrogate],
  ],
  other,
);

/** The case of each UTF-16 unit; title case counts as upper, 0 has no case. */
export const unitCases: Uint8Array = /* @__PURE__ */ tableOf(
  [
    [/\p{Ll}+/gu, lowerCase],
    [/[\p{Lu}\p{Lt}]+/gu, upperCase],
  ],
  0,
);

const astralLetter = /^[\p{L}\p{M}\p{N}]/u;

/** Whether a letter, mark or digit outside the basic plane begins at `index` (two units). */
export function isAstralLetter(text: string, index: number): boolean {
  const point = text.codePointAt(index);
  return point !== undefined && point >= size && astralLetter.test(String.fromCodePoint(point));
}
