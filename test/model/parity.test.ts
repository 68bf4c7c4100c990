import { beforeAll, describe, expect, it } from "vitest";
import { sigmoid } from "../../src/model/calibration.js";
import type { ModelFileName } from "../../src/model/files.js";
import { parseModel } from "../../src/model/parse.js";
import { createScorer } from "../../src/model/score.js";
import { createRandom } from "../../src/random.js";
import { type Backend, loadBackend } from "../../src/training/backend.js";
import { makeLayers, makeVector } from "./make-layers.js";
import { makeFiles } from "./make-model.js";

let tf: Backend["tf"];
beforeAll(async () => {
  ({ tf } = await loadBackend("wasm"));
});

const inputs = 40;
const all = (value: (index: number) => number) =>
  makeVector(Object.fromEntries(Array.from({ length: inputs }, (_, index) => [index, value(index)])));
const random = createRandom(3);

const vectors = {
  empty: makeVector({}),
  "first feature": makeVector({ 0: 1 }),
  "last feature": makeVector({ [inputs - 1]: 1 }),
  "all features": all(() => 1),
  negative: all(() => -1),
  zeros: all(() => 0),
  "smaller than a normal float": all(() => 1e-40),
  "very large": makeVector({ 3: 1e30 }),
  "very large and negative": makeVector({ 3: -1e30 }),
  random: all(() => 2 * random() - 1),
  "random and sparse": makeVector({ 2: random(), 17: random(), 31: random() }),
};

describe.each([
  ["linear", [inputs, 3]],
  ["hidden", [inputs, 8, 3]],
] as const)("a %s network", (_, widths) => {
  const layers = makeLayers(...widths);

  it.each(Object.entries(vectors))("scores as TF.js predicts: %s", async (_, vector) => {
    const files = await makeFiles({ layers });
    // The files as they are, by the loader that a browser would use.
    const fetchFunc = async (path: RequestInfo | URL) =>
      new Response(new Uint8Array(files[String(path).split("/").at(-1) as ModelFileName]), {
        headers: {
          "content-type": String(path).endsWith(".json") ? "application/json" : "application/octet-stream",
        },
      });
    const model = await tf.loadLayersModel(tf.io.http("https://models.example/model.json", { fetchFunc }));
    const dense = new Float32Array(inputs);
    vector.indices.forEach((index, entry) => {
      dense[index] = vector.values[entry];
    });
    const output = model.predict(tf.tensor2d(dense, [1, inputs]));
    const predicted = [...(output as ReturnType<typeof tf.tensor>).dataSync()];
    const scored = [...createScorer(layers).score(vector)].map(sigmoid);
    expect(predicted).toHaveLength(3);
    scored.forEach((probability, frame) => {
      expect(Math.abs(probability - predicted[frame])).toBeLessThan(1e-5);
    });
  });
});

it("is read back by parseModel with the weights it was made of", async () => {
  const layers = makeLayers(3, 4, 2);
  const model = await parseModel(await makeFiles({ layers }));
  const vector = makeVector({ 0: 1, 2: 0.5 });
  expect(model.score(vector)).toEqual(createScorer(layers).score(vector));
});
