// Types alone of what needs zod: loading a model does without.
export { calibrate, type Platt, sigmoid } from "./calibration.js";
export { type ModelFileName, type ModelFiles, modelFileNames } from "./files.js";
export { loadModel } from "./load.js";
export type { FrameMetrics, ModelMetadata } from "./metadata.js";
export { type Model, parseModel } from "./parse.js";
