import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createExtractor } from "../../src/features/extractor.js";
import { loadModel } from "../../src/model/load.js";
import type { Model } from "../../src/model/parse.js";
import { saveModel } from "../../src/training/save-model.js";
import { type TrainedModel, type TrainProgress, train } from "../../src/training/train.js";
import type { TrainOptions } from "../../src/training/train-options.js";
import { handful, seeds } from "./handful.js";
import { ownProject } from "./own-project.js";

const options: TrainOptions = {
  backend: "wasm",
  folds: 2,
  epochs: 60,
  batchSize: 8,
  learningRate: 0.1,
  l2: 1e-4,
  groupL2: {},
  features: { context: "words", minimumCount: 1, masked: [] },
};

let trained: TrainedModel;
const progress: TrainProgress[] = [];
beforeAll(async () => {
  trained = await train(handful, options, (step) => progress.push(step));
});

function scoreSeeds(model: Model): number[][] {
  const { extract } = createExtractor(model.cues, model.names, model.metadata.features);
  return seeds.map(({ text, language }) => [...model.score(extract(text, language).vector)]);
}

describe("train", () => {
  it("overfits a handful of sentences", () => {
    const frames = trained.model.metadata.taxonomy.frames.map(({ id }) => id);
    const found = scoreSeeds(trained.model).map((logits) =>
      frames.filter((_, frame) => logits[frame] > 0).sort(),
    );
    expect(found).toEqual(seeds.map(({ labels }) => labels));
  });

  it("gives the same numbers once saved and loaded", async () => {
    const folder = await mkdtemp(join(tmpdir(), "riwaya-train-"));
    await saveModel(trained, join(folder, "model"));
    const loaded = await loadModel(join(folder, "model"));
    await rm(folder, { recursive: true });
    expect(scoreSeeds(loaded)).toEqual(scoreSeeds(trained.model));
    expect(loaded.metadata).toEqual(trained.model.metadata);
  });

  it("gives the same bytes again", async () => {
    const again = await train(handful, options);
    expect(again.files).toEqual(trained.files);
    expect(again.outOfFold).toEqual(trained.outOfFold);
    const other = await train(handful, { ...options, learningRate: 0.05 });
    expect(other.model.metadata.hash).not.toBe(trained.model.metadata.hash);
  });

  it("records what it was made of", () => {
    const { name, version, backend, tfjs, settings, seeds: data, metrics } = trained.model.metadata;
    expect({ name, version, backend, tfjs }).toEqual({
      name: "handful",
      version: "0.0.1",
      backend: "wasm",
      tfjs: "4.22.0",
    });
    expect(settings).toEqual({
      folds: 2,
      hidden: 0,
      epochs: 60,
      batchSize: 8,
      learningRate: 0.1,
      l2: 1e-4,
      groupL2: {},
      positiveWeights: {},
      seed: 1,
    });
    expect(data.count).toBe(16);
    expect(
      metrics.find(({ rows, frame, language }) => rows === "all" && frame === "blame" && language === "ar"),
    ).toMatchObject({
      count: 8,
      support: 3,
    });
  });

  it("takes the seeds' text into their sum", async () => {
    const changed = seeds.map((seed, row) => (row === 0 ? { ...seed, text: `${seed.text} Again.` } : seed));
    const other = await train({ ...handful, seeds: changed }, { ...options, epochs: 1 });
    expect(other.model.metadata.seeds.sha256).not.toBe(trained.model.metadata.seeds.sha256);
  });

  it("measures only the rows that calibration weighs, beside all", async () => {
    const { model } = await train(ownProject, {
      epochs: 1,
      backend: "wasm",
      calibrationWeight: ({ language }) => (language === "ar" ? 1 : 0),
    });
    const counts = (rows: string) =>
      model.metadata.metrics
        .filter((entry) => entry.rows === rows)
        .map(({ language, count }) => `${language} ${count}`);
    expect(new Set(counts("all"))).toEqual(new Set(["ar 30", "en 30"]));
    expect(new Set(counts("calibration"))).toEqual(new Set(["ar 30", "en 0"]));
  });

  it("starts from a prior and stays there when it is drawn hard", async () => {
    const { model } = await train(handful, {
      ...options,
      l2: 1000,
      learningRate: 0.001,
      prior: (names, frames) =>
        Float32Array.from(
          names.flatMap((name) =>
            frames.map((frame) => (/^grammar:..:(.*)$/.exec(name)?.[1] === frame ? 5 : 0)),
          ),
        ),
    });
    const feature = model.names.indexOf("grammar:en:denial");
    const vector = { indices: Int32Array.of(feature), values: Float32Array.of(1) };
    expect(model.contributions(vector, 0)[0]).toBeCloseTo(5, 1);
    expect(model.contributions(vector, 1)[0]).toBeCloseTo(0, 1);
  });

  it("shows every stage to its end", () => {
    const last = (stage: string) => progress.findLast((step) => step.stage === stage);
    expect(last("features")).toMatchObject({ done: 16, total: 16 });
    expect(last("cross-validation")).toMatchObject({ done: 120, total: 120 });
    expect(last("network")).toMatchObject({ done: 60, total: 60 });
  });

  it.each<[string, TrainOptions, RegExp]>([
    ["no epochs", { epochs: 0 }, /epochs/],
    ["an option that does not exist", { epoch: 3 } as TrainOptions, /epoch/],
    ["one fold", { folds: 1 }, /folds/],
    ["more folds than seeds", { folds: 50 }, /50 folds want as many groups of seeds, and there are 16/],
    [
      "a frame that is none",
      { positiveWeights: { gloom: 2 } },
      /unknown frame "gloom"; known frames: denial, blame/,
    ],
    ["a weight that is none", { rowWeight: () => NaN }, /rowWeight of seed en-handful-0001 is NaN/],
    ["weights of nothing", { calibrationWeight: () => 0 }, /calibrationWeight: no seed/],
    ["a short prior", { prior: () => new Float32Array(3) }, /the prior has 3 weights/],
    ["a prior beside a hidden layer", { hidden: 4, prior: () => new Float32Array(3) }, /hidden layer/],
  ])("refuses %s", async (_, wrong, message) => {
    await expect(train(handful, { ...options, epochs: 1, ...wrong })).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(message),
    });
  });

  it("refuses a label that is no frame, and no seeds at all", async () => {
    const [first, ...others] = seeds;
    const wrong = [...others, { ...first, labels: ["gloom"] }];
    await expect(train({ ...handful, seeds: wrong }, options)).rejects.toMatchObject({
      code: "bad-input",
      message: 'seed en-handful-0001: unknown frame "gloom"; known frames: denial, blame',
    });
    await expect(train({ ...handful, seeds: [] }, options)).rejects.toMatchObject({ code: "bad-usage" });
  });
});
