import type { CueGrammar } from "../cues/grammar.js";
import { chooseTriggers } from "../cues/trigger.js";
import { RiwayaError } from "../errors.js";
import { createExtractor } from "../features/extractor.js";
import { collectFeatureNames } from "../features/names.js";
import { defaultFeatureSettings } from "../features/settings.js";
import type { Taxonomy } from "../frames.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { sha256 } from "../model/checksum.js";
import type { ModelFiles } from "../model/files.js";
import { type Model, parseModel } from "../model/parse.js";
import { serializeModel } from "../model/serialize.js";
import { describeUnknownFrame } from "../unknown-frame.js";
import { loadBackend } from "./backend.js";
import { calibrateFrames } from "./calibrate-frames.js";
import { crossValidate } from "./cross-validate.js";
import { type Judgements, judgeOutOfFold, measureOutOfFold } from "./cross-validate-metrics.js";
import type { OutOfFold } from "./cross-validate-scores.js";
import { assignFolds } from "./folds.js";
import { trainNetwork } from "./network.js";
import type { Seed } from "./seeds.js";
import { parseTrainSettings, shapeNetwork, type TrainOptions, weighSeeds } from "./train-options.js";

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
  /** What cross-validation said of every seed, in their order. */
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
 * and a network on all seeds. The same input, options and backend give the same bytes on one machine.
 * @throws RiwayaError `bad-input` for a label that is no frame, `bad-usage` for options that do not fit, `missing-peer`
 *   where TensorFlow.js is not installed.
 */
export async function train(
  { seeds, taxonomy, cues: grammar, name, version }: TrainInput,
  options: TrainOptions = {},
  onProgress: (progress: TrainProgress) => void = () => {},
): Promise<TrainedModel> {
  const frames = taxonomy.frames.map((frame) => frame.id);
  const settings = parseTrainSettings(options, frames);
  const targets = targetsOf(seeds, frames);
  const rowWeights = weighSeeds(seeds, options.rowWeight ?? (() => 1), "rowWeight");
  const weights = weighSeeds(seeds, options.calibrationWeight ?? (() => 1), "calibrationWeight");
  const folds = assignFolds(seeds, settings.folds);
  const { tf, name: backend, version: tfjs } = await loadBackend(options.backend);

  const cues = chooseTriggers(grammar, seeds);
  const features = options.features ?? defaultFeatureSettings;
  const names = collectFeatureNames(cues, seeds, features);
  const shape = shapeNetwork(names, frames, options);
  const extractor = createExtractor(cues, names, features);
  const vectors = seeds.map(({ text, language }, row) => {
    onProgress({ stage: "features", done: row + 1, total: seeds.length });
    return extractor.extract(text, language).vector;
  });

  const rows = { vectors, targets, weights: Float32Array.from(rowWeights) };
  const logits = await crossValidate(tf, rows, shape, settings, folds, (done, total) =>
    onProgress({ stage: "cross-validation", done, total }),
  );
  const scores = {
    frames,
    languages: seeds.map(({ language }) => language),
    folds,
    logits,
    targets,
    weights,
  };
  const judgements = judgeOutOfFold(scores);
  const decisions = calibrateFrames(scores, [...seeds.keys()]);
  const layers = await trainNetwork(tf, rows, shape, settings, (done) =>
    onProgress({ stage: "network", done, total: settings.epochs }),
  );

  const files = await serializeModel({
    layers,
    names,
    cues,
    metadata: {
      name,
      version,
      generatedBy: options.generatedBy ?? "Generated by `train` of riwaya: train again instead of editing.",
      taxonomy,
      features,
      calibration: tabulate(frames, (frame, language) => decisions[frame][language].platt),
      thresholds: tabulate(frames, (frame, language) => decisions[frame][language].threshold),
      metrics: measureOutOfFold(scores, judgements),
      seeds: { count: seeds.length, sha256: await sha256(JSON.stringify(seeds)) },
      backend,
      tfjs,
      settings,
    },
  });
  return { model: await parseModel(files), files, outOfFold: { ...scores, ...judgements } };
}
