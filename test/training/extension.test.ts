import { describe, expect, it } from "vitest";
import { createLabeller } from "../../src/labeller.js";
import { loadModel } from "../../src/model/load.js";
import { measureLearningCurve } from "../../src/training/learning-curve.js";
import { train } from "../../src/training/train.js";
import { handful } from "./handful.js";
import { ownGold, ownProject } from "./own-project.js";

const base = await loadModel();
const input = { ...ownProject, cues: base.cues };
const fourth = { frames: [{ ...ownProject.taxonomy.frames[0], id: "fourth" }] };
const extended = (await train(input, { extend: base })).model;

describe("train, extending a model", () => {
  it("keeps its frames to the last bit: confidences, labels, evidence, metrics", () => {
    const [before, after] = [createLabeller(base), createLabeller(extended)];
    const texts = [...ownGold, ...handful.seeds].map(({ text }) => text);
    const own = base.metadata.taxonomy.frames.map(({ id }) => id);
    for (const text of texts) {
      const [old, now] = [before.labelSentence(text), after.labelSentence(text)];
      expect(Object.fromEntries(own.map((id) => [id, now.confidences[id]]))).toEqual(old.confidences);
      expect(now.labels.filter(({ frame }) => own.includes(frame))).toEqual(old.labels);
    }
    expect(extended.metadata.metrics.slice(0, base.metadata.metrics.length)).toEqual(base.metadata.metrics);
    expect(extended.metadata.settings.extends).toBe(base.metadata.hash);
  });

  it("draws the learning curve of the new frames alone", async () => {
    const [point] = await measureLearningCurve(input, { extend: base, sizes: [8], folds: 2 });
    expect(Object.keys(point.frames)).toEqual(["call-for-calm", "blame-on-rival"]);
  });

  it.each([
    [
      "a frame twice",
      { ...input, taxonomy: base.metadata.taxonomy },
      { extend: base },
      /has the frame "denial"/,
    ],
    ["other cues", ownProject, { extend: base }, /brings its own cues/],
    ["n-grams", { ...input, taxonomy: fourth, cues: extended.cues }, { extend: extended }, /knows n-grams/],
    ["a network", input, { extend: base, backend: "wasm" as const }, /extend goes without a hidden layer/],
  ])("refuses %s", async (_, own, options, message) => {
    await expect(train(own, options)).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(message),
    });
  });
});
