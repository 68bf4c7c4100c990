import { normalize } from "./normalize.js";

/** A piece of a word: folded text, and UTF-16 offsets within the folded word. */
export interface WordPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a language knows about its words. Every word that comes in is folded (`normalize`, "fold" profile). */
export interface TokenTable {
  /** Folded words, without their full stop, that keep it: "gen", "etc". */
  readonly abbreviations: ReadonlySet<string>;
  /** The letters after which an apostrophe belongs to the word though no letter follows ("s": the brigades'). */
  readonly possessiveLetters: string;
  /**
   * The best single way to take a word apart, conservative; `[]` where it is indivisible. Parts that touch
   * were written as one word (a contraction, a clitic); a gap between two parts is a hyphen or an underscore.
   */
  parts(word: string): readonly WordPart[];
  /**
   * How cues take a word apart: into what stands for a word of its own (`did` + `n't`, `iran` + `backed`), clitics left on,
   * because `readings` sees through them. The same contract as `parts`.
   */
  words(word: string): readonly WordPart[];
  /** A light stem of the word, another view of it: affixes off, nothing looked up; the word itself where there is nothing to take off. */
  stem(word: string): string;
  /** Every key under which a lexicon should look the word up, most literal first; over-generates. */
  readings(word: string): readonly string[];
  /** Folds a lexicon entry (any spelling, one word or several) into the keys that `readings` gives. */
  readingKey(entry: string): string;
}

/** No parts: shared, so that an indivisible word costs no array. */
export const noParts: readonly never[] = Object.freeze([]);

/** Whether a word holds a hyphen or an underscore, which `splitCompound` splits at. */
export function isCompound(word: string): boolean {
  // a loop, because two calls of `includes` cost more than all the rest of a short word
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (code === 45 || code === 95) return true;
  }
  return false;
}

/**
 * Splits a word at its hyphens and underscores.
 * @param splitSegment takes one segment apart further: its parts, with offsets within the segment
 */
export function splitCompound(
  word: string,
  splitSegment: (segment: string) => readonly WordPart[] = () => noParts,
): WordPart[] {
  const parts: WordPart[] = [];
  let start = 0;
  for (let index = 0; index <= word.length; index += 1) {
    const separates = index === word.length || word[index] === "-" || word[index] === "_";
    if (!separates) continue;
    if (index > start) {
      const segment = word.slice(start, index);
      const inner = splitSegment(segment);
      if (inner.length === 0) parts.push({ text: segment, start, end: index });
      for (const part of inner) {
        parts.push({ text: part.text, start: start + part.start, end: start + part.end });
      }
    }
    start = index + 1;
  }
  return parts.length > 1 ? parts : [];
}

function splitCompounds(word: string): readonly WordPart[] {
  return isCompound(word) ? splitCompound(word) : noParts;
}

/** For text in no labelled language: compounds are split, nothing else is known. */
export const plainTokens: TokenTable = {
  abbreviations: new Set(),
  possessiveLetters: "",
  parts: splitCompounds,
  words: splitCompounds,
  stem: (word) => word,
  readings: (word) => [word],
  readingKey: (entry) => normalize(entry).text,
};
