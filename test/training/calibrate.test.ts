import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, sigmoid } from "../../src/model/calibration.js";
import { createRandom } from "../../src/random.js";
import { fitPlatt, type Sample } from "../../src/training/calibrate.js";
import { calibrateFrames } from "../../src/training/calibrate-frames.js";
import type { OutOfFold } from "../../src/training/cross-validate-scores.js";

const sample = (rows: readonly (readonly [logit: number, truth: number, weight?: number])[]): Sample => ({
  logits: Float64Array.from(rows, ([logit]) => logit),
  truths: Uint8Array.from(rows, ([, truth]) => truth),
  weights: Float64Array.from(rows, ([, , weight = 1]) => weight),
});

/** Rows whose truth is drawn with the probability sigmoid(slope · logit + intercept). */
function drawRows(count: number, slope: number, intercept: number): [number, number][] {
  const random = createRandom(5);
  return Array.from({ length: count }, () => {
    const logit = 12 * random() - 6;
    return [logit, random() < sigmoid(slope * logit + intercept) ? 1 : 0];
  });
}

describe("fitPlatt", () => {
  it.each([
    [1, 0],
    [0.5, -1],
    [2, 1.5],
  ])("finds slope %d and intercept %d again", (slope, intercept) => {
    const found = fitPlatt(sample(drawRows(40_000, slope, intercept)));
    // Three standard errors of the steepest case.
    expect(Math.abs(found.slope - slope)).toBeLessThan(0.12);
    expect(Math.abs(found.intercept - intercept)).toBeLessThan(0.12);
  });

  it("counts a row of weight 3 like three rows, and one of weight 0 not at all", () => {
    const rows = drawRows(60, 1, 0);
    const tripled = fitPlatt(sample(rows.flatMap((row) => [row, row, row])));
    const weighted = fitPlatt(
      sample([...rows.map(([logit, truth]) => [logit, truth, 3] as const), [9, 0, 0]]),
    );
    expect(weighted.slope).toBeCloseTo(tripled.slope, 6);
    expect(weighted.intercept).toBeCloseTo(tripled.intercept, 6);
  });

  it("has the mean confidence of the smoothed targets", () => {
    const rows = drawRows(500, 1, -2);
    const platt = fitPlatt(sample(rows));
    const yes = rows.filter(([, truth]) => truth === 1).length;
    const no = rows.length - yes;
    const mean = rows.reduce((sum, [logit]) => sum + calibrate(logit, platt), 0) / rows.length;
    const target = (yes * ((yes + 1) / (yes + 2)) + no / (no + 2)) / rows.length;
    expect(mean).toBeCloseTo(target, 6);
  });

  it.each([
    [
      "parted without an error",
      [
        [-2, 0],
        [-1, 0],
        [1, 1],
        [2, 1],
      ],
    ],
    [
      "all equal",
      [
        [1, 0],
        [1, 1],
        [1, 1],
      ],
    ],
    [
      "huge",
      [
        [-1e6, 0],
        [1e6, 1],
        [1e6, 0],
      ],
    ],
    [
      "of one kind",
      [
        [-1, 0],
        [2, 0],
      ],
    ],
    ["none", []],
  ] as [string, [number, number][]][])("stays finite where logits are %s", (_, rows) => {
    const { slope, intercept } = fitPlatt(sample(rows));
    expect(Number.isFinite(slope)).toBe(true);
    expect(Number.isFinite(intercept)).toBe(true);
  });

  it("is never worse than the base rate", () => {
    const rows = fc.array(fc.tuple(fc.double({ min: -30, max: 30, noNaN: true }), fc.constantFrom(0, 1)), {
      minLength: 2,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const yes = pairs.filter(([, truth]) => truth === 1).length;
        const no = pairs.length - yes;
        const targets = pairs.map(([, truth]) => (truth === 1 ? (yes + 1) / (yes + 2) : 1 / (no + 2)));
        const loss = (confidences: number[]) =>
          confidences.reduce(
            (sum, c, row) => sum - targets[row] * Math.log(c) - (1 - targets[row]) * Math.log(1 - c),
            0,
          );
        const platt = fitPlatt(sample(pairs));
        const fitted = pairs.map(([logit]) => Math.min(Math.max(calibrate(logit, platt), 1e-15), 1 - 1e-15));
        expect(loss(fitted)).toBeLessThanOrEqual(loss(pairs.map(() => (yes + 1) / (yes + no + 2))) + 1e-6);
      }),
    );
  });
});

describe("calibrateFrames", () => {
  const rows = drawRows(400, 1, 0);
  const scoresOf = (languages: readonly ("ar" | "en")[], pairs = rows): OutOfFold => ({
    frames: ["denial"],
    languages,
    folds: new Int32Array(pairs.length),
    logits: Float64Array.from(pairs, ([logit]) => logit),
    targets: Float32Array.from(pairs, ([, truth]) => truth),
    weights: new Float64Array(pairs.length).fill(1),
  });

  it("calibrates each language on its own rows", () => {
    const languages = rows.map((_, row) => (row < 200 ? "ar" : "en"));
    const [denial] = calibrateFrames(scoresOf(languages), [...rows.keys()]);
    expect(denial.ar.platt).toEqual(fitPlatt(sample(rows.slice(0, 200))));
    expect(denial.en.platt).toEqual(fitPlatt(sample(rows.slice(200))));
  });

  it("lends a language with few rows those of all", () => {
    const languages = rows.map((_, row) => (row < 4 ? "ar" : "en"));
    const [denial] = calibrateFrames(scoresOf(languages), [...rows.keys()]);
    expect(denial.ar.platt).toEqual(fitPlatt(sample(rows)));
  });

  it("leaves the network's probability where there is too little to learn from", () => {
    const few = rows.slice(0, 12);
    const [denial] = calibrateFrames(
      scoresOf(
        few.map(() => "en"),
        few,
      ),
      [...few.keys()],
    );
    expect(denial.en).toEqual({ platt: { slope: 1, intercept: 0 }, threshold: 0.5 });
  });
});
