import { beforeAll, describe, expect, it } from "vitest";
import { createScorer } from "../../src/model/score.js";
import { type Backend, loadBackend } from "../../src/training/backend.js";
import { crossValidate } from "../../src/training/cross-validate.js";
import { trainNetwork } from "../../src/training/network.js";
import { createDensifier, type Rows, selectRows } from "../../src/training/network-rows.js";
import { featureGroup, networkSettingsSchema } from "../../src/training/network-settings.js";
import { makeVector } from "../model/make-layers.js";

let tf: Backend["tf"];
beforeAll(async () => {
  ({ tf } = await loadBackend("wasm"));
});

const names = ["cue:a", "cue:b", "word:c", "word:d"];
const shape = { names, frames: ["denial", "blame"] };
const settingsOf = (settings: object) =>
  networkSettingsSchema.parse({
    epochs: 60,
    batchSize: 4,
    learningRate: 0.1,
    l2: 1e-4,
    groupL2: {},
    ...settings,
  });

/** Denial where a stands, blame where b stands without c: no linear network can tell the second. */
const cases: [entries: Record<number, number>, denial: number, blame: number][] = [
  [{ 0: 1 }, 1, 0],
  [{ 0: 1, 3: 1 }, 1, 0],
  [{ 1: 1 }, 0, 1],
  [{ 1: 1, 3: 1 }, 0, 1],
  [{ 1: 1, 2: 1 }, 0, 0],
  [{ 2: 1 }, 0, 1],
  [{ 0: 1, 2: 1, 3: 1 }, 1, 1],
  [{ 3: 1 }, 0, 0],
  [{}, 0, 0],
];
const rows: Rows = {
  vectors: cases.map(([entries]) => makeVector(entries)),
  targets: Float32Array.from(cases.flatMap(([, denial, blame]) => [denial, blame])),
  weights: new Float32Array(cases.length).fill(1),
};
const errors = (layers: Awaited<ReturnType<typeof trainNetwork>>, frame: number) => {
  const { score } = createScorer(layers);
  return rows.vectors.filter(
    (vector, row) => score(vector)[frame] > 0 !== (rows.targets[row * 2 + frame] === 1),
  ).length;
};

describe("trainNetwork", () => {
  it("learns what is linear without a hidden layer, and what is not with one", async () => {
    const linear = await trainNetwork(tf, rows, shape, settingsOf({}));
    expect(linear).toHaveLength(1);
    expect(errors(linear, 0)).toBe(0);
    expect(errors(linear, 1)).toBeGreaterThan(0);
    const hidden = await trainNetwork(
      tf,
      rows,
      shape,
      settingsOf({ hidden: 16, epochs: 200, learningRate: 0.05 }),
    );
    expect(hidden).toHaveLength(2);
    expect(errors(hidden, 0)).toBe(0);
    expect(errors(hidden, 1)).toBe(0);
  });

  it.each([{}, { hidden: 3 }])(
    "gives the same bytes again, and others with another seed: %o",
    async (settings) => {
      const first = await trainNetwork(tf, rows, shape, settingsOf(settings));
      expect(await trainNetwork(tf, rows, shape, settingsOf(settings))).toEqual(first);
      expect(await trainNetwork(tf, rows, shape, settingsOf({ ...settings, seed: 2 }))).not.toEqual(first);
    },
  );

  it("leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    await trainNetwork(tf, rows, { ...shape, prior: new Float32Array(8) }, settingsOf({ epochs: 2 }));
    await trainNetwork(tf, rows, shape, settingsOf({ epochs: 2, hidden: 3 }));
    expect(tf.memory().numTensors).toBe(before);
  });

  it("reaches the minimum of its loss", async () => {
    const l2 = 0.01;
    const settings = settingsOf({ l2, epochs: 400, batchSize: 9 });
    const [{ kernel, bias }] = await trainNetwork(tf, rows, shape, settings);
    const { score } = createScorer([
      { name: "frames", inputs: 4, units: 2, activation: "sigmoid", kernel, bias },
    ]);
    for (const frame of [0, 1]) {
      const residuals = rows.vectors.map(
        (vector, row) => 1 / (1 + Math.exp(-score(vector)[frame])) - rows.targets[row * 2 + frame],
      );
      expect(residuals.reduce((sum, residual) => sum + residual, 0) / 9).toBeCloseTo(0, 3);
      names.forEach((_, feature) => {
        const own = residuals.filter((_, row) => rows.vectors[row].indices.includes(feature));
        const slope = own.reduce((sum, residual) => sum + residual, 0) / 9;
        expect(slope + 2 * l2 * kernel[feature * 2 + frame]).toBeCloseTo(0, 3);
      });
    }
  });

  it("draws weights to the prior, by feature group", async () => {
    const prior = Float32Array.of(3, -3, 2, -2, 1, -1, 0.5, -0.5);
    const settings = settingsOf({ l2: 0, groupL2: { cue: 1000 }, learningRate: 0.01 });
    const [{ kernel }] = await trainNetwork(tf, rows, { ...shape, prior }, settings);
    for (const cell of [0, 1, 2, 3]) expect(Math.abs(kernel[cell] - prior[cell])).toBeLessThan(0.01);
    for (const cell of [4, 5, 6]) expect(Math.abs(kernel[cell] - prior[cell])).toBeGreaterThan(0.05);
    expect([...prior]).toEqual([3, -3, 2, -2, 1, -1, 0.5, -0.5]);
  });

  it("counts rows by their weight", async () => {
    const settings = settingsOf({ epochs: 200, batchSize: 100 });
    const one = selectRows(rows, [0, 0, 0, 3, 4, 8]);
    const weighted = { ...selectRows(rows, [0, 3, 4, 8, 7]), weights: Float32Array.of(3, 1, 1, 1, 0) };
    const [tripled] = await trainNetwork(tf, one, shape, settings);
    const [counted] = await trainNetwork(tf, weighted, shape, settings);
    counted.kernel.forEach((weight, cell) => {
      expect(weight).toBeCloseTo(tripled.kernel[cell], 2);
    });
  });

  it("raises a frame by its positive weight", async () => {
    const plain = await trainNetwork(tf, rows, shape, settingsOf({}));
    const raised = await trainNetwork(tf, rows, shape, settingsOf({ positiveWeights: { blame: 8 } }));
    const blame = (layers: typeof plain) => createScorer(layers).score(makeVector({ 1: 1, 2: 1 }))[1];
    expect(blame(raised)).toBeGreaterThan(blame(plain) + 0.5);
  });

  it("reports every epoch", async () => {
    const seen: number[] = [];
    await trainNetwork(tf, rows, shape, settingsOf({ epochs: 3 }), (done) => seen.push(done));
    expect(seen).toEqual([1, 2, 3]);
  });
});

describe("crossValidate", () => {
  it("scores every row by a network that did not see its fold", async () => {
    const folds = Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2);
    const settings = settingsOf({ epochs: 5 });
    const progress: number[][] = [];
    const logits = await crossValidate(tf, rows, shape, settings, folds, (...steps) => progress.push(steps));
    const others = selectRows(rows, [0, 2, 3, 5, 6, 8]);
    const { score } = createScorer(await trainNetwork(tf, others, shape, settings));
    for (const row of [1, 4, 7])
      expect(logits.subarray(row * 2, row * 2 + 2)).toEqual(score(rows.vectors[row]));
    expect(progress.at(-1)).toEqual([15, 15]);
  });
});

it("densifies rows in a buffer that forgets the rows before", () => {
  const densify = createDensifier(3, 2);
  expect([...densify([makeVector({ 0: 1, 2: 2 }), makeVector({ 1: 3 })])]).toEqual([1, 0, 2, 0, 3, 0]);
  expect([...densify([makeVector({ 1: 4 })])]).toEqual([0, 4, 0]);
  expect([...densify([makeVector({}), makeVector({ 2: 5 })])]).toEqual([0, 0, 0, 0, 0, 5]);
});

it.each([
  ["cue:en:denial: DENY ~4 LINK", "cue"],
  ["bias", ""],
  [":odd", ""],
])("groups the feature %s under %j", (name, group) => {
  expect(featureGroup(name)).toBe(group);
});
