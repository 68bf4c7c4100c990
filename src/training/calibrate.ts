import { calibrate, type Platt, sigmoid } from "../model/calibration.js";

/** Scores of one frame with what is true of them; arrays of equal length. */
export interface Sample {
  readonly logits: Float64Array;
  /** 1 where the row carries the frame, else 0. */
  readonly truths: Uint8Array;
  /** How much a row counts. */
  readonly weights: Float64Array;
}

/** Weight of the rows with and without the frame. */
export function sampleMass({ truths, weights }: Sample): { yes: number; no: number } {
  let [yes, no] = [0, 0];
  weights.forEach((weight, row) => {
    if (truths[row] === 1) yes += weight;
    else no += weight;
  });
  return { yes, no };
}

/**
 * Fits Platt's sigmoid to out-of-fold logits by Newton's method with backtracking on his smoothed targets, as in
 * Lin, Lin and Weng, "A note on Platt's probabilistic outputs for support vector machines", Machine Learning 68 (2007).
 */
export function fitPlatt(sample: Sample): Platt {
  const { logits, truths, weights } = sample;
  const { yes, no } = sampleMass(sample);
  const targets = Float64Array.from(truths, (truth) => (truth === 1 ? (yes + 1) / (yes + 2) : 1 / (no + 2)));
  const loss = ({ slope, intercept }: Platt) => {
    let sum = 0;
    logits.forEach((logit, row) => {
      const z = slope * logit + intercept;
      sum += weights[row] * (Math.max(z, 0) - z * targets[row] + Math.log1p(Math.exp(-Math.abs(z))));
    });
    return sum;
  };

  let platt: Platt = { slope: 0, intercept: Math.log((yes + 1) / (no + 1)) };
  let current = loss(platt);
  for (let round = 0; round < 100; round += 1) {
    let [gradientSlope, gradientIntercept] = [0, 0];
    // A small ridge keeps the Hessian invertible where all logits are equal.
    let [slopeSlope, slopeIntercept, interceptIntercept] = [1e-12, 0, 1e-12];
    logits.forEach((logit, row) => {
      const confidence = calibrate(logit, platt);
      const residual = weights[row] * (confidence - targets[row]);
      const curvature = weights[row] * confidence * sigmoid(-(platt.slope * logit + platt.intercept));
      gradientSlope += residual * logit;
      gradientIntercept += residual;
      slopeSlope += curvature * logit * logit;
      slopeIntercept += curvature * logit;
      interceptIntercept += curvature;
    });
    if (Math.abs(gradientSlope) < 1e-5 && Math.abs(gradientIntercept) < 1e-5) break;
    const determinant = slopeSlope * interceptIntercept - slopeIntercept ** 2;
    const slopeStep =
      -(interceptIntercept * gradientSlope - slopeIntercept * gradientIntercept) / determinant;
    const interceptStep = -(slopeSlope * gradientIntercept - slopeIntercept * gradientSlope) / determinant;
    const descent = gradientSlope * slopeStep + gradientIntercept * interceptStep;
    let size = 1;
    for (; size >= 1e-10; size /= 2) {
      const next = {
        slope: platt.slope + size * slopeStep,
        intercept: platt.intercept + size * interceptStep,
      };
      const value = loss(next);
      if (value < current + 1e-4 * size * descent) {
        platt = next;
        current = value;
        break;
      }
    }
    if (size < 1e-10) break;
  }
  return platt;
}
