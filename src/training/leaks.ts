import { findNearDuplicates } from "./near-duplicates.js";
import type { Seed } from "./seeds.js";

/** A sentence to test on that a seed nearly repeats: the model may know it by heart. */
export interface Leak {
  readonly seed: Seed;
  /** The place of the sentence among those to test on. */
  readonly row: number;
  /** Jaccard similarity of their words, up to 1. */
  readonly similarity: number;
}

/** The most alike seed of each sentence to test on that has one, in the order of the sentences. */
export function findLeaks(seeds: readonly Seed[], texts: readonly string[]): Leak[] {
  const leaks = new Map<number, Leak>();
  for (const { first, second, similarity } of findNearDuplicates([
    ...seeds.map(({ text }) => text),
    ...texts,
  ])) {
    if (first >= seeds.length || second < seeds.length) continue;
    const row = second - seeds.length;
    if (similarity > (leaks.get(row)?.similarity ?? 0))
      leaks.set(row, { seed: seeds[first], row, similarity });
  }
  return [...leaks.values()].sort((a, b) => a.row - b.row);
}
