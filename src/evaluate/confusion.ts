import type { Outcomes } from "./outcomes.js";

/**
 * Counts which frames were taken for which: `[frames + 1, frames + 1]`, a row for what was annotated, a column for what was
 * predicted, the last of both for no frame.
 *
 * A sentence may carry several frames, so it may count in several cells. What is right counts on the diagonal. Each frame that
 * was missed counts against each that was said instead, or against none; each that was said where nothing was missed counts
 * against none.
 */
export function countConfusions({ frames, gold, predicted }: Outcomes): number[][] {
  const width = frames.length;
  const none = width;
  const counts = Array.from({ length: width + 1 }, () => Array<number>(width + 1).fill(0));
  const columns = [...frames.keys()];
  for (let start = 0; start < gold.length; start += width) {
    const missed = columns.filter((frame) => gold[start + frame] > predicted[start + frame]);
    const added = columns.filter((frame) => predicted[start + frame] > gold[start + frame]);
    const right = columns.filter((frame) => gold[start + frame] + predicted[start + frame] === 2);
    for (const frame of right) counts[frame][frame] += 1;
    if (missed.length + added.length + right.length === 0) counts[none][none] += 1;
    if (missed.length + added.length === 0) continue;
    for (const wanted of missed.length > 0 ? missed : [none])
      for (const said of added.length > 0 ? added : [none]) counts[wanted][said] += 1;
  }
  return counts;
}
