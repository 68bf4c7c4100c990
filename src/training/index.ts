export { modelMetadataSchema } from "../model/metadata.js";
export { type BackendName, backendNames } from "./backend.js";
export { assignFolds } from "./folds.js";
export { saveModel } from "./save-model.js";
export { checkSeed, parseSeeds, type Seed, seedSchema, seedSource } from "./seeds.js";
export { type TrainedModel, type TrainInput, type TrainProgress, train } from "./train.js";
export type { TrainOptions, TrainSettings } from "./train-options.js";
