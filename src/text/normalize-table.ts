import { compatible, isJoining, isMark } from "./clean-compatibility.js";
import { orderMarks } from "./clean-order.js";
import { isArabicMark } from "./fold-arabic.js";
import { foldCluster } from "./fold-cluster.js";

/**
 * What becomes of a character that stands alone: the UTF-16 unit to write, or one of these. They lie among the
 * surrogates, which nothing is ever mapped to.
 */
export const kinds = {
  /** Goes, and its place with it. */
  drop: 0xd800,
  /** Goes, and the span of what stands before grows over it: marks and tatweel. */
  widen: 0xd801,
  /** A mark that may merge or change places with what stands before. */
  mark: 0xd802,
  /** Another character that may. */
  join: 0xd803,
  /** Gives several units: `table.rewrite` of it. */
  expand: 0xd804,
  /** Half of a surrogate pair. */
  astral: 0xd805,
} as const;

/** The bits that all kinds share: `(unit & kindMask) === kinds.drop`. */
export const kindMask = 0xfff8;

/** All that differs between two profiles. */
export interface NormalizeTable {
  /** The kind of every UTF-16 unit that was met so far, else 0: few of 65,536 ever are. */
  readonly units: Uint16Array;
  /** A letter with its marks, or any other text, as the profile writes it; blanks are not run together. */
  readonly rewrite: (text: string) => string;
  readonly isFold: boolean;
}

/** From here on marks are ordered by `orderMarks`; no language piles up so many. */
const longPile = 64;

function decomposeEach(text: string): string {
  let decomposed = "";
  for (const character of text) decomposed += character.normalize("NFD");
  return decomposed;
}

function clean(text: string): string {
  let compatibleText = "";
  for (const character of text) compatibleText += compatible(character);
  if (compatibleText.length > longPile) compatibleText = orderMarks(decomposeEach(compatibleText));
  return compatibleText.normalize("NFC");
}

const maxRemembered = 4096;

/** Remembers what short texts gave: a vowelled text is a few hundred letters with their marks, over and over. */
function remembered(rewrite: (text: string) => string): (text: string) => string {
  const memory = new Map<string, string>();
  return (text) => {
    if (text.length > 4) return rewrite(text);
    let rewritten = memory.get(text);
    if (rewritten === undefined) {
      rewritten = rewrite(text);
      if (memory.size < maxRemembered) memory.set(text, rewritten);
    }
    return rewritten;
  };
}

const createTable = (rewrite: (text: string) => string, isFold: boolean): NormalizeTable => ({
  units: new Uint16Array(0x10000),
  rewrite: remembered(rewrite),
  isFold,
});

export const cleanTable = createTable(clean, false);
export const foldTable = createTable((text) => foldCluster(clean(text)), true);

/** Hamza and madda marks: the Arabic marks that compose with a letter. */
const composingMark = /^[\u0653-\u0655]$/;

/** The kind of a character, or the unit that it gives. */
export function kindOf(table: NormalizeTable, character: string): number {
  const text = compatible(character);
  if (text === "") return kinds.drop;
  if (text === " ") return 0x20;
  if (isJoining(text)) {
    if (isMark(character)) {
      const widens = table.isFold && isArabicMark(character) && !composingMark.test(character);
      return widens ? kinds.widen : kinds.mark;
    }
    return table.isFold && [...text].every(isArabicMark) ? kinds.drop : kinds.join;
  }
  const rewritten = table.rewrite(character);
  if (rewritten === "") return character === "\u0640" ? kinds.widen : kinds.drop;
  const unit = rewritten.charCodeAt(0);
  return rewritten.length === 1 && (unit & 0xf800) !== 0xd800 ? unit : kinds.expand;
}

/** The kind of a UTF-16 unit, or the unit that it gives; learns it when it is met first. */
export function kindOfUnit(table: NormalizeTable, unit: number): number {
  const known = table.units[unit];
  if (known !== 0) return known;
  const kind = (unit & 0xf800) === 0xd800 ? kinds.astral : kindOf(table, String.fromCharCode(unit));
  table.units[unit] = kind;
  return kind;
}
