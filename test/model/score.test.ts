import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScorer } from "../../src/model/score.js";
import { makeLayers, makeVector } from "./make-layers.js";

const layer = (kernel: number[], bias: number[], activation: "relu" | "sigmoid", name: string) => ({
  name,
  inputs: kernel.length / bias.length,
  units: bias.length,
  activation,
  kernel: Float32Array.from(kernel),
  bias: Float32Array.from(bias),
});

describe("score", () => {
  it("adds the rows of the entries to the bias", () => {
    const scorer = createScorer([layer([1, 2, 3, 4, 5, 6], [0.5, -0.5], "sigmoid", "frames")]);
    expect([...scorer.score(makeVector({ 0: 2, 2: -1 }))]).toEqual([0.5 + 2 - 5, -0.5 + 4 - 6]);
    expect([...scorer.contributions(makeVector({ 0: 2, 2: -1 }), 1)]).toEqual([4, -6]);
  });

  it("passes through the hidden units that are above zero", () => {
    const scorer = createScorer([
      layer([1, -1, 2, 1], [0, 0.5], "relu", "hidden"),
      layer([3, 10], [1], "sigmoid", "frames"),
    ]);
    // Hidden sums: 1 and -0.5, so the second unit is silent.
    expect([...scorer.score(makeVector({ 0: 1 }))]).toEqual([1 + 3]);
    expect([...scorer.contributions(makeVector({ 0: 1 }), 0)]).toEqual([3]);
    // Hidden sums: 2 and 1.5.
    expect([...scorer.score(makeVector({ 1: 1 }))]).toEqual([1 + 6 + 15]);
    expect([...scorer.contributions(makeVector({ 1: 1 }), 0)]).toEqual([6 + 10]);
  });

  it.each([[[12, 3]], [[12, 5, 3]]])("gives the bias alone for an empty vector, widths %j", (widths) => {
    const layers = makeLayers(...widths);
    const scorer = createScorer(layers);
    expect(scorer.contributions(makeVector({}), 0)).toHaveLength(0);
    const zeros = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index, 0]));
    expect(scorer.score(makeVector({}))).toEqual(scorer.score(makeVector(zeros)));
  });

  it.each([[[12, 3]], [[12, 5, 3]]])(
    "has contributions that sum up to the logit without biases, widths %j",
    (widths) => {
      const unbiased = makeLayers(...widths).map((each) => ({ ...each, bias: new Float32Array(each.units) }));
      const scorer = createScorer(unbiased);
      const values = fc.dictionary(
        fc.integer({ min: 0, max: 11 }).map(String),
        fc.float({ min: -8, max: 8, noNaN: true }),
      );
      fc.assert(
        fc.property(values, fc.integer({ min: 0, max: 2 }), (entries, frame) => {
          const vector = makeVector(entries);
          const contributions = scorer.contributions(vector, frame);
          expect(contributions).toHaveLength(vector.indices.length);
          const sum = contributions.reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(scorer.score(vector)[frame], 6);
        }),
      );
    },
  );
});
