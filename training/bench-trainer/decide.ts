import { createCounts, scoreDecisions } from "../../src/evaluate/scores.js";

/** Scores of texts: `[rows, frames]`, what was said and what is true. */
export interface Scored {
  readonly width: number;
  /** Calibrated logits. */
  readonly logits: Float64Array;
  /** 1 where a row carries a frame. */
  readonly gold: Uint8Array;
}

/** The log-odds of probabilities, kept finite. */
export function toLogits(confidences: Float64Array): Float64Array {
  return confidences.map((confidence) => {
    const inside = Math.min(Math.max(confidence, 1e-9), 1 - 1e-9);
    return Math.log(inside / (1 - inside));
  });
}

/** The frame of each row with the highest logit once its offset is added. */
export function pickBest({ width, logits }: Scored, offsets: readonly number[]): Uint16Array {
  return Uint16Array.from({ length: logits.length / width }, (_, row) => {
    let best = 0;
    for (let frame = 1; frame < width; frame += 1) {
      const cell = row * width;
      if (logits[cell + frame] + offsets[frame] > logits[cell + best] + offsets[best]) best = frame;
    }
    return best;
  });
}

function macroF1(scored: Scored, offsets: readonly number[]): number {
  const { width, gold } = scored;
  const counts = createCounts(width);
  pickBest(scored, offsets).forEach((frame, row) => {
    counts.predicted[frame] += 1;
    counts.truePositives[frame] += gold[row * width + frame];
    for (let other = 0; other < width; other += 1) counts.support[other] += gold[row * width + other];
  });
  const { truePositives, predicted, support } = counts;
  const f1 = support.map(
    (wanted, frame) => scoreDecisions(truePositives[frame], predicted[frame], wanted).f1,
  );
  return f1.reduce((sum, value) => sum + value, 0) / width;
}

/** Offsets that are tried: log-odds in steps of a tenth. */
const steps = Array.from({ length: 41 }, (_, index) => (index - 20) / 10);
/** How far below the best an offset still counts as good as the best: beyond is chance. */
const tolerance = 0.005;

/**
 * The offsets of frames that give the best macro-F1 where each text gets one frame: frame by frame, each from the middle of the
 * stretch that is about as good as the best, as thresholds are chosen.
 */
export function chooseOffsets(scored: Scored): number[] {
  const offsets = new Array<number>(scored.width).fill(0);
  const rounds = scored.width === 2 ? 1 : 2;
  for (let round = 0; round < rounds; round += 1) {
    for (let frame = 1; frame < scored.width; frame += 1) {
      const scores = steps.map((step) => macroF1(scored, offsets.with(frame, step)));
      const best = scores.indexOf(Math.max(...scores));
      let [first, last] = [best, best];
      while (first > 0 && scores[first - 1] >= scores[best] - tolerance) first -= 1;
      while (last + 1 < steps.length && scores[last + 1] >= scores[best] - tolerance) last += 1;
      offsets[frame] = (steps[first] + steps[last]) / 2;
    }
  }
  return offsets;
}
