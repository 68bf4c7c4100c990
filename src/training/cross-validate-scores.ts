import type { LabelledLanguage } from "../languages.js";
import type { Sample } from "./calibrate.js";

/** What cross-validation says of every row. */
export interface OutOfFold {
  /** Frame ids. */
  readonly frames: readonly string[];
  /** The language of every row. */
  readonly languages: readonly LabelledLanguage[];
  /** The fold of every row, from 0. */
  readonly folds: Int32Array;
  /** Logits from a network that did not see the row: `[rows, frames]`. */
  readonly logits: Float64Array;
  /** 1 where a row carries a frame, else 0: `[rows, frames]`. */
  readonly targets: Float32Array;
  /** How much a row counts for calibration and thresholds: `[rows, frames]`. */
  readonly weights: Float64Array;
}

/** The scores of one frame over these rows. */
export function sampleFrame(scores: OutOfFold, frame: number, rows: readonly number[]): Sample {
  const width = scores.frames.length;
  return {
    logits: Float64Array.from(rows, (row) => scores.logits[row * width + frame]),
    truths: Uint8Array.from(rows, (row) => scores.targets[row * width + frame]),
    weights: Float64Array.from(rows, (row) => scores.weights[row * width + frame]),
  };
}
