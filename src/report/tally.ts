import type { LabelledSentence } from "../labeller.js";

/** Sentences counted by the frames that they carry. */
export interface Tally {
  articles: number;
  /** Sentences in a language that is labelled: what shares are shares of. */
  read: number;
  /** Sentences with at least one label. */
  marked: number;
  /** By frame number; a hole is 0. */
  readonly framed: number[];
}

export function createTally(): Tally {
  return { articles: 0, read: 0, marked: 0, framed: [] };
}

/** Counts the sentences of one article. */
export function tallyArticle(
  sentences: readonly LabelledSentence[],
  numberOf: (frame: string) => number,
): Tally {
  const tally = createTally();
  tally.articles = 1;
  for (const { language, labels } of sentences) {
    if (language !== "other") tally.read += 1;
    if (labels.length > 0) tally.marked += 1;
    for (const { frame } of labels) {
      const index = numberOf(frame);
      tally.framed[index] = (tally.framed[index] ?? 0) + 1;
    }
  }
  return tally;
}

/** Adds one tally to another. */
export function addTally(sum: Tally, part: Tally): void {
  sum.articles += part.articles;
  sum.read += part.read;
  sum.marked += part.marked;
  for (const [index, count] of part.framed.entries()) {
    sum.framed[index] = (sum.framed[index] ?? 0) + (count ?? 0);
  }
}

/** The sum of several. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sum = createTally();
  for (const tally of tallies) addTally(sum, tally);
  return sum;
}
