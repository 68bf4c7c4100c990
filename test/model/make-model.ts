import { compileCues } from "../../src/cues/compile.js";
import type { Taxonomy } from "../../src/frames.js";
import type { ModelFiles } from "../../src/model/files.js";
import { type ModelParts, serializeModel } from "../../src/model/serialize.js";
import { makeLayers } from "./make-layers.js";

const languages = <T>(value: T) => ({ ar: value, en: value });

export const taxonomy: Taxonomy = {
  frames: ["denial", "blame"].map((id) => ({
    id,
    names: languages(id),
    definition: `What ${id} is.`,
    keywords: languages([]),
  })),
};

const byFrame = <T>(value: T) => ({ denial: languages(value), blame: languages(value) });

/** A small valid model of three features and two frames. */
export const parts: ModelParts = {
  layers: makeLayers(3, 2),
  names: ["language:en", "cue:en:denial: DENY", 'word:en:a","b'],
  cues: compileCues({ ar: [], en: [] }),
  metadata: {
    name: "tiny",
    version: "1.0.0",
    generatedBy: "a test",
    taxonomy,
    features: { context: "words", minimumCount: 1, masked: [] },
    calibration: byFrame({ slope: 0.5, intercept: 1 }),
    thresholds: byFrame(0.4),
    metrics: [],
    seeds: { count: 0, sha256: "0".repeat(64) },
    backend: "wasm",
    tfjs: "4.22.0",
    settings: { hidden: 0, groupL2: { cue: 1e-7 } },
  },
};

export function makeFiles(changes: Partial<ModelParts> = {}): Promise<ModelFiles> {
  return serializeModel({ ...parts, ...changes });
}
