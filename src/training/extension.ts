import type { CueGrammar } from "../cues/grammar.js";
import { RiwayaError } from "../errors.js";
import { lexicalLanguage } from "../features/lexical-names.js";
import type { FeatureSettings } from "../features/settings.js";
import type { Taxonomy } from "../frames.js";
import type { ModelMetadata } from "../model/metadata.js";
import type { Model } from "../model/parse.js";
import type { DenseLayer } from "../model/topology.js";

/** What a model says of its frames. */
export type FramesMetadata = Pick<ModelMetadata, "taxonomy" | "calibration" | "thresholds" | "metrics">;

/** What was learned of frames, to be put beside others. */
interface LearnedFrames {
  readonly layer: DenseLayer;
  /** Features in the order of the layer's rows: see {@link extendNames}. */
  readonly names: readonly string[];
  readonly metadata: FramesMetadata;
}

/**
 * Checks that a model can be given these frames beside its own.
 * @throws RiwayaError `bad-usage` for a frame that it has, other cues, a hidden layer, and n-grams: their values hang on which others are known
 */
export function checkExtension(base: Model, taxonomy: Taxonomy, cues: CueGrammar): void {
  const { metadata } = base;
  const fail = (problem: string): never => {
    throw new RiwayaError("bad-usage", `extend: model "${metadata.name}" ${problem}`);
  };
  const known = metadata.taxonomy.frames.map(({ id }) => id);
  const twice = taxonomy.frames.find(({ id }) => known.includes(id));
  if (twice) fail(`has the frame "${twice.id}" already; name only frames that it does not have`);
  if (cues !== base.cues) fail("brings its own cues; pass those, or train all frames anew");
  if (metadata.settings.hidden !== 0) fail("has a hidden layer, which its frames share; train all anew");
  if (metadata.features.lexical) {
    fail("knows n-grams, which would not weigh the same beside others; train all its frames and yours anew");
  }
}

/** The features that new frames are told by: those of the model, and n-grams. */
export function extendFeatures(
  { metadata: { features } }: Model,
  lexical: FeatureSettings["lexical"],
): FeatureSettings {
  return { ...features, lexical };
}

/** The names of the features: those of the model in their order, then the n-grams among these. */
export function extendNames(base: Model, names: readonly string[]): string[] {
  return [...base.names, ...names.filter((name) => lexicalLanguage(name) !== undefined)];
}

/** Puts learned frames beside those of a model, which keep their weights, calibration, thresholds and metrics. */
export function joinFrames(base: Model, { layer, names, metadata }: LearnedFrames) {
  const own = base.metadata.taxonomy.frames.length;
  const units = own + layer.units;
  const kernel = new Float32Array(names.length * units);
  const everyFeature = {
    indices: Int32Array.from(base.names.keys()),
    values: new Float32Array(base.names.length).fill(1),
  };
  for (let frame = 0; frame < own; frame += 1) {
    base.contributions(everyFeature, frame).forEach((weight, row) => {
      kernel[row * units + frame] = weight;
    });
  }
  names.forEach((_, row) => {
    kernel.set(layer.kernel.subarray(row * layer.units, (row + 1) * layer.units), row * units + own);
  });
  const nothing = { indices: new Int32Array(0), values: new Float32Array(0) };
  const bias = Float32Array.of(...base.score(nothing), ...layer.bias);
  return {
    layers: [{ ...layer, units, kernel, bias }],
    metadata: {
      taxonomy: extendTaxonomy(base.metadata.taxonomy, metadata.taxonomy),
      calibration: { ...base.metadata.calibration, ...metadata.calibration },
      thresholds: { ...base.metadata.thresholds, ...metadata.thresholds },
      metrics: [...base.metadata.metrics, ...metadata.metrics],
    },
  };
}

/** A taxonomy with the frames of another that it does not have. */
export function extendTaxonomy(base: Taxonomy, { frames }: Taxonomy): Taxonomy {
  const known = base.frames.map(({ id }) => id);
  return { frames: [...base.frames, ...frames.filter(({ id }) => !known.includes(id))] };
}
