import { type NormalizeOutput, reserve, takeBack, widen, write } from "./normalize-output.js";
import { cleanTable, kindOf, kindOfUnit, kinds, type NormalizeTable } from "./normalize-table.js";

/** A part of a run with a span of its own: a character and the marks on it. */
interface Piece {
  readonly start: number;
  end: number;
  /** Whether it ends with a mark or tatweel, which, when dropped, count to the letter before them. */
  widens: boolean;
}

/** In a run of more pieces the rest is one piece: it is a pile of marks, not writing. */
const maxPieces = 256;

/** How many units the character at `index` has: 2 for a surrogate pair that lies within the slice. */
function widthAt(text: string, index: number, end: number): number {
  if ((text.charCodeAt(index) & 0xfc00) !== 0xd800 || index + 1 >= end) return 1;
  return (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** The kind of the character at `index`; half of a surrogate pair, alone, gives itself. */
function kindAt(table: NormalizeTable, text: string, index: number, width: number): number {
  if (width === 2) return kindOf(table, text.slice(index, index + 2));
  const kind = kindOfUnit(table, text.charCodeAt(index));
  return kind === kinds.astral ? kinds.expand : kind;
}

/** Cuts the run that starts at `start` into pieces; gives also where it ends. */
function findPieces(table: NormalizeTable, text: string, start: number, end: number): [Piece[], number] {
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  let index = start;
  while (index < end) {
    const width = widthAt(text, index, end);
    const kind = kindAt(table, text, index, width);
    const goesOn = kind === kinds.mark || kind === kinds.join || kind === kinds.widen || kind === kinds.drop;
    if (index > start && !goesOn) break;
    const next = index + width;
    if (kind !== kinds.drop || kindAt(cleanTable, text, index, width) !== kinds.drop) {
      const widens = kind === kinds.mark || kind === kinds.widen;
      if (last !== undefined && (widens || pieces.length > maxPieces)) {
        last.end = next;
        last.widens = widens;
      } else {
        last = { start: index, end: next, widens };
        pieces.push(last);
      }
    }
    index = next;
  }
  return [pieces, index];
}

/**
 * Writes the run of characters around `index`, where one stands that may merge with those before it: takes the
 * last letter back and rewrites it with everything that hangs on it. Its pieces keep their own spans as long
 * as they do not mix; if they do, the whole run has one span.
 * @returns where the run ends
 */
function writeRun(
  table: NormalizeTable,
  output: NormalizeOutput,
  text: string,
  index: number,
  end: number,
): number {
  const start = takeBack(output) ?? index;
  const [pieces, next] = findPieces(table, text, start, end);
  const parts = pieces.map((piece) => table.rewrite(text.slice(piece.start, piece.end)));
  const whole = parts.length === 1 ? parts[0] : table.rewrite(text.slice(start, next));
  reserve(output, whole.length + (end - next));
  if (parts.length > 1 && parts.join("") !== whole) {
    write(output, whole, pieces[0].start, pieces[pieces.length - 1].end);
    return next;
  }
  for (const [number, piece] of pieces.entries()) {
    if (parts[number] !== "") write(output, parts[number], piece.start, piece.end);
    else if (piece.widens) widen(output, piece.end);
  }
  return next;
}

/**
 * Writes what stands at `index` where it is more than one unit for one.
 * @returns where the next character starts
 */
export function writeSpecial(
  table: NormalizeTable,
  output: NormalizeOutput,
  text: string,
  index: number,
  end: number,
): number {
  const width = widthAt(text, index, end);
  const kind = kindAt(table, text, index, width);
  if (kind === kinds.mark || kind === kinds.join) return writeRun(table, output, text, index, end);
  const next = index + width;
  if (kind === kinds.widen) {
    widen(output, next);
  } else if (kind !== kinds.drop) {
    const written =
      kind === kinds.expand ? table.rewrite(text.slice(index, next)) : String.fromCharCode(kind);
    reserve(output, written.length + (end - next));
    write(output, written, index, next);
  }
  return next;
}
