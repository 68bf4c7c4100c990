/**
 * What a tool counts when it says where a span is: UTF-16 code units (JavaScript), Unicode code points (Python), or
 * extended grapheme clusters (what a reader takes for one character).
 */
export type Unit = "utf-16" | "code-points" | "graphemes";
export const units = ["utf-16", "code-points", "graphemes"] as const satisfies readonly Unit[];

/** Offsets of one text, in another unit and in UTF-16. */
export interface Offsets {
  /** The length of the text in the unit. */
  readonly length: number;
  /** The UTF-16 offset of an offset in the unit; undefined outside the text and inside a surrogate pair. */
  toUtf16(offset: number): number | undefined;
  /** The offset in the unit of a UTF-16 offset; undefined outside the text and inside what the unit counts as one. */
  fromUtf16(offset: number): number | undefined;
}

const surrogate = /[\ud800-\udfff]/;

/** Maps the offsets of a text. A lone surrogate counts as one code point, as in Python. */
export function createOffsets(text: string, unit: Unit): Offsets {
  if (unit === "graphemes") return createTable(listStarts(splitGraphemes(text)));
  if (!surrogate.test(text)) return createIdentity(text.length);
  const codePoints = createTable(listStarts(text));
  if (unit === "code-points") return codePoints;
  const whole = (offset: number): number | undefined =>
    codePoints.fromUtf16(offset) === undefined ? undefined : offset;
  return { length: text.length, toUtf16: whole, fromUtf16: whole };
}

function createIdentity(length: number): Offsets {
  const within = (offset: number): number | undefined =>
    Number.isInteger(offset) && offset >= 0 && offset <= length ? offset : undefined;
  return { length, toUtf16: within, fromUtf16: within };
}

/** @param starts the UTF-16 offset of every unit, and of the end of the text */
function createTable(starts: readonly number[]): Offsets {
  return {
    length: starts.length - 1,
    toUtf16: (offset) => starts[offset],
    fromUtf16(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle] < offset) low = middle + 1;
        else high = middle;
      }
      return starts[low] === offset ? low : undefined;
    },
  };
}

function listStarts(pieces: Iterable<string>): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    starts.push(at);
    at += piece.length;
  }
  starts.push(at);
  return starts;
}

/** Line by line, because `Intl.Segmenter` is quadratic in Node 20; no cluster but CR LF goes beyond a line (UAX 29). */
function* splitGraphemes(text: string): Generator<string> {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    for (const { segment } of segmenter.segment(line)) yield segment;
  }
}
