import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapF1, percentileInterval } from "../../src/evaluate/bootstrap.js";
import { tabulateOutcomes } from "../../src/evaluate/outcomes.js";

const frames = ["denial", "foreign-backing"];
const tabulate = (gold: string[][], predicted: string[][]) =>
  tabulateOutcomes(
    gold.map((labels) => ({ text: "One.", labels })),
    predicted.map((labels) => ({ labels, confidences: {} })),
    frames,
  );
const alone = (count: number) => Array<undefined>(count).fill(undefined);
const rowsOf = (count: number) => [...Array(count).keys()];

describe("percentileInterval", () => {
  it("interpolates between neighbours as numpy does", () => {
    // numpy.percentile(range(101), [2.5, 97.5]) = [2.5, 97.5]; of 0, 1, 2, 3: [0.075, 2.925]
    expect(percentileInterval(Float64Array.from(rowsOf(101)).reverse())).toEqual([2.5, 97.5]);
    const [low, high] = percentileInterval(Float64Array.of(3, 1, 0, 2));
    expect(low).toBeCloseTo(0.075, 12);
    expect(high).toBeCloseTo(2.925, 12);
  });
});

describe("bootstrapF1", () => {
  const gold = [["denial"], ["denial"], [], ["foreign-backing"], ["denial"], []];
  const predicted = [["denial"], [], ["denial"], ["foreign-backing"], ["denial"], []];
  const outcomes = tabulate(gold, predicted);
  const draw = (seed: number, units: (string | undefined)[] = alone(6)) =>
    bootstrapF1(outcomes, rowsOf(6), units, { samples: 200, seed });

  it("gives the same draws for the same seed, others for another", () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1).macro).not.toEqual(draw(2).macro);
  });

  it("gives only numbers that a resample can have", () => {
    const { frames: drawn } = bootstrapF1(outcomes, [0, 1], alone(2), { samples: 500, seed: 3 });
    // Rows 0 (found) and 1 (missed) give: twice found 1, once each 2/3, twice missed 0.
    const shares = [1, 2 / 3, 0].map((f1) => drawn[0].filter((value) => value === f1).length / 500);
    expect(shares[0] + shares[1] + shares[2]).toBe(1);
    for (const [index, share] of [0.25, 0.5, 0.25].entries()) expect(shares[index]).toBeCloseTo(share, 1);
  });

  it("draws the sentences of a group together", () => {
    const { frames: drawn } = bootstrapF1(outcomes, [0, 1], ["g", "g"], { samples: 100, seed: 3 });
    expect(new Set(drawn[0])).toEqual(new Set([2 / 3]));
  });

  it("draws the same for two models on the same units", () => {
    // The second model is wrong exactly where the first is right on the other frame, mirrored.
    const mirrored = tabulate(
      gold.map((labels) => labels.map((label) => (label === "denial" ? "foreign-backing" : "denial"))),
      predicted.map((labels) => labels.map((label) => (label === "denial" ? "foreign-backing" : "denial"))),
    );
    const other = bootstrapF1(mirrored, rowsOf(6), alone(6), { samples: 200, seed: 1 });
    expect(other.frames[1]).toEqual(draw(1).frames[0]);
    expect(other.macro).toEqual(draw(1).macro);
  });

  it("stays between 0 and 1", () => {
    const labels = fc.subarray(frames);
    const rows = fc.array(fc.tuple(labels, labels), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.nat(), (pairs, seed) => {
        const table = tabulate(
          pairs.map(([wanted]) => wanted),
          pairs.map(([, said]) => said),
        );
        const { micro, macro } = bootstrapF1(table, rowsOf(pairs.length), alone(pairs.length), {
          samples: 20,
          seed,
        });
        for (const value of [...micro, ...macro]) expect(value >= 0 && value <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
