/** Thresholds stay within these bounds: beyond them a label would contradict its confidence. */
export const thresholdBounds = [0.2, 0.8] as const;

/** How far below the best F1 a threshold still counts as good as the best. */
const tolerance = 0.005;

/**
 * The threshold with the best F1, taken from the middle of the stretch around it on which F1 is hardly lower: the very best point
 * is where chance was kindest.
 * @param confidences out-of-fold probabilities
 * @param truths 1 where the row carries the frame, else 0
 * @param weights how much a row counts
 * @returns a confidence within {@link thresholdBounds}; 0.5 where no row carries the frame
 */
export function chooseThreshold(
  confidences: Float64Array,
  truths: Uint8Array,
  weights: Float64Array,
): number {
  const order = Array.from(confidences.keys()).sort((a, b) => confidences[b] - confidences[a]);
  const [low, high] = thresholdBounds;
  let [given, right, support] = [0, 0, 0];
  for (const row of order) support += weights[row] * truths[row];
  if (support === 0) return 0.5;

  // F1 is constant on a stretch (lower, upper] between neighbouring confidences; stretches run downwards from 1.
  const stretches: { lower: number; upper: number; f1: number }[] = [];
  let upper = 1;
  for (let next = 0; ; ) {
    const lower = next < order.length ? confidences[order[next]] : 0;
    if (lower < high && upper > low) {
      const f1 = (2 * right) / (given + support);
      stretches.push({ lower: Math.max(lower, low), upper: Math.min(upper, high), f1 });
    }
    if (next === order.length) break;
    upper = lower;
    for (; next < order.length && confidences[order[next]] === lower; next += 1) {
      given += weights[order[next]];
      right += weights[order[next]] * truths[order[next]];
    }
  }

  const best = stretches.reduce((a, b) => (b.f1 > a.f1 ? b : a));
  let [first, last] = [stretches.indexOf(best), stretches.indexOf(best)];
  while (first > 0 && stretches[first - 1].f1 >= best.f1 - tolerance) first -= 1;
  while (last + 1 < stretches.length && stretches[last + 1].f1 >= best.f1 - tolerance) last += 1;
  return (stretches[first].upper + stretches[last].lower) / 2;
}
