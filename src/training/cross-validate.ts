import { createScorer } from "../model/score.js";
import type { TensorFlow } from "./backend.js";
import { trainNetwork } from "./network.js";
import { type Rows, selectRows } from "./network-rows.js";
import type { NetworkSettings } from "./network-settings.js";
import type { NetworkShape } from "./network-start.js";

/**
 * Scores every row with a network that was trained without the row's fold.
 * @param folds the fold of every row, from 0
 * @param onEpoch called with the number of epochs done, over all folds, and of all
 * @returns logits, `[rows, frames]`
 */
export async function crossValidate(
  tf: TensorFlow,
  rows: Rows,
  shape: NetworkShape,
  settings: NetworkSettings,
  folds: Int32Array,
  onEpoch: (done: number, total: number) => void = () => {},
): Promise<Float64Array> {
  const frames = shape.frames.length;
  const logits = new Float64Array(rows.vectors.length * frames);
  const foldCount = Math.max(...folds) + 1;
  for (let fold = 0; fold < foldCount; fold += 1) {
    const kept: number[] = [];
    folds.forEach((of, row) => {
      if (of !== fold) kept.push(row);
    });
    const layers = await trainNetwork(tf, selectRows(rows, kept), shape, settings, (done) =>
      onEpoch(fold * settings.epochs + done, foldCount * settings.epochs),
    );
    const { score } = createScorer(layers);
    folds.forEach((of, row) => {
      if (of === fold) logits.set(score(rows.vectors[row]), row * frames);
    });
  }
  return logits;
}
