import type { Outcomes } from "./outcomes.js";

/** How often frames were wanted, said, and both; one entry a frame. */
export interface Counts {
  readonly truePositives: Float64Array;
  readonly predicted: Float64Array;
  readonly support: Float64Array;
}

/** scikit-learn's definitions with `zero_division=0`: a ratio of nothing to nothing is 0. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Empty counts for a number of frames. */
export function createCounts(frames: number): Counts {
  return {
    truePositives: new Float64Array(frames),
    predicted: new Float64Array(frames),
    support: new Float64Array(frames),
  };
}

/** Adds one row of the outcomes to the counts, `weight` times. */
export function countRow(counts: Counts, outcomes: Outcomes, row: number, weight = 1): void {
  const width = outcomes.frames.length;
  for (let frame = 0; frame < width; frame += 1) {
    const gold = outcomes.gold[row * width + frame];
    const predicted = outcomes.predicted[row * width + frame];
    counts.truePositives[frame] += weight * gold * predicted;
    counts.predicted[frame] += weight * predicted;
    counts.support[frame] += weight * gold;
  }
}

const divide = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** Precision, recall and F1 of decisions, from how many (or how much weight of them) were right, said and wanted. */
export function scoreDecisions(truePositives: number, predicted: number, support: number): PrecisionRecall {
  return {
    precision: divide(truePositives, predicted),
    recall: divide(truePositives, support),
    f1: divide(2 * truePositives, predicted + support),
  };
}

/** Precision, recall and F1 of one frame. */
export function scoreFrame(counts: Counts, frame: number): PrecisionRecall {
  return scoreDecisions(counts.truePositives[frame], counts.predicted[frame], counts.support[frame]);
}

/** Over all decisions of all frames taken together. */
export function scoreMicro(counts: Counts): PrecisionRecall {
  return scoreDecisions(sum(counts.truePositives), sum(counts.predicted), sum(counts.support));
}

/**
 * The mean over **all** frames of the taxonomy, those that never occur included (they count 0, as in
 * scikit-learn with `labels` given). Macro F1 is the mean of the F1s, not the F1 of the means.
 */
export function scoreMacro(counts: Counts): PrecisionRecall {
  const frames = Array.from(counts.support, (_, frame) => scoreFrame(counts, frame));
  const mean = (key: keyof PrecisionRecall) =>
    frames.reduce((total, scores) => total + scores[key], 0) / frames.length;
  return { precision: mean("precision"), recall: mean("recall"), f1: mean("f1") };
}

/** The share of rows whose predicted frames are exactly the annotated ones (subset accuracy). */
export function scoreExactMatch(outcomes: Outcomes, rows: readonly number[]): number {
  const width = outcomes.frames.length;
  const exact = rows.filter((row) =>
    outcomes.frames.every(
      (_, frame) => outcomes.gold[row * width + frame] === outcomes.predicted[row * width + frame],
    ),
  );
  return divide(exact.length, rows.length);
}
