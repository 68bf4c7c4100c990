/** Decisions of similar confidence, and how often they were right. */
export interface ReliabilityBin {
  /** The number of sentences. */
  readonly count: number;
  /** Lowest, mean and highest confidence. */
  readonly low: number;
  readonly confidence: number;
  readonly high: number;
  /** The share of sentences that do carry the frame. */
  readonly observed: number;
}

/** The mean squared distance of confidence and truth (Brier 1950): 0 is perfect, 0.25 is a coin. */
export function scoreBrier(confidences: ArrayLike<number>, gold: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < gold.length; index += 1) total += (confidences[index] - gold[index]) ** 2;
  return gold.length === 0 ? 0 : total / gold.length;
}

/**
 * Bins of equal mass, by rising confidence. Equal confidences stay in one bin, so the result does not
 * depend on the order of the sentences; there are fewer bins where ties or a small set leave fewer.
 */
export function binReliability(
  confidences: ArrayLike<number>,
  gold: ArrayLike<number>,
  bins = 10,
): ReliabilityBin[] {
  const order = Array.from(gold, (_, index) => index).sort((a, b) => confidences[a] - confidences[b]);
  const result: ReliabilityBin[] = [];
  let start = 0;
  for (let bin = 1; bin <= bins; bin += 1) {
    let end = Math.max(start, Math.round((bin * order.length) / bins));
    while (end > start && end < order.length && confidences[order[end]] === confidences[order[end - 1]])
      end += 1;
    if (end === start) continue;
    const members = order.slice(start, end);
    result.push({
      count: members.length,
      low: confidences[members[0]],
      confidence: members.reduce((total, index) => total + confidences[index], 0) / members.length,
      high: confidences[members[members.length - 1]],
      observed: members.reduce((total, index) => total + gold[index], 0) / members.length,
    });
    start = end;
  }
  return result;
}

/**
 * Expected calibration error: the mean distance of confidence and observed share over the bins, by their
 * mass (Naeini et al. 2015, with bins of equal mass). Small sets inflate it.
 */
export function scoreCalibrationError(bins: readonly ReliabilityBin[]): number {
  const count = bins.reduce((total, bin) => total + bin.count, 0);
  const distance = bins.reduce(
    (total, bin) => total + bin.count * Math.abs(bin.confidence - bin.observed),
    0,
  );
  return count === 0 ? 0 : distance / count;
}
