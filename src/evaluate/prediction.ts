import { RiwayaError } from "../errors.js";
import type { Taxonomy } from "../frames.js";
import type { Evidence, LabelledSentence } from "../labeller.js";
import type { Language } from "../languages.js";
import { describeUnknownFrame } from "../unknown-frame.js";
import { describePlace, type Fixture } from "./fixtures.js";

/** What a model says of one fixture. */
export interface Prediction {
  readonly labels: readonly string[];
  /** Probabilities by frame. A frame without one counts as 1 where it is a label, else as 0. */
  readonly confidences: Readonly<Record<string, number>>;
  /** The language that was detected: decides the slice of a fixture that does not name its own. */
  readonly language?: Language;
  /** By frame: the spans (UTF-16, of the fixture's text) that decided. */
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>;
}

/** The prediction that a labelled sentence amounts to. */
export function readPrediction(sentence: LabelledSentence): Prediction {
  return {
    labels: sentence.labels.map((label) => label.frame),
    confidences: sentence.confidences,
    language: sentence.language,
    evidence: Object.fromEntries(sentence.labels.map((label) => [label.frame, label.evidence])),
  };
}

/** Probability in [0, 1] of a frame in a prediction. */
export function readConfidence(prediction: Prediction, frame: string): number {
  if (Object.hasOwn(prediction.confidences, frame)) return prediction.confidences[frame];
  return prediction.labels.includes(frame) ? 1 : 0;
}

/** @throws RiwayaError `bad-input` where predictions do not fit the fixtures or the taxonomy. */
export function checkPredictions(
  predictions: readonly Prediction[],
  fixtures: readonly Fixture[],
  taxonomy: Taxonomy,
): void {
  if (predictions.length !== fixtures.length) {
    throw new RiwayaError(
      "bad-input",
      `${predictions.length} predictions for ${fixtures.length} fixtures; one each is wanted, in the same order`,
    );
  }
  const known = new Set(taxonomy.frames.map((frame) => frame.id));
  for (const [index, { labels, confidences }] of predictions.entries()) {
    const place = `prediction for ${describePlace(fixtures[index], index)}`;
    const unknown = [...labels, ...Object.keys(confidences)].find((frame) => !known.has(frame));
    if (unknown !== undefined) {
      throw new RiwayaError("bad-input", `${place}: ${describeUnknownFrame(unknown, known)}`);
    }
    const odd = Object.entries(confidences).find(([, value]) => !(value >= 0 && value <= 1));
    if (odd !== undefined) {
      throw new RiwayaError(
        "bad-input",
        `${place}: confidence ${odd[1]} of "${odd[0]}" is not a probability`,
      );
    }
  }
}
