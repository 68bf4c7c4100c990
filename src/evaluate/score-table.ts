import { type BootstrapSettings, bootstrapF1, type Interval, percentileInterval } from "./bootstrap.js";
import { binReliability, scoreBrier, scoreCalibrationError } from "./calibration.js";
import type { Outcomes } from "./outcomes.js";
import {
  countRow,
  createCounts,
  type PrecisionRecall,
  scoreExactMatch,
  scoreFrame,
  scoreMacro,
  scoreMicro,
} from "./scores.js";

/** Precision, recall and F1 with the 95 % interval of F1; null where none was asked for. */
export interface IntervalScores extends PrecisionRecall {
  readonly f1Interval: Interval | null;
}

/** How well one frame is found. */
export interface FrameScores extends IntervalScores {
  /** The number of sentences annotated with the frame. */
  readonly support: number;
  /** The number of sentences that the model gave it. */
  readonly predicted: number;
  /** Brier score; null for predictions without confidences. */
  readonly brier: number | null;
  /** Expected calibration error over ten bins of equal mass; null for predictions without confidences. */
  readonly calibrationError: number | null;
}

/** Scores over some of the sentences. */
export interface SliceScores {
  readonly sentences: number;
  readonly frames: Readonly<Record<string, FrameScores>>;
  readonly micro: IntervalScores;
  /** Means over all frames of the taxonomy; one that neither occurs nor is predicted counts 0. */
  readonly macro: IntervalScores;
  /** The share of sentences whose frames are all right and complete. */
  readonly exactMatch: number;
}

/** Scores over all sentences, and over parts of them. */
export interface ScoreTable {
  readonly overall: SliceScores;
  readonly languages: Readonly<Record<string, SliceScores>>;
  /** The sources with most sentences. */
  readonly sources: Readonly<Record<string, SliceScores>>;
  /** The strata that fixtures name. */
  readonly strata: Readonly<Record<string, SliceScores>>;
  /** By length in words, shortest first. */
  readonly lengths: Readonly<Record<string, SliceScores>>;
}

/** Which slices to score, and how. */
export interface ScoreTableSettings {
  /** By row. */
  readonly languages: readonly string[];
  /** By row; undefined where it is not known. */
  readonly sources: readonly (string | undefined)[];
  /** By row; undefined where it is not known. */
  readonly strata: readonly (string | undefined)[];
  /** By row, words between blanks. */
  readonly words: readonly number[];
  /** By row; undefined where the sentence is drawn alone. */
  readonly groups: readonly (string | undefined)[];
  /** The number of sources to score. */
  readonly topSources: number;
  /** Whether the outcomes hold confidences worth scoring. */
  readonly calibration: boolean;
  /** null for no intervals. */
  readonly bootstrap: BootstrapSettings | null;
}

function scoreSlice(outcomes: Outcomes, rows: readonly number[], settings: ScoreTableSettings): SliceScores {
  const width = outcomes.frames.length;
  const counts = createCounts(width);
  for (const row of rows) countRow(counts, outcomes, row);
  const units = rows.map((row) => settings.groups[row]);
  const resampled =
    settings.bootstrap === null ? null : bootstrapF1(outcomes, rows, units, settings.bootstrap);
  const interval = (values: Float64Array | undefined) =>
    values === undefined ? null : percentileInterval(values);
  const frames = outcomes.frames.map((id, frame): [string, FrameScores] => {
    const confidences = rows.map((row) => outcomes.confidences[row * width + frame]);
    const gold = rows.map((row) => outcomes.gold[row * width + frame]);
    return [
      id,
      {
        ...scoreFrame(counts, frame),
        f1Interval: interval(resampled?.frames[frame]),
        support: counts.support[frame],
        predicted: counts.predicted[frame],
        brier: settings.calibration ? scoreBrier(confidences, gold) : null,
        calibrationError: settings.calibration
          ? scoreCalibrationError(binReliability(confidences, gold))
          : null,
      },
    ];
  });
  return {
    sentences: rows.length,
    frames: Object.fromEntries(frames),
    micro: { ...scoreMicro(counts), f1Interval: interval(resampled?.micro) },
    macro: { ...scoreMacro(counts), f1Interval: interval(resampled?.macro) },
    exactMatch: scoreExactMatch(outcomes, rows),
  };
}

/** Rows by the name of their slice: most rows first, then by name. Rows without a name are in no slice. */
function sliceRows(names: readonly (string | undefined)[]): [name: string, rows: number[]][] {
  const slices = new Map<string, number[]>();
  for (const [row, name] of names.entries()) {
    if (name === undefined) continue;
    const rows = slices.get(name);
    if (rows === undefined) slices.set(name, [row]);
    else rows.push(row);
  }
  return [...slices].sort(([a, aRows], [b, bRows]) => bRows.length - aRows.length || (a < b ? -1 : 1));
}

/** Longest sentence of each slice by length, in words. */
const lengthEnds = [10, 20, 30, 40, Number.POSITIVE_INFINITY];

/** The name of the slice that a sentence of so many words falls in: `1–10`, `11–20` … `41+`. */
function lengthName(words: number): string {
  const place = lengthEnds.findIndex((end) => words <= end);
  const from = (lengthEnds[place - 1] ?? 0) + 1;
  return Number.isFinite(lengthEnds[place]) ? `${from}–${lengthEnds[place]}` : `${from}+`;
}

/** Scores all rows of the outcomes, and each slice of them. */
export function scoreTable(outcomes: Outcomes, settings: ScoreTableSettings): ScoreTable {
  const score = (rows: readonly number[]) => scoreSlice(outcomes, rows, settings);
  const scoreSlices = (slices: readonly [string, number[]][]) =>
    Object.fromEntries(slices.map(([name, rows]) => [name, score(rows)]));
  return {
    overall: score([...settings.groups.keys()]),
    languages: scoreSlices(sliceRows(settings.languages)),
    sources: scoreSlices(sliceRows(settings.sources).slice(0, settings.topSources)),
    strata: scoreSlices(sliceRows(settings.strata)),
    lengths: scoreSlices(
      sliceRows(settings.words.map(lengthName)).sort(
        ([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
      ),
    ),
  };
}
