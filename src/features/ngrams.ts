import type { Token } from "../text/tokenize.js";

/** A word, number or mark as lexical features see it: folded text, and its span in UTF-16 units of the sentence. */
export interface LexicalUnit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The two kinds of n-grams, by the group of their features' names. */
export const ngramBlocks = ["word", "part"] as const;
export const wordBlock = 0;
export const partBlock = 1;

/** Lengths of the n-grams of characters. */
const [shortest, longest] = [2, 5];

/** Addresses differ in every sentence; what a reader would recognise stands at their beginning. */
const longestWord = 32;

/** Takes a part of a word: its hash, and `[from, to)` in the padded word. */
export type PartVisitor = (hash: number, from: number, to: number) => void;

/** The units of a sentence: contractions and compounds taken apart, marks kept. */
export function lexicalUnits(tokens: readonly Token[]): LexicalUnit[] {
  return tokens.flatMap((token): readonly LexicalUnit[] => (token.parts.length > 0 ? token.parts : [token]));
}

/** The text whose n-grams are the parts of a word: blanks mark where the word begins and ends. */
export function padWord(text: string): string {
  return ` ${text.slice(0, longestWord)} `;
}

/** One step of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units. */
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const [wordStart, partStart] = [0x811c9dc5, 0x2f0b4c47];

/** The 32 bits that stand for a word. */
export function hashWord(text: string): number {
  let hash = wordStart;
  for (let index = 0; index < text.length; index += 1) hash = mix(hash, text.charCodeAt(index));
  return hash;
}

/** The 32 bits that stand for a pair of words. */
export const joinHashes = (first: number, second: number): number =>
  mix(Math.imul(first, 0x9e3779b1), second);

/** The 32 bits that stand for an n-gram, from its text as the feature's name has it. */
export function hashNgram(block: number, text: string): number {
  if (block === partBlock) {
    let hash = partStart;
    for (let index = 0; index < text.length; index += 1) hash = mix(hash, text.charCodeAt(index));
    return hash;
  }
  const gap = text.indexOf(" ");
  return gap < 0 ? hashWord(text) : joinHashes(hashWord(text.slice(0, gap)), hashWord(text.slice(gap + 1)));
}

/** Calls back with every two to five neighbouring characters of a padded word. No string is made, for a sentence has hundreds. */
export function visitParts(padded: string, visit: PartVisitor): void {
  for (let from = 0; from < padded.length; from += 1) {
    const last = Math.min(padded.length, from + longest);
    let hash = partStart;
    for (let to = from; to < last; ) {
      hash = mix(hash, padded.charCodeAt(to));
      to += 1;
      if (to - from >= shortest) visit(hash, from, to);
    }
  }
}
