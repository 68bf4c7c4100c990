export {
  type Agreement,
  type AgreementOptions,
  type AgreementTable,
  type FrameAgreement,
  type MeasuredCoefficients,
  measureAgreement,
} from "./agreement/agreement.js";
export { type AnnotatedSentence, type Annotator, alignAnnotators } from "./agreement/annotators.js";
export { cohenKappa, krippendorffAlpha, pairF1, type Vote } from "./agreement/coefficients.js";
export type { Disagreement } from "./agreement/disagreements.js";
export type { Placement } from "./agreement/placement.js";
export type { BootstrapSettings, Interval } from "./bootstrap.js";
export type { ReliabilityBin } from "./calibration.js";
export type { Difference, F1Difference } from "./difference.js";
export {
  type Comparison,
  compareLabellers,
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  evaluatePredictions,
} from "./evaluate.js";
export { type ExpectFramesOptions, expectFrames } from "./expect-frames.js";
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
export type { PrecisionRecallCurve, PrecisionRecallPoint } from "./precision-recall.js";
export type { Prediction } from "./prediction.js";
export type { FrameScores, IntervalScores, ScoreTable, SliceScores } from "./score-table.js";
export type { PrecisionRecall } from "./scores.js";
export { type Documents, listDocuments, resolveStandOff } from "./stand-off.js";
