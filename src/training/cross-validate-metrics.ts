import { scoreDecisions } from "../evaluate/scores.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { calibrate } from "../model/calibration.js";
import type { FrameMetrics } from "../model/metadata.js";
import { calibrateFrames } from "./calibrate-frames.js";
import type { OutOfFold } from "./cross-validate-scores.js";

/** What a model would have said of every row without having seen it at any step: `[rows, frames]`. */
export interface Judgements {
  /** Calibrated probabilities. */
  readonly confidences: Float64Array;
  /** 1 where the label is given, else 0. */
  readonly given: Uint8Array;
}

/** Judges every fold by the calibration and the thresholds of the other folds. */
export function judgeOutOfFold(scores: OutOfFold): Judgements {
  const { frames, folds, languages, logits } = scores;
  const confidences = new Float64Array(logits.length);
  const given = new Uint8Array(logits.length);
  for (const fold of new Set(folds)) {
    const others = [...folds.keys()].filter((row) => folds[row] !== fold);
    const decisions = calibrateFrames(scores, others);
    folds.forEach((of, row) => {
      if (of !== fold) return;
      frames.forEach((_, frame) => {
        const cell = row * frames.length + frame;
        const { platt, threshold } = decisions[frame][languages[row]];
        confidences[cell] = calibrate(logits[cell], platt);
        given[cell] = confidences[cell] >= threshold ? 1 : 0;
      });
    });
  }
  return { confidences, given };
}

/** Mean distance of mean confidence and share of truth over ten bins of equal mass, heavier bins counting more. */
function calibrationError(confidences: number[], truths: number[], weights: number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const gaps = new Float64Array(10);
  let mass = 0;
  for (const row of Array.from(confidences.keys()).sort((a, b) => confidences[a] - confidences[b])) {
    const bin = Math.min(9, Math.floor((10 * (mass + weights[row] / 2)) / total));
    gaps[bin] += weights[row] * (confidences[row] - truths[row]);
    mass += weights[row];
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
}

function measure(
  scores: OutOfFold,
  { confidences, given }: Judgements,
  frame: number,
  rows: readonly number[],
  weights: number[],
) {
  const cells = rows.map((row) => row * scores.frames.length + frame);
  const truths = cells.map((cell) => scores.targets[cell]);
  let [both, labelled, positive, squares, total] = [0, 0, 0, 0, 0];
  cells.forEach((cell, index) => {
    const [weight, truth] = [weights[index], truths[index]];
    both += weight * given[cell] * truth;
    labelled += weight * given[cell];
    positive += weight * truth;
    squares += weight * (confidences[cell] - truth) ** 2;
    total += weight;
  });
  return {
    count: rows.length,
    support: truths.filter((truth) => truth === 1).length,
    ...scoreDecisions(both, labelled, positive),
    brier: total === 0 ? 0 : squares / total,
    calibrationError:
      total === 0
        ? 0
        : calibrationError(
            cells.map((cell) => confidences[cell]),
            truths,
            weights,
          ),
  };
}

/** Metrics of out-of-fold judgements per frame and language, over all rows and over those that calibration weighs. */
export function measureOutOfFold(scores: OutOfFold, judgements: Judgements): FrameMetrics[] {
  const width = scores.frames.length;
  const metricsOf = (rows: FrameMetrics["rows"], frame: number, language: LabelledLanguage): FrameMetrics => {
    const weightOf = (row: number) => (rows === "all" ? 1 : scores.weights[row * width + frame]);
    const chosen = [...scores.languages.keys()].filter(
      (row) => scores.languages[row] === language && weightOf(row) > 0,
    );
    const measured = measure(scores, judgements, frame, chosen, chosen.map(weightOf));
    return { rows, frame: scores.frames[frame], language, ...measured };
  };
  return (["all", "calibration"] as const).flatMap((rows) =>
    labelledLanguages.flatMap((language) =>
      scores.frames.map((_, frame) => metricsOf(rows, frame, language)),
    ),
  );
}
