export { type CueSource, type CueSources, compileCues } from "../cues/compile.js";
export type { CueGrammar } from "../cues/grammar.js";
export { parseCueRows } from "../cues/source.js";
export { modelMetadataSchema } from "../model/metadata.js";
export { type BackendName, backendNames } from "./backend.js";
export { extendTaxonomy } from "./extension.js";
export { assignFolds } from "./folds.js";
export { findLeaks, type Leak } from "./leaks.js";
export {
  type CurvePoint,
  type CurveScore,
  type LearningCurveOptions,
  measureLearningCurve,
} from "./learning-curve.js";
export { parseOwnSeeds } from "./own-seeds.js";
export { checkModelDirectory, saveModel } from "./save-model.js";
export { checkSeed, parseSeeds, type Seed, seedSchema, seedSource } from "./seeds.js";
export { parseTaxonomy } from "./taxonomy.js";
export { type TrainedModel, type TrainInput, type TrainProgress, train } from "./train.js";
export { favourSeeds, type TrainOptions, type TrainSettings } from "./train-options.js";
