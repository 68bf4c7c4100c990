import { describe, expect, it } from "vitest";
import { chooseOffsets, pickBest, type Scored, toLogits } from "../../../training/bench-trainer/decide.js";

describe("chooseOffsets", () => {
  it("raises a frame that is told too seldom", () => {
    // The second frame's scores are all too low by 0.8.
    const margins = [-2, -1.6, -1.2, -1, -0.7, -0.6, -0.5, -0.3, 0.2, 1];
    const scored: Scored = {
      width: 2,
      logits: Float64Array.from(margins.flatMap((margin) => [0, margin])),
      gold: Uint8Array.from(margins.flatMap((margin) => (margin > -0.8 ? [0, 1] : [1, 0]))),
    };
    const offsets = chooseOffsets(scored);
    expect(offsets[1]).toBeGreaterThan(0.7);
    expect(offsets[1]).toBeLessThan(1);
    expect([...pickBest(scored, offsets)]).toEqual(margins.map((margin) => (margin > -0.8 ? 1 : 0)));
  });

  it("leaves alone what tells all or nothing", () => {
    const scored: Scored = {
      width: 3,
      logits: new Float64Array(9),
      gold: Uint8Array.of(1, 0, 0, 1, 0, 0, 1, 0, 0),
    };
    expect(chooseOffsets(scored).every(Number.isFinite)).toBe(true);
  });
});

it("keeps the log-odds of certainty finite", () => {
  expect([...toLogits(Float64Array.of(0, 0.5, 1))].map(Math.round)).toEqual([-21, 0, 21]);
});
