import { z } from "zod";
import { RiwayaError } from "../errors.js";
import type { Taxonomy } from "../frames.js";
import type { Labeller } from "../labeller.js";
import type { Language } from "../languages.js";
import { checkSchema } from "../schema.js";
import { detectLanguage } from "../text/language.js";
import type { BootstrapSettings, Interval } from "./bootstrap.js";
import { binReliability, type ReliabilityBin } from "./calibration.js";
import { countConfusions } from "./confusion.js";
import { type Difference, measureDifference } from "./difference.js";
import { checkFrames, type Fixture } from "./fixtures.js";
import { createKeywordBaseline } from "./keyword-baseline.js";
import { findWorstMistakes, type Mistake } from "./mistakes.js";
import { type Outcomes, tabulateOutcomes } from "./outcomes.js";
import { type PrecisionRecallCurve, tracePrecisionRecall } from "./precision-recall.js";
import { checkPredictions, type Prediction, readPrediction } from "./prediction.js";
import { type ScoreTable, scoreTable } from "./score-table.js";

const optionsSchema = z.strictObject({
  /** Resamples for the 95 % intervals; 0 for none. @default 1000 */
  bootstrap: z.int().min(0).default(1000),
  /** Seed of the resampling. @default 1 */
  seed: z.int().min(0).default(1),
  /** How many of the worst mistakes are kept. @default 20 */
  errors: z.int().min(0).default(20),
  /** How many sources are scored, those with most sentences first. @default 20 */
  sources: z.int().min(0).default(20),
  /** Whether the keyword baseline is scored beside the model. @default true */
  baseline: z.boolean().default(true),
});
export type EvaluateOptions = Readonly<z.input<typeof optionsSchema>>;
type EvaluateSettings = z.output<typeof optionsSchema>;

/** What was measured, as plain data for JSON. */
export interface Evaluation extends ScoreTable {
  /** The model that was measured; null where predictions came from elsewhere. */
  readonly model: Labeller["model"] | null;
  /** The frames, in the order of the taxonomy. */
  readonly frames: readonly string[];
  /** How the intervals were made; null without. Sentences of one group count as one unit. */
  readonly bootstrap: (BootstrapSettings & { readonly units: number }) | null;
  /** By frame: confidences in ten bins of equal mass, and how often they were right. */
  readonly reliability: Readonly<Record<string, readonly ReliabilityBin[]>>;
  /** By frame: precision and recall at every threshold. */
  readonly precisionRecall: Readonly<Record<string, PrecisionRecallCurve>>;
  /** Annotated by predicted frames, `[frames + 1, frames + 1]`, the last of both for none (see `countConfusions`). */
  readonly confusion: readonly (readonly number[])[];
  /** The keyword baseline on the same sentences; null where it was not asked for. */
  readonly baseline: ScoreTable | null;
  /** Macro F1 of the model less that of the baseline, over all sentences; the interval is a paired one. */
  readonly gain: { readonly macroF1: number; readonly interval: Interval | null } | null;
  /** The mistakes that the model was surest of: false alarms, then misses. */
  readonly errors: readonly Mistake[];
}

function parseOptions(options: EvaluateOptions): EvaluateSettings {
  return checkSchema(optionsSchema, options, "bad-usage", "evaluate options");
}

/** The confidences of each frame and whether it is annotated, through `measure`. */
function mapFrames<T>(
  { frames, confidences, gold }: Outcomes,
  measure: (confidences: readonly number[], gold: readonly number[]) => T,
): Record<string, T> {
  const column = (cells: Float64Array | Uint8Array, frame: number) =>
    Array.from({ length: cells.length / frames.length }, (_, row) => cells[row * frames.length + frame]);
  return Object.fromEntries(
    frames.map((id, frame) => [id, measure(column(confidences, frame), column(gold, frame))]),
  );
}

interface Measured {
  readonly evaluation: Evaluation;
  readonly outcomes: Outcomes;
}

function measure(
  fixtures: readonly Fixture[],
  predictions: readonly Prediction[],
  taxonomy: Taxonomy,
  settings: EvaluateSettings,
  model: Evaluation["model"],
): Measured {
  const frames = taxonomy.frames.map((frame) => frame.id);
  const languages = fixtures.map(
    (fixture, row): Language => fixture.language ?? predictions[row].language ?? detectLanguage(fixture.text),
  );
  const groups = fixtures.map((fixture) => fixture.group);
  const bootstrap = settings.bootstrap === 0 ? null : { samples: settings.bootstrap, seed: settings.seed };
  const tableSettings = {
    languages,
    sources: fixtures.map((fixture) => fixture.source),
    strata: fixtures.map((fixture) => fixture.stratum),
    words: fixtures.map(({ text }) => text.trim().split(/\s+/).length),
    groups,
    topSources: settings.sources,
    bootstrap,
  };
  const outcomes = tabulateOutcomes(fixtures, predictions, frames);
  const table = scoreTable(outcomes, { ...tableSettings, calibration: true });

  let baseline: ScoreTable | null = null;
  let gain: Evaluation["gain"] = null;
  if (settings.baseline) {
    const predict = createKeywordBaseline(taxonomy);
    const words = tabulateOutcomes(
      fixtures,
      fixtures.map(({ text }) => predict(text)),
      frames,
    );
    baseline = scoreTable(words, { ...tableSettings, calibration: false });
    const { macro } = measureDifference(outcomes, words, groups, bootstrap);
    gain = { macroF1: macro.value, interval: macro.interval };
  }
  const evaluation = {
    model,
    frames,
    bootstrap: bootstrap && { ...bootstrap, units: new Set(groups.map((group, row) => group ?? row)).size },
    ...table,
    reliability: mapFrames(outcomes, (confidences, gold) => binReliability(confidences, gold)),
    precisionRecall: mapFrames(outcomes, tracePrecisionRecall),
    confusion: countConfusions(outcomes),
    baseline,
    gain,
    errors: findWorstMistakes(fixtures, predictions, languages, frames, settings.errors),
  };
  return { evaluation, outcomes };
}

function checkFixtures(fixtures: readonly Fixture[], taxonomy: Taxonomy): void {
  if (fixtures.length === 0) {
    throw new RiwayaError("bad-input", "no fixtures: evaluation needs at least one annotated sentence");
  }
  checkFrames(fixtures, taxonomy);
}

/**
 * Holds predictions of any origin against fixtures, with scikit-learn's definitions and `zero_division=0`.
 * @param predictions one for each fixture, in the same order
 * @throws RiwayaError `bad-input` for a frame outside the taxonomy or predictions that do not fit;
 * `bad-usage` for options that do not.
 */
export function evaluatePredictions(
  fixtures: readonly Fixture[],
  predictions: readonly Prediction[],
  taxonomy: Taxonomy,
  options: EvaluateOptions = {},
): Evaluation {
  const settings = parseOptions(options);
  checkFixtures(fixtures, taxonomy);
  checkPredictions(predictions, fixtures, taxonomy);
  return measure(fixtures, predictions, taxonomy, settings, null).evaluation;
}

function measureLabeller(
  labeller: Labeller,
  fixtures: readonly Fixture[],
  settings: EvaluateSettings,
): Measured {
  checkFixtures(fixtures, labeller.taxonomy);
  const predictions = fixtures.map(({ text, language }) =>
    readPrediction(labeller.labelSentence(text, { language })),
  );
  return measure(fixtures, predictions, labeller.taxonomy, settings, { ...labeller.model });
}

/**
 * Labels every fixture as the one sentence it is, in the language that it names, and scores the result.
 * @throws RiwayaError as `evaluatePredictions` does.
 */
export function evaluate(
  labeller: Labeller,
  fixtures: readonly Fixture[],
  options: EvaluateOptions = {},
): Evaluation {
  return measureLabeller(labeller, fixtures, parseOptions(options)).evaluation;
}

/** Two models on the same sentences. Plain data. */
export interface Comparison {
  readonly evaluations: readonly [Evaluation, Evaluation];
  /** The first model less the second; the intervals are paired ones: both models see the same resamples. */
  readonly difference: Difference;
}

/**
 * Evaluates a model and another beside it, and how much better or worse the first is.
 * @throws RiwayaError as `evaluate` does, and `bad-model` where the two have not the same frames.
 */
export function compareLabellers(
  [first, second]: readonly [Labeller, Labeller],
  fixtures: readonly Fixture[],
  options: EvaluateOptions = {},
): Comparison {
  const settings = parseOptions(options);
  const frames = ({ taxonomy }: Labeller) => taxonomy.frames.map(({ id }) => id);
  if (frames(first).toSorted().join() !== frames(second).toSorted().join()) {
    throw new RiwayaError(
      "bad-model",
      `the two models have different frames and cannot be compared: ${frames(first).join(", ")} against ${frames(second).join(", ")}`,
    );
  }
  // One order of frames for both, so that their matrices have the same columns.
  const aligned: Labeller = { ...second, taxonomy: first.taxonomy };
  const [one, other] = [first, aligned].map((labeller) => measureLabeller(labeller, fixtures, settings));
  const groups = fixtures.map(({ group }) => group);
  const difference = measureDifference(one.outcomes, other.outcomes, groups, one.evaluation.bootstrap);
  return { evaluations: [one.evaluation, other.evaluation], difference };
}
