import { expect, it } from "vitest";
import { dropUnusedFeatures } from "../../src/training/unused-features.js";
import { makeLayers } from "../model/make-layers.js";

const names = ["language:ar", "word:ar:1.00:a", "word:en:1.00:b", "part:en:1.00: b"];
const features = {
  context: "none",
  minimumCount: 1,
  masked: [],
  lexical: { minimumCount: 1, limit: 9 },
} as const;

it.each<[string, number[], string[]]>([
  ["all of them where every language is used", [1, 1, 0, 1], names],
  ["those of one language", [0, 0, 0, 1], [names[0], names[2], names[3]]],
  ["none", [0, 0, 0, 0], [names[0]]],
])("keeps %s", (_, weights, kept) => {
  const [layer] = makeLayers(4, 1);
  const layers = [{ ...layer, kernel: Float32Array.from(weights) }];
  const result = dropUnusedFeatures({ layers, names, features: { ...features, masked: [] } });
  expect(result.names).toEqual(kept);
  expect([...result.layers[0].kernel]).toEqual(kept.map((name) => weights[names.indexOf(name)]));
  expect(result.layers[0].inputs).toBe(kept.length);
  expect(result.features.lexical !== undefined).toBe(kept.length > 1);
});
