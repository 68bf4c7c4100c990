import { noParts, type WordPart } from "../../token-table.js";

/** What follows an apostrophe when a word leans on the one before it: he's, they're, we'd. */
const enclitics: readonly string[] = ["'s", "'re", "'ve", "'ll", "'d", "'m"];

/** Two words in one without an apostrophe, and where the second begins. */
const fused: ReadonlyMap<string, number> = new Map([["cannot", 3]]);

/** An apostrophe that ends a word or begins a contraction is among the last of its letters: 'll, 've, n't. */
const tail = 3;

function partsAt(word: string, breaks: readonly number[]): WordPart[] {
  return [0, ...breaks].map((start, index) => {
    const end = breaks[index] ?? word.length;
    return { text: word.slice(start, end), start, end };
  });
}

/** Where the last of the words in a contraction begins; -1 when the word is no contraction. */
function lastBreak(word: string): number {
  if (word.endsWith("n't")) return word.length - 3;
  if (word.endsWith("s'")) return word.length - 1;
  return enclitics.some((ending) => word.endsWith(ending)) ? word.lastIndexOf("'") : -1;
}

/** No English word leans on more than two others (shouldn't've). */
const mostBreaks = 2;

/**
 * Splits a contraction as English treebanks do: did + n't, ca + n't, he + 's, brigades + ', should + n't + 've.
 * @param word folded, without hyphens
 */
export function splitContraction(word: string): readonly WordPart[] {
  if (!word.includes("'", word.length - tail)) {
    const second = fused.get(word);
    return second === undefined ? noParts : partsAt(word, [second]);
  }
  const breaks: number[] = [];
  let stem = word;
  while (breaks.length < mostBreaks) {
    const second = lastBreak(stem);
    if (second <= 0) break;
    breaks.unshift(second);
    stem = word.slice(0, second);
  }
  return breaks.length === 0 ? noParts : partsAt(word, breaks);
}
