import { sigmoid } from "../model/calibration.js";
import { minimise, type Objective } from "./minimise.js";
import type { SparseRows } from "./sparse-rows.js";

/** One frame to learn. */
export interface RegressionTask {
  readonly rows: SparseRows;
  /** The rows to learn from. */
  readonly chosen: Int32Array;
  /** 1 where a row carries the frame, else 0: of all rows. */
  readonly targets: Uint8Array;
  /** How much a row counts in the mean loss; of all rows, those chosen adding up to 1. */
  readonly weights: Float64Array;
  /** What the squared distance of every weight to its prior counts beside the mean loss; Infinity holds a weight at zero. */
  readonly penalties: Float32Array;
  /** @default zeros */
  readonly prior?: Float64Array;
}

/** Curvature of the cross-entropy where nothing is known yet. */
function curvatureOf({ rows, chosen, weights, penalties }: RegressionTask, spread: number): Float64Array {
  const { starts, indices, values } = rows;
  const curvature = new Float64Array(penalties.length + 1);
  for (const row of chosen) {
    const part = weights[row] * spread;
    for (let entry = starts[row]; entry < starts[row + 1]; entry += 1) {
      curvature[indices[entry]] += part * values[entry] * values[entry];
    }
    curvature[penalties.length] += part;
  }
  penalties.forEach((penalty, feature) => {
    curvature[feature] = penalty === Infinity ? 1 : Math.max(curvature[feature] + 2 * penalty, 1e-12);
  });
  return curvature;
}

/**
 * Learns a logistic regression: the minimum of the weighted mean cross-entropy and a squared penalty, the loss that
 * `trainNetwork` walks down in batches.
 * @param tolerance how near to the minimum: the share that is left of the gradient that there is where only the frame's share of the
 *   rows is known. (Held against the gradient at zero, a rare frame would be as good as learned before anything is.)
 * @param start weights and, last, the bias to start from; overwritten. @default the log-odds of the frame
 * @returns weights and, last, the bias: `[features + 1]`
 */
export function fitLogisticRegression(
  task: RegressionTask,
  tolerance: number,
  start?: Float64Array,
): Float64Array {
  const { rows, chosen, targets, weights, penalties, prior } = task;
  const { starts, indices, values } = rows;
  const size = penalties.length;
  const held = penalties.map((penalty) => (penalty === Infinity ? 1 : 0));
  let share = 0;
  for (const row of chosen) share += weights[row] * targets[row];
  share = Math.min(Math.max(share, 1e-6), 1 - 1e-6);

  const objective: Objective = {
    curvature: curvatureOf(task, share * (1 - share)),
    evaluate(point, gradient) {
      let loss = 0;
      for (let feature = 0; feature < size; feature += 1) {
        const distance = held[feature] ? 0 : point[feature] - (prior ? prior[feature] : 0);
        const pull = held[feature] ? 0 : penalties[feature] * distance;
        loss += pull * distance;
        gradient[feature] = 2 * pull;
      }
      let bias = 0;
      for (const row of chosen) {
        const end = starts[row + 1];
        let logit = point[size];
        for (let entry = starts[row]; entry < end; entry += 1) logit += values[entry] * point[indices[entry]];
        loss +=
          weights[row] * (Math.max(logit, 0) - logit * targets[row] + Math.log1p(Math.exp(-Math.abs(logit))));
        const residual = weights[row] * (sigmoid(logit) - targets[row]);
        bias += residual;
        for (let entry = starts[row]; entry < end; entry += 1)
          gradient[indices[entry]] += residual * values[entry];
      }
      gradient[size] = bias;
      for (let feature = 0; feature < size; feature += 1) if (held[feature]) gradient[feature] = 0;
      return loss;
    },
  };
  const origin = startAt(size, share, prior);
  return minimise(objective, origin, start ?? origin.slice(), tolerance);
}

/** The prior, and the log-odds of the frame as bias. */
function startAt(size: number, share: number, prior?: Float64Array): Float64Array {
  const start = new Float64Array(size + 1);
  if (prior) start.set(prior);
  start[size] = Math.log(share / (1 - share));
  return start;
}
