import type { Evidence } from "../labeller.js";
import type { Language } from "../languages.js";
import type { Fixture } from "./fixtures.js";
import { type Prediction, readConfidence } from "./prediction.js";

/** One frame that was said of a sentence and should not have been, or the other way round. */
export interface Mistake {
  readonly kind: "false-alarm" | "miss";
  readonly frame: string;
  /** Calibrated probability that the model gave the frame. */
  readonly confidence: number;
  readonly text: string;
  readonly language: Language;
  /** All frames of the sentence, as annotated and as predicted. */
  readonly gold: readonly string[];
  readonly predicted: readonly string[];
  /** Spans of `text` that made the model say the frame; none for a miss. */
  readonly evidence: readonly Evidence[];
  /** The annotator was in doubt. */
  readonly borderline: boolean;
  readonly id?: string;
  readonly source?: string;
  readonly file?: string;
  readonly line?: number;
}

/** How far the confidence was from the truth: 1 is surely wrong. */
const surprise = (mistake: Mistake) =>
  mistake.kind === "miss" ? 1 - mistake.confidence : mistake.confidence;

function listMistakes(
  fixtures: readonly Fixture[],
  predictions: readonly Prediction[],
  languages: readonly Language[],
  frames: readonly string[],
): Mistake[] {
  return fixtures.flatMap((fixture, row) => {
    const prediction = predictions[row];
    const wrong = frames.filter(
      (frame) => fixture.labels.includes(frame) !== prediction.labels.includes(frame),
    );
    return wrong.map((frame) => ({
      kind: fixture.labels.includes(frame) ? ("miss" as const) : ("false-alarm" as const),
      frame,
      confidence: readConfidence(prediction, frame),
      text: fixture.text,
      language: languages[row],
      gold: [...fixture.labels],
      predicted: [...prediction.labels],
      evidence: [...(prediction.evidence?.[frame] ?? [])],
      borderline: fixture.borderline ?? false,
      id: fixture.id,
      source: fixture.source,
      file: fixture.file,
      line: fixture.line,
    }));
  });
}

/**
 * The mistakes that the model was surest of. False alarms and misses take turns, since a miss is nearly
 * always a sure one and would leave no room; what is left of one kind fills up for the other.
 */
export function findWorstMistakes(
  fixtures: readonly Fixture[],
  predictions: readonly Prediction[],
  languages: readonly Language[],
  frames: readonly string[],
  limit: number,
): Mistake[] {
  const mistakes = listMistakes(fixtures, predictions, languages, frames);
  const ofKind = (kind: Mistake["kind"]) =>
    mistakes
      .filter((mistake) => mistake.kind === kind)
      .sort((a, b) => surprise(b) - surprise(a))
      .slice(0, limit);
  const alarms = ofKind("false-alarm");
  const misses = ofKind("miss");
  const alarmCount = Math.min(alarms.length, Math.max(Math.ceil(limit / 2), limit - misses.length));
  return [...alarms.slice(0, alarmCount), ...misses.slice(0, limit - alarmCount)];
}
