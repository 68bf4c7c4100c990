export { calibrate, type Platt, sigmoid } from "./calibration.js";
export { type ModelFileName, type ModelFiles, modelFileNames } from "./files.js";
export { loadModel } from "./load.js";
export { type FrameMetrics, type ModelMetadata, modelMetadataSchema } from "./metadata.js";
export { type Model, parseModel } from "./parse.js";
