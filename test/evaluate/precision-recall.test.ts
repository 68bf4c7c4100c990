import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tracePrecisionRecall } from "../../src/evaluate/precision-recall.js";

describe("tracePrecisionRecall", () => {
  it("traces what each threshold would give, where recall grows", () => {
    // sklearn.metrics: average_precision_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) is 0.8333
    const { points, averagePrecision } = tracePrecisionRecall([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]);
    expect(points).toEqual([
      { threshold: 0.8, precision: 1, recall: 0.5 },
      { threshold: 0.35, precision: 2 / 3, recall: 1 },
    ]);
    expect(averagePrecision).toBeCloseTo(5 / 6, 12);
  });

  it("lets equal confidences pass together", () => {
    expect(tracePrecisionRecall([0.5, 0.5, 0.5], [1, 0, 1]).points).toEqual([
      { threshold: 0.5, precision: 2 / 3, recall: 1 },
    ]);
  });

  it("has nothing to trace without a sentence that carries the frame", () => {
    expect(tracePrecisionRecall([0.5], [0])).toEqual({ points: [], averagePrecision: null });
    expect(tracePrecisionRecall([], [])).toEqual({ points: [], averagePrecision: null });
  });

  it("keeps both ends and the area of a long curve", () => {
    const size = 5000;
    const confidences = Array.from({ length: size }, (_, index) => 1 - index / size);
    const gold = Array.from({ length: size }, (_, index) => index % 2);
    const { points, averagePrecision } = tracePrecisionRecall(confidences, gold);
    expect(points).toHaveLength(250);
    expect(points[0].recall).toBeCloseTo(1 / 2500, 12);
    expect(points.at(-1)).toEqual({ threshold: confidences[size - 1], precision: 0.5, recall: 1 });
    expect(averagePrecision).toBeCloseTo(0.5, 2);
  });

  it("does not depend on the order of the sentences", () => {
    const row = fc.tuple(fc.constantFrom(0.1, 0.3, 0.5, 0.9), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const trace = (list: typeof rows) =>
          tracePrecisionRecall(
            list.map(([confidence]) => confidence),
            list.map(([, gold]) => gold),
          );
        expect(trace(rows.toReversed())).toEqual(trace(rows));
      }),
    );
  });
});
