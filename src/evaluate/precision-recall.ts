/** Precision and recall when every confidence from `threshold` on counts as a label. */
export interface PrecisionRecallPoint {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}

/** What other thresholds would have given. */
export interface PrecisionRecallCurve {
  /** By falling threshold, so rising recall; those that gain recall only. Empty where no sentence carries the frame. */
  readonly points: readonly PrecisionRecallPoint[];
  /** The mean precision over the gains of recall (scikit-learn's `average_precision_score`); null without such sentences. */
  readonly averagePrecision: number | null;
}

/** More points than a drawing shows; the area is taken over all of them. */
const mostPoints = 250;

/** The curve of one frame. Equal confidences pass together, so the result does not depend on the order of the sentences. */
export function tracePrecisionRecall(
  confidences: ArrayLike<number>,
  gold: ArrayLike<number>,
): PrecisionRecallCurve {
  const order = Array.from(gold, (_, index) => index).sort((a, b) => confidences[b] - confidences[a]);
  const support = order.reduce((total, index) => total + gold[index], 0);
  if (support === 0) return { points: [], averagePrecision: null };
  const points: PrecisionRecallPoint[] = [];
  let found = 0;
  let area = 0;
  for (const [place, index] of order.entries()) {
    found += gold[index];
    const next = order[place + 1];
    if (next !== undefined && confidences[next] === confidences[index]) continue;
    const recall = found / support;
    const gained = recall - (points.at(-1)?.recall ?? 0);
    if (gained === 0) continue;
    const precision = found / (place + 1);
    area += gained * precision;
    points.push({ threshold: confidences[index], precision, recall });
  }
  return { points: thin(points), averagePrecision: area };
}

/** The first and last point and evenly many between. */
function thin(points: readonly PrecisionRecallPoint[]): PrecisionRecallPoint[] {
  if (points.length <= mostPoints) return [...points];
  const step = (points.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, index) => points[Math.round(index * step)]);
}
