import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseThreshold, thresholdBounds } from "../../src/training/thresholds.js";

type Row = readonly [confidence: number, truth: number, weight?: number];

const choose = (rows: readonly Row[]) =>
  chooseThreshold(
    Float64Array.from(rows, ([confidence]) => confidence),
    Uint8Array.from(rows, ([, truth]) => truth),
    Float64Array.from(rows, ([, , weight = 1]) => weight),
  );

function f1(rows: readonly Row[], threshold: number): number {
  let [both, sum] = [0, 0];
  for (const [confidence, truth, weight = 1] of rows) {
    const given = confidence >= threshold ? 1 : 0;
    both += weight * given * truth;
    sum += weight * (given + truth);
  }
  return sum === 0 ? 0 : (2 * both) / sum;
}

describe("chooseThreshold", () => {
  it.each<[string, Row[], number]>([
    [
      "the middle of the gap",
      [
        [0.9, 1],
        [0.6, 1],
        [0.4, 0],
        [0.1, 0],
      ],
      0.5,
    ],
    [
      "the middle between the last right row and the bound",
      [
        [0.9, 1],
        [0.7, 1],
        [0.1, 0],
      ],
      0.45,
    ],
    [
      "the middle of the bounds where no row lies within them",
      [
        [0.15, 1],
        [0.1, 0],
        [0.05, 1],
      ],
      0.5,
    ],
    [
      "nothing without support",
      [
        [0.9, 0],
        [0.1, 0],
      ],
      0.5,
    ],
    ["nothing of no rows", [], 0.5],
    [
      "the side of the heavier rows",
      [
        [0.7, 1, 1],
        [0.6, 0, 9],
        [0.4, 1, 1],
        [0.3, 0, 1],
      ],
      0.65,
    ],
  ])("takes %s", (_, rows, threshold) => {
    expect(choose(rows)).toBeCloseTo(threshold, 12);
  });

  const rows = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1), fc.constantFrom(0, 1, 2)),
    { minLength: 1, maxLength: 40 },
  );

  it("stays within bounds and hardly below the best F1 there", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const [low, high] = thresholdBounds;
        const threshold = choose(pairs);
        expect(threshold).toBeGreaterThanOrEqual(low);
        expect(threshold).toBeLessThanOrEqual(high);
        const candidates = [high, ...pairs.map(([confidence]) => confidence)];
        const best = Math.max(...candidates.filter((c) => c >= low && c <= high).map((c) => f1(pairs, c)));
        expect(f1(pairs, threshold)).toBeGreaterThanOrEqual(best - 0.0051);
      }),
    );
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        expect(choose([...pairs].reverse())).toBeCloseTo(choose(pairs), 12);
      }),
    );
  });
});
