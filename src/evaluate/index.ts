export type { BootstrapSettings, Interval } from "./bootstrap.js";
export type { ReliabilityBin } from "./calibration.js";
export { type EvaluateOptions, type Evaluation, evaluate, evaluatePredictions } from "./evaluate.js";
export {
  checkFrames,
  type Fixture,
  fixtureSchema,
  parseFixtures,
  type RowPlace,
  type StandOffRow,
  standOffSchema,
} from "./fixtures.js";
export { createKeywordBaseline } from "./keyword-baseline.js";
export type { Mistake } from "./mistakes.js";
export type { Prediction } from "./prediction.js";
export type { FrameScores, IntervalScores, ScoreTable, SliceScores } from "./score-table.js";
export type { PrecisionRecall } from "./scores.js";
export { type Documents, listDocuments, resolveStandOff } from "./stand-off.js";
