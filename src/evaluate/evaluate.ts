import { z } from "zod";
import { RiwayaError } from "../errors.js";
import type { Taxonomy } from "../frames.js";
import type { Labeller } from "../labeller.js";
import type { Language } from "../languages.js";
import { checkSchema } from "../schema.js";
import { detectLanguage } from "../text/language.js";
import { type BootstrapSettings, bootstrapF1, type Interval, percentileInterval } from "./bootstrap.js";
import { binReliability, type ReliabilityBin } from "./calibration.js";
import { checkFrames, type Fixture } from "./fixtures.js";
import { createKeywordBaseline } from "./keyword-baseline.js";
import { findWorstMistakes, type Mistake } from "./mistakes.js";
import { type Outcomes, tabulateOutcomes } from "./outcomes.js";
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

function measureGain(
  model: Outcomes,
  baseline: Outcomes,
  tables: readonly [model: ScoreTable, baseline: ScoreTable],
  groups: readonly (string | undefined)[],
  bootstrap: BootstrapSettings | null,
): Evaluation["gain"] {
  const macroF1 = tables[0].overall.macro.f1 - tables[1].overall.macro.f1;
  if (bootstrap === null) return { macroF1, interval: null };
  const rows = [...groups.keys()];
  const [ours, theirs] = [model, baseline].map(
    (outcomes) => bootstrapF1(outcomes, rows, groups, bootstrap).macro,
  );
  return { macroF1, interval: percentileInterval(ours.map((value, sample) => value - theirs[sample])) };
}

function measureReliability(outcomes: Outcomes): Evaluation["reliability"] {
  const width = outcomes.frames.length;
  const column = (cells: Float64Array | Uint8Array, frame: number) =>
    Array.from({ length: cells.length / width }, (_, row) => cells[row * width + frame]);
  return Object.fromEntries(
    outcomes.frames.map((id, frame) => [
      id,
      binReliability(column(outcomes.confidences, frame), column(outcomes.gold, frame)),
    ]),
  );
}

function measure(
  fixtures: readonly Fixture[],
  predictions: readonly Prediction[],
  taxonomy: Taxonomy,
  settings: EvaluateSettings,
  model: Evaluation["model"],
): Evaluation {
  const frames = taxonomy.frames.map((frame) => frame.id);
  const languages = fixtures.map(
    (fixture, row): Language => fixture.language ?? predictions[row].language ?? detectLanguage(fixture.text),
  );
  const groups = fixtures.map((fixture) => fixture.group);
  const bootstrap = settings.bootstrap === 0 ? null : { samples: settings.bootstrap, seed: settings.seed };
  const tableSettings = {
    languages,
    sources: fixtures.map((fixture) => fixture.source),
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
    gain = measureGain(outcomes, words, [table, baseline], groups, bootstrap);
  }
  return {
    model,
    frames,
    bootstrap: bootstrap && { ...bootstrap, units: new Set(groups.map((group, row) => group ?? row)).size },
    ...table,
    reliability: measureReliability(outcomes),
    baseline,
    gain,
    errors: findWorstMistakes(fixtures, predictions, languages, frames, settings.errors),
  };
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
  return measure(fixtures, predictions, taxonomy, settings, null);
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
  const settings = parseOptions(options);
  checkFixtures(fixtures, labeller.taxonomy);
  const predictions = fixtures.map(({ text, language }) =>
    readPrediction(labeller.labelSentence(text, { language })),
  );
  return measure(fixtures, predictions, labeller.taxonomy, settings, { ...labeller.model });
}
