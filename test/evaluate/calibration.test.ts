import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binReliability, scoreBrier, scoreCalibrationError } from "../../src/evaluate/calibration.js";

describe("scoreBrier", () => {
  it.each([
    [[1, 0], [1, 0], 0],
    [[0, 1], [1, 0], 1],
    [[0.5, 0.5], [1, 0], 0.25],
    [[0.8, 0.3], [1, 1], (0.04 + 0.49) / 2],
  ])("of %j against %j is %d", (confidences, gold, expected) => {
    expect(scoreBrier(confidences, gold)).toBeCloseTo(expected, 12);
  });
});

describe("binReliability", () => {
  it("cuts sorted confidences into parts of equal mass", () => {
    const bins = binReliability([0.9, 0.1, 0.7, 0.2], [1, 0, 0, 1], 2);
    expect(bins).toEqual([
      { count: 2, low: 0.1, confidence: expect.closeTo(0.15), high: 0.2, observed: 0.5 },
      { count: 2, low: 0.7, confidence: expect.closeTo(0.8), high: 0.9, observed: 0.5 },
    ]);
    // (2 · |0.15 − 0.5| + 2 · |0.8 − 0.5|) / 4
    expect(scoreCalibrationError(bins)).toBeCloseTo(0.325, 12);
  });

  it("keeps equal confidences together", () => {
    const bins = binReliability([0.2, 0.2, 0.2, 0.9], [0, 1, 0, 1], 2);
    expect(bins.map(({ count, observed }) => [count, observed])).toEqual([
      [3, 1 / 3],
      [1, 1],
    ]);
  });

  it("has as many bins as sentences, where they are few", () => {
    expect(binReliability([0.1, 0.2, 0.3], [0, 0, 1])).toHaveLength(3);
    expect(binReliability([], [])).toEqual([]);
  });

  it("covers every sentence once and does not depend on their order", () => {
    const decision = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(decision, { minLength: 1, maxLength: 60 }), (decisions) => {
        const bin = (rows: typeof decisions) =>
          binReliability(
            rows.map(([twentieth]) => twentieth / 20),
            rows.map(([, gold]) => gold),
          );
        const bins = bin(decisions);
        expect(bins.reduce((total, { count }) => total + count, 0)).toBe(decisions.length);
        const shape = (list: typeof bins) =>
          list.map(({ count, low, high, observed }) => [count, low, high, observed]);
        expect(shape(bin(decisions.toReversed()))).toEqual(shape(bins));
        for (const [index, { low }] of bins.slice(1).entries()) expect(low).toBeGreaterThan(bins[index].high);
      }),
    );
  });
});
