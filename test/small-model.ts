import { compileCues } from "../src/cues/compile.js";
import { parseCueRows } from "../src/cues/source.js";
import { collectFeatureNames } from "../src/features/names.js";
import type { FeatureSettings } from "../src/features/settings.js";
import type { ModelFiles } from "../src/model/files.js";
import { parseModel } from "../src/model/parse.js";
import { makeFiles, parts } from "./model/make-model.js";

const cueRows = '{"frame":"denial","pattern":"denied ~2 claims|report","weight":0.9}';

/** The files of a model of two frames whose weights are written by hand: one English pattern means `denial`. */
export function createSmallModelFiles(): Promise<ModelFiles> {
  const cues = compileCues({ en: [{ file: "en", rows: parseCueRows(cueRows, "en") }], ar: [] });
  const features: FeatureSettings = { context: "none", minimumCount: 1, masked: [] };
  const names = collectFeatureNames(cues, [], features);
  const ids = ["denial", "other-frame"];
  const kernel = new Float32Array(names.length * ids.length);
  kernel[names.indexOf("cue:en:0") * ids.length] = 5;
  const perFrame = <T>(value: T) => Object.fromEntries(ids.map((id) => [id, { ar: value, en: value }]));
  const output = { name: "frames", inputs: names.length, units: ids.length, activation: "sigmoid" } as const;
  return makeFiles({
    layers: [{ ...output, kernel, bias: Float32Array.of(-3, -3) }],
    names,
    cues,
    metadata: {
      ...parts.metadata,
      name: "small",
      version: "0.0.0",
      taxonomy: {
        frames: ids.map((id) => ({
          id,
          names: { ar: "إطار", en: "A frame" },
          definition: "For tests.",
          keywords: { ar: [], en: ["denied"] },
        })),
      },
      features,
      calibration: perFrame({ slope: 1, intercept: 0 }),
      thresholds: perFrame(0.5),
    },
  });
}

/** That model, loaded. */
export async function createSmallModel() {
  return parseModel(await createSmallModelFiles());
}
