import { RiwayaError } from "../errors.js";
import { normalize } from "../text/normalize.js";

/**
 * From here on two texts count as near-duplicates: the share of their folded words that both have (Jaccard).
 * Chosen by reading the most alike pairs of our seeds: what is not grouped and above 0.4 is one sentence
 * written twice ("Coach / Club denies dressing-room punch / revolt", 0.43), what is below 0.33 shares its
 * topic and the phrases of the trade only ("… said it had carried out the bombing in …").
 */
export const nearDuplicateSimilarity = 0.4;

export interface NearDuplicateOptions {
  /** Jaccard similarity of the sets of folded words, in (0, 1]. @default nearDuplicateSimilarity */
  readonly similarity?: number;
}

/** Two rows that say nearly the same; `first < second`. */
export interface NearDuplicatePair {
  readonly first: number;
  readonly second: number;
  /** Jaccard similarity in (0, 1]. */
  readonly similarity: number;
}

/** Every different word once; a text without words stands for itself, so that only its copies are like it. */
function foldedWords(text: string): Set<string> {
  const words = normalize(text).text.match(/[\p{L}\p{M}\p{N}]+/gu);
  return new Set(words ?? [text]);
}

/** Each text as a set of word numbers in ascending order, rare words first. */
function rankWords(texts: readonly string[]): Int32Array[] {
  const sets = texts.map(foldedWords);
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byRarity = [...counts].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const ranks = new Map(byRarity.map(([word], rank) => [word, rank]));
  return sets.map((set) => Int32Array.from(set, (word) => ranks.get(word)!).sort());
}

function jaccard(one: Int32Array, other: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const difference = one[i] - other[j];
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared / (one.length + other.length - shared);
}

/** How many of its rarest words decide whether a set of `size` can share `share` of them. */
function prefixLength(size: number, share: number): number {
  return size - Math.ceil(size * share - 1e-9) + 1;
}

/**
 * All pairs of near-duplicates, ordered by `first`, then `second`. Exact, not sampled: sets that are alike
 * must share one of their rarest words, so only those are compared (Bayardo, Ma and Srikant, "Scaling up all
 * pairs similarity search", WWW 2007).
 * @throws RiwayaError `bad-usage` for a similarity outside (0, 1].
 */
export function findNearDuplicates(
  texts: readonly string[],
  { similarity = nearDuplicateSimilarity }: NearDuplicateOptions = {},
): NearDuplicatePair[] {
  if (!(similarity > 0 && similarity <= 1)) {
    throw new RiwayaError("bad-usage", `similarity ${similarity}: a number above 0, at most 1, is wanted`);
  }
  const sets = rankWords(texts);
  const shortestFirst = sets.map((_, row) => row).sort((a, b) => sets[a].length - sets[b].length || a - b);
  const rowsByWord = new Map<number, number[]>();
  const pairs: NearDuplicatePair[] = [];

  for (const row of shortestFirst) {
    const set = sets[row];
    const candidates = new Set<number>();
    for (const word of set.subarray(0, prefixLength(set.length, similarity))) {
      for (const other of rowsByWord.get(word) ?? []) {
        if (sets[other].length >= set.length * similarity - 1e-9) candidates.add(other);
      }
    }
    for (const other of candidates) {
      const found = jaccard(set, sets[other]);
      if (found >= similarity) {
        pairs.push({ first: Math.min(row, other), second: Math.max(row, other), similarity: found });
      }
    }
    // Later sets are no shorter, so a shorter prefix of this one is enough to be found by.
    for (const word of set.subarray(0, prefixLength(set.length, (2 * similarity) / (1 + similarity)))) {
      const rows = rowsByWord.get(word);
      if (rows) rows.push(row);
      else rowsByWord.set(word, [row]);
    }
  }
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
}
