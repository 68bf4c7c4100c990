import { describe, expect, it } from "vitest";
import { calibrate } from "../../src/model/calibration.js";
import { createRandom } from "../../src/random.js";
import { calibrateFrames } from "../../src/training/calibrate-frames.js";
import { judgeOutOfFold, measureOutOfFold } from "../../src/training/cross-validate-metrics.js";
import type { OutOfFold } from "../../src/training/cross-validate-scores.js";

/** Two hundred rows of one frame in two folds, with logits that are mostly right. */
function drawScores(): OutOfFold {
  const random = createRandom(11);
  const rows = Array.from({ length: 200 }, (_, row) => ({ row, truth: random() < 0.4 ? 1 : 0 }));
  return {
    frames: ["denial"],
    languages: rows.map(() => "en" as const),
    folds: Int32Array.from(rows, ({ row }) => row % 2),
    logits: Float64Array.from(rows, ({ truth }) => 4 * random() - 3 + 2 * truth),
    targets: Float32Array.from(rows, ({ truth }) => truth),
    weights: new Float64Array(rows.length).fill(1),
  };
}

describe("judgeOutOfFold", () => {
  it("judges a fold by the calibration and threshold of the others", () => {
    const scores = drawScores();
    const { confidences, given } = judgeOutOfFold(scores);
    const even = [...scores.languages.keys()].filter((row) => row % 2 === 0);
    const [{ en }] = calibrateFrames(scores, even);
    for (let row = 1; row < 200; row += 2) {
      expect(confidences[row]).toBe(calibrate(scores.logits[row], en.platt));
      expect(given[row]).toBe(confidences[row] >= en.threshold ? 1 : 0);
    }
  });

  it("does not let a fold's own labels into its judgement", () => {
    const scores = drawScores();
    const flipped = {
      ...scores,
      targets: scores.targets.map((truth, row) => (row % 2 === 0 ? 1 - truth : truth)),
    };
    const [before, after] = [judgeOutOfFold(scores), judgeOutOfFold(flipped)];
    const own = (values: ArrayLike<number>, rest: number) =>
      Array.from(values).filter((_, row) => row % 2 === rest);
    expect(own(after.confidences, 0)).toEqual(own(before.confidences, 0));
    expect(own(after.confidences, 1)).not.toEqual(own(before.confidences, 1));
  });
});

describe("measureOutOfFold", () => {
  const scores: OutOfFold = {
    frames: ["denial"],
    languages: ["en", "en", "en", "en", "en", "ar"],
    folds: Int32Array.of(0, 1, 0, 1, 0, 1),
    logits: new Float64Array(6),
    targets: Float32Array.of(1, 1, 0, 0, 1, 1),
    weights: Float64Array.of(1, 1, 1, 1, 0, 2),
  };
  const judgements = {
    confidences: Float64Array.of(0.9, 0.2, 0.7, 0.1, 0.8, 0.6),
    given: Uint8Array.of(1, 0, 1, 0, 1, 1),
  };
  const metrics = measureOutOfFold(scores, judgements);
  const find = (rows: string, language: string) =>
    metrics.find((entry) => entry.rows === rows && entry.language === language);

  it("counts as scikit-learn does", () => {
    const all = find("all", "en")!;
    expect(all).toMatchObject({ frame: "denial", count: 5, support: 3 });
    expect(all.precision).toBeCloseTo(2 / 3, 12);
    expect(all.recall).toBeCloseTo(2 / 3, 12);
    expect(all.f1).toBeCloseTo(2 / 3, 12);
    expect(all.brier).toBeCloseTo((0.01 + 0.64 + 0.49 + 0.01 + 0.04) / 5, 12);
  });

  it("leaves out rows without weight", () => {
    const weighed = find("calibration", "en")!;
    expect(weighed).toMatchObject({ count: 4, support: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(find("calibration", "ar")).toMatchObject({ count: 1, support: 1, f1: 1 });
  });

  it("takes every row for a bin where there are few", () => {
    expect(find("all", "en")!.calibrationError).toBeCloseTo((0.1 + 0.8 + 0.7 + 0.1 + 0.2) / 5, 12);
  });

  it("finds no error in confidences that are true of every bin", () => {
    const rows = Array.from({ length: 100 }, (_, row) => row);
    const calm: OutOfFold = {
      ...scores,
      languages: rows.map(() => "en" as const),
      folds: Int32Array.from(rows, () => 0),
      logits: new Float64Array(100),
      // Bin 0 has no truth in ten, bin 1 one, and so on.
      targets: Float32Array.from(rows, (row) => (row % 10 < Math.floor(row / 10) ? 1 : 0)),
      weights: new Float64Array(100).fill(1),
    };
    const confidences = Float64Array.from(rows, (row) => Math.floor(row / 10) / 10);
    const [entry] = measureOutOfFold(calm, { confidences, given: new Uint8Array(100) }).filter(
      ({ language }) => language === "en",
    );
    expect(entry.calibrationError).toBeCloseTo(0, 12);
    expect(entry.precision).toBe(0);
    const shifted = confidences.map((confidence) => confidence + 0.05);
    const [worse] = measureOutOfFold(calm, { confidences: shifted, given: new Uint8Array(100) }).filter(
      ({ language }) => language === "en",
    );
    expect(worse.calibrationError).toBeCloseTo(0.05, 12);
  });
});
