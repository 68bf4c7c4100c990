import { type NormalizeOutput, reserve, textOf } from "./normalize-output.js";
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
export interface NormalizedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its source span `[start, end)` in the original starts; never falling. */
  readonly starts: readonly number[];
  /**
   * For each unit, where its source span ends; never falling. Units made together share a span; a mark or
   * tatweel that is dropped counts to the letter before it, any other dropped character to none.
   */
  readonly ends: readonly number[];
}

/**
 * Normalizes a text. Idempotent; `fold` of `clean` is `fold`. Takes any string, lone surrogates included, in
 * time linear in its length.
 */
export function normalize(text: string, options: NormalizeOptions = {}): NormalizedText {
  return normalizeSlice(text, 0, text.length, options);
}

const blank = 0x20;

/** Kept between calls, since most texts are one sentence. */
let scratch: Uint16Array = new Uint16Array(4096);
const maxScratch = 1 << 20;

/** Arrays of more are let grow: V8 makes a hash table of one that is created with tens of millions. */
const maxAllocated = 1 << 25;

/** As `normalize(text.slice(start, end))`, but with source spans in `text`; nothing outside the slice counts. */
export function normalizeSlice(
  text: string,
  start: number,
  end: number,
  options: NormalizeOptions = {},
): NormalizedText {
  const table = options.profile === "clean" ? cleanTable : foldTable;
  const known = table.units;
  const starts = new Array<number>(Math.min(end - start, maxAllocated));
  const ends = new Array<number>(Math.min(end - start, maxAllocated));
  const output: NormalizeOutput = { units: scratch, starts, ends, length: 0 };
  reserve(output, end - start);
  let { units } = output; // always has room for the rest of the slice
  let length = 0;
  let index = start;
  while (index < end) {
    const unit = text.charCodeAt(index);
    const kind = known[unit] || kindOfUnit(table, unit);
    if ((kind & kindMask) === kinds.drop) {
      output.length = length;
      index = writeSpecial(table, output, text, index, end);
      ({ units, length } = output);
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
  starts.length = length;
  ends.length = length;
  output.length = length;
  if (units.length <= maxScratch) scratch = units;
  return { text: textOf(output), starts, ends };
}
