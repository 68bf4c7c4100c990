import type { LabelledLanguage } from "../languages.js";
import type { DenseLayer } from "../model/topology.js";
import { loadBackend } from "./backend.js";
import { crossValidate } from "./cross-validate.js";
import type { Freedom } from "./freedom.js";
import { trainNetwork } from "./network.js";
import type { Rows } from "./network-rows.js";
import type { NetworkShape } from "./network-start.js";
import { createRegressionLearner } from "./regression-learner.js";
import { needsNetwork, type TrainOptions, type TrainSettings } from "./train-options.js";

/** What there is to learn from. */
export interface Lesson {
  readonly rows: Rows;
  readonly shape: NetworkShape;
  readonly settings: TrainSettings;
  /** The fold of every row, from 0. */
  readonly folds: Int32Array;
  /** The language of every row. */
  readonly languages: readonly LabelledLanguage[];
  /** How much a row counts where settings are chosen: `[rows, frames]`. */
  readonly calibrationWeights: Float64Array;
}

/** Called with how many steps are done, and of how many. */
export type OnStep = (done: number, total: number) => void;

/** What computes the weights of a model. */
export interface Learner {
  /** What the model's metadata say of it. */
  readonly identity: { readonly backend: string; readonly tfjs?: string };
  /** Scores every row without having learned from its fold: logits, `[rows, frames]`. */
  crossValidate(onStep: OnStep): Promise<Float64Array>;
  /** Learns from all rows; what {@link crossValidate} chose holds. */
  learn(onStep: OnStep): Promise<DenseLayer[]>;
  /** By frame, how freely n-grams weigh in each language: what cross-validation chose, for the record. */
  chosen(): Readonly<Record<string, Freedom>>;
}

/**
 * The learner that options ask for.
 * @throws RiwayaError `missing-peer` where TensorFlow.js is wanted and not installed.
 */
export async function createLearner(lesson: Lesson, options: TrainOptions): Promise<Learner> {
  if (!needsNetwork(options)) return createRegressionLearner(lesson);
  const { tf, name, version } = await loadBackend(options.backend === "plain" ? undefined : options.backend);
  const { rows, shape, settings, folds } = lesson;
  return {
    identity: { backend: name, tfjs: version },
    crossValidate: (onStep) => crossValidate(tf, rows, shape, settings, folds, onStep),
    learn: (onStep) => trainNetwork(tf, rows, shape, settings, (done) => onStep(done, settings.epochs)),
    chosen: () => ({}),
  };
}
