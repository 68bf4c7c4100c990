import { createOutput, reserve, textOf } from "./normalize-output.js";
import { writeSpecial } from "./normalize-run.js";
import { cleanTable, foldTable, kindMask, kindOfUnit, kinds } from "./normalize-table.js";

/**
 * - `clean`: what a reader sees, written one way. NFKC without its accidents (`﷼` is ريال, accents never split
 *   a word), invisible characters removed, runs of blanks one space, no blanks at the ends. Letters, marks,
 *   tatweel, digits and quotes stay.
 * - `fold`: what the model sees. `clean`, then Arabic letters that are spelled alike folded together
 *   (أ إ آ ٱ to ا, ى ی to ي, ة to ه; ؤ ئ ء stay), marks and tatweel removed, Latin letters lower-cased and
 *   stripped of accents, digits, quotes, dashes and Arabic punctuation in ASCII.
 *
 * Joiners and variation selectors go everywhere, within emoji too: the members of a sequence stay side by side.
 */
export type NormalizeProfile = "clean" | "fold";

export interface NormalizeOptions {
  /** @default "fold" */
  readonly profile?: NormalizeProfile;
}

/** A normalized text and where each of its UTF-16 units comes from. */
export interface NormalizedText extends BorrowedText {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A normalized text with places that the next one takes over; what lies beyond `text.length` there is no part of it. */
export interface BorrowedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its source span `[start, end)` in the original starts; never falling. */
  readonly starts: ArrayLike<number>;
  /**
   * For each unit, where its source span ends; never falling. Units made together share a span; a mark or
   * tatweel that is dropped counts to the letter before it, any other dropped character to none.
   */
  readonly ends: ArrayLike<number>;
}

/**
 * Normalizes a text. Idempotent; `fold` of `clean` is `fold`. Takes any string, lone surrogates included, in
 * time linear in its length.
 */
export function normalize(text: string, options: NormalizeOptions = {}): NormalizedText {
  return normalizeSlice(text, 0, text.length, options);
}

/** As `normalize(text.slice(start, end))`, but with source spans in `text`; nothing outside the slice counts. */
export function normalizeSlice(
  text: string,
  start: number,
  end: number,
  options: NormalizeOptions = {},
): NormalizedText {
  const normalized = writeSlice("copied", text, start, end, options);
  const { length } = normalized.text;
  return {
    text: normalized.text,
    starts: listOf(normalized.starts, length),
    ends: listOf(normalized.ends, length),
  };
}

/** As `normalize`, for a caller who is done with the places before this is called again: no memory is taken for them. */
export function normalizeBriefly(text: string, options: NormalizeOptions = {}): BorrowedText {
  return writeSlice("lent", text, 0, text.length, options);
}

const blank = 0x20;

const usualSize = 4096;
const maxKept = 1 << 20;

/** Kept between calls, since most texts are one sentence: one for places that are copied, one for those that are lent. */
const outputs = { copied: createOutput(usualSize), lent: createOutput(usualSize) };

function writeSlice(
  use: keyof typeof outputs,
  text: string,
  start: number,
  end: number,
  { profile }: NormalizeOptions,
): BorrowedText {
  const table = profile === "clean" ? cleanTable : foldTable;
  const known = table.units;
  const output = outputs[use];
  output.length = 0;
  reserve(output, end - start);
  let { units, starts, ends } = output; // always have room for the rest of the slice
  let length = 0;
  let index = start;
  while (index < end) {
    const unit = text.charCodeAt(index);
    const kind = known[unit] || kindOfUnit(table, unit);
    if ((kind & kindMask) === kinds.drop) {
      output.length = length;
      index = writeSpecial(table, output, text, index, end);
      ({ units, starts, ends, length } = output);
    } else if (kind === blank && (length === 0 || units[length - 1] === blank)) {
      index += 1;
      if (length > 0) ends[length - 1] = index;
    } else {
      units[length] = kind;
      starts[length] = index;
      index += 1;
      ends[length] = index;
      length += 1;
    }
  }
  if (length > 0 && units[length - 1] === blank) length -= 1;
  output.length = length;
  if (units.length > maxKept) outputs[use] = createOutput(usualSize);
  return { text: textOf(output), starts, ends };
}

/** Arrays of more are let grow: V8 makes a hash table of one that is created with tens of millions. */
const maxAllocated = 1 << 25;

function listOf(numbers: ArrayLike<number>, length: number): number[] {
  const list = new Array<number>(Math.min(length, maxAllocated));
  for (let index = 0; index < length; index += 1) list[index] = numbers[index];
  return list;
}
