import type { CueGrammar } from "../cues/grammar.js";
import { chooseTriggers } from "../cues/trigger.js";
import { RiwayaError } from "../errors.js";
import { createExtractor } from "../features/extractor.js";
import { collectFeatureNames } from "../features/names.js";
import type { Taxonomy } from "../frames.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { sha256 } from "../model/checksum.js";
import type { ModelFiles } from "../model/files.js";
import { type Model, parseModel } from "../model/parse.js";
import { serializeModel } from "../model/serialize.js";
import { describeUnknownFrame } from "../unknown-frame.js";
import { calibrateFrames } from "./calibrate-frames.js";
import { weighFrames } from "./calibration-weights.js";
import { type Judgements, judgeOutOfFold, measureOutOfFold } from "./cross-validate-metrics.js";
import type { OutOfFold } from "./cross-validate-scores.js";
import { checkExtension, extendNames, type FramesMetadata, joinFrames } from "./extension.js";
import { assignFolds, findBlocks } from "./folds.js";
import { createLearner } from "./learner.js";
import { checkSeedSet } from "./seed-set.js";
import type { Seed } from "./seeds.js";
import {
  chooseFeatures,
  parseTrainSettings,
  shapeNetwork,
  type TrainOptions,
  weighSeeds,
} from "./train-options.js";
import { dropUnusedFeatures } from "./unused-features.js";

/** What a model is trained from. */
export interface TrainInput {
  readonly seeds: readonly Seed[];
  readonly taxonomy: Taxonomy;
  readonly cues: CueGrammar;
  readonly name: string;
  readonly version: string;
}

/** How far training has come: `done` of `total` seeds (features) or epochs (the others). */
export interface TrainProgress {
  readonly stage: "features" | "cross-validation" | "network";
  readonly done: number;
  readonly total: number;
}

export interface TrainedModel {
  readonly model: Model;
  /** The model's files, as `saveModel` writes them. */
  readonly files: ModelFiles;
  /** What cross-validation said of every seed, in their order, of the frames that were learned. */
  readonly outOfFold: OutOfFold & Judgements;
}

/** 1 where a seed carries a frame: `[seeds, frames]`. */
function targetsOf(seeds: readonly Seed[], frames: readonly string[]): Float32Array {
  const targets = new Float32Array(seeds.length * frames.length);
  seeds.forEach(({ id, labels }, row) => {
    for (const label of labels) {
      const frame = frames.indexOf(label);
      if (frame < 0) {
        throw new RiwayaError("bad-input", `seed ${id}: ${describeUnknownFrame(label, frames)}`);
      }
      targets[row * frames.length + frame] = 1;
    }
  });
  return targets;
}

/** Frame id → language → value, as the metadata holds calibration and thresholds. */
function tabulate<T>(frames: readonly string[], value: (frame: number, language: LabelledLanguage) => T) {
  const row = (frame: number) => labelledLanguages.map((language) => [language, value(frame, language)]);
  return Object.fromEntries(frames.map((id, frame) => [id, Object.fromEntries(row(frame))]));
}

/**
 * Trains a model: features of all seeds, scores of every seed by cross-validation, calibration and thresholds from those,
 * and the weights on all seeds. The same input, options and backend give the same bytes on one machine.
 * @throws RiwayaError `bad-input` for a label that is no frame, and for seeds from which nothing can be learned, `bad-usage` for options that do not fit, `missing-peer`
 *   where options want TensorFlow.js and it is not installed.
 */
export async function train(
  { seeds, taxonomy, cues: grammar, name, version }: TrainInput,
  options: TrainOptions = {},
  onProgress: (progress: TrainProgress) => void = () => {},
): Promise<TrainedModel> {
  const frames = taxonomy.frames.map((frame) => frame.id);
  const { extend } = options;
  const settings = parseTrainSettings(options, frames);
  if (extend) checkExtension(extend, taxonomy, grammar);
  const targets = targetsOf(seeds, frames);
  const rowWeights = weighSeeds(seeds, options.rowWeight ?? (() => 1), "rowWeight");
  const seedWeights = weighSeeds(seeds, options.calibrationWeight ?? (() => 1), "calibrationWeight");
  const weights = weighFrames(seedWeights, targets, frames.length);
  const blocks = findBlocks(seeds);
  checkSeedSet(seeds, taxonomy, blocks);
  if (options.folds === undefined) settings.folds = Math.min(settings.folds, new Set(blocks).size);
  const folds = assignFolds(seeds, settings.folds, 0, blocks);
  const cues = extend ? grammar : chooseTriggers(grammar, seeds);
  const features = chooseFeatures(options, seeds.length);
  const collected = collectFeatureNames(cues, seeds, features);
  const names = extend ? extendNames(extend, collected) : collected;
  const shape = shapeNetwork(names, frames, options);
  const extractor = createExtractor(cues, names, features);
  const vectors = seeds.map(({ text, language }, row) => {
    onProgress({ stage: "features", done: row + 1, total: seeds.length });
    return extractor.extract(text, language).vector;
  });

  const languages = seeds.map(({ language }) => language);
  const rows = { vectors, targets, weights: Float32Array.from(rowWeights) };
  const learner = await createLearner(
    { rows, shape, settings, folds, languages, calibrationWeights: weights },
    options,
  );
  const logits = await learner.crossValidate((done, total) =>
    onProgress({ stage: "cross-validation", done, total }),
  );
  const scores = { frames, languages, folds, logits, targets, weights };
  const judgements = judgeOutOfFold(scores);
  const decisions = calibrateFrames(scores, [...seeds.keys()]);
  const layers = await learner.learn((done, total) => onProgress({ stage: "network", done, total }));
  const learned: FramesMetadata = {
    taxonomy,
    calibration: tabulate(frames, (frame, language) => decisions[frame][language].platt),
    thresholds: tabulate(frames, (frame, language) => decisions[frame][language].threshold),
    metrics: measureOutOfFold(scores, judgements),
  };
  const whole = extend
    ? joinFrames(extend, { layer: layers[0], names, metadata: learned })
    : { layers, metadata: learned };
  const kept = dropUnusedFeatures({ layers: whole.layers, names, features });

  const files = await serializeModel({
    layers: kept.layers,
    names: kept.names,
    cues,
    metadata: {
      name,
      version,
      generatedBy: options.generatedBy ?? "Generated by `train` of riwaya: train again instead of editing.",
      taxonomy: whole.metadata.taxonomy,
      features: kept.features,
      calibration: whole.metadata.calibration,
      thresholds: whole.metadata.thresholds,
      metrics: whole.metadata.metrics,
      seeds: { count: seeds.length, sha256: await sha256(JSON.stringify(seeds)) },
      ...learner.identity,
      settings: {
        ...settings,
        ...(features.lexical && { freedoms: learner.chosen() }),
        ...(extend && { extends: extend.metadata.hash }),
      },
    },
  });
  return { model: await parseModel(files), files, outOfFold: { ...scores, ...judgements } };
}
