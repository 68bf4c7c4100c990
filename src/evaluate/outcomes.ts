import type { Fixture } from "./fixtures.js";
import { type Prediction, readConfidence } from "./prediction.js";

/** What was wanted and what was said, as numbers: row `i` of an `[n, frames]` matrix is fixture `i`. */
export interface Outcomes {
  readonly frames: readonly string[];
  /** `[n, frames]`, 1 where the frame is annotated. */
  readonly gold: Uint8Array;
  /** `[n, frames]`, 1 where the frame is predicted. */
  readonly predicted: Uint8Array;
  /** `[n, frames]`, probabilities. */
  readonly confidences: Float64Array;
}

/** Lays fixtures and their predictions out as matrices with one column a frame. */
export function tabulateOutcomes(
  fixtures: readonly Fixture[],
  predictions: readonly Prediction[],
  frames: readonly string[],
): Outcomes {
  const size = fixtures.length * frames.length;
  const gold = new Uint8Array(size);
  const predicted = new Uint8Array(size);
  const confidences = new Float64Array(size);
  for (const [row, fixture] of fixtures.entries()) {
    const prediction = predictions[row];
    for (const [column, frame] of frames.entries()) {
      const cell = row * frames.length + column;
      gold[cell] = fixture.labels.includes(frame) ? 1 : 0;
      predicted[cell] = prediction.labels.includes(frame) ? 1 : 0;
      confidences[cell] = readConfidence(prediction, frame);
    }
  }
  return { frames, gold, predicted, confidences };
}
