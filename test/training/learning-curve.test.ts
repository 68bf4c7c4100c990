import { describe, expect, it } from "vitest";
import { measureLearningCurve } from "../../src/training/learning-curve.js";
import { ownProject } from "./own-project.js";

describe("measureLearningCurve", () => {
  it("learns from more and more, and better", async () => {
    const steps: number[][] = [];
    const curve = await measureLearningCurve(ownProject, { folds: 3, sizes: [3, 100] }, (...step) =>
      steps.push(step),
    );
    const [few, all] = curve;
    expect(curve.map(({ size }) => size)).toEqual([3, 100]);
    // Two thirds of sixty, and of the 24 sentences of each frame.
    expect(all).toMatchObject({
      seeds: 40,
      frames: { "call-for-calm": { seeds: 16 }, "blame-on-rival": { seeds: 16 } },
    });
    expect(few.frames["call-for-calm"].seeds).toBeLessThan(5);
    expect(few.seeds).toBeLessThan(12);
    expect(all.macro.f1).toBeGreaterThan(few.macro.f1 + 0.1);
    const [low, high] = all.macro.interval!;
    expect(low < all.macro.f1 && all.macro.f1 < high).toBe(true);
    expect(steps.at(-1)).toEqual([6, 6]);
    expect(await measureLearningCurve(ownProject, { folds: 3, sizes: [100] })).toEqual([all]);
  });

  it("goes in steps as far as there are seeds", async () => {
    const curve = await measureLearningCurve(ownProject, { folds: 2 });
    expect(curve.map(({ size }) => size)).toEqual([12]);
  });

  it("refuses what cannot be trained", async () => {
    const seeds = ownProject.seeds.filter(({ labels }) => !labels.includes("call-for-calm"));
    await expect(measureLearningCurve({ ...ownProject, seeds })).rejects.toThrow(
      /"call-for-calm": no seed carries it/,
    );
  });
});
