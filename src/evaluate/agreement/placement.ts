import type { LabelledSentence } from "../../labeller.js";
import type { AnnotatedSentence, Annotator } from "./annotators.js";
import { pairF1 } from "./coefficients.js";
import { meanOf } from "./votes.js";

/** Where one annotator, or the model, stands among the annotators. */
export interface Placement {
  /** The annotator's name; null for the model. */
  readonly annotator: string | null;
  /** By frame: the mean of F1 with each (other) annotator; null where nobody says it. */
  readonly frames: Readonly<Record<string, number | null>>;
  /** The mean over frames. */
  readonly macroF1: number | null;
}

/** Who said a frame of which sentence. */
type Column = readonly (boolean | undefined)[];

/**
 * Holds everyone, the model included, against the annotators, the best first.
 * @param predictions what the model says of each sentence; null without a model
 */
export function placeAnnotators(
  annotators: readonly Annotator[],
  sentences: readonly AnnotatedSentence[],
  predictions: readonly LabelledSentence[] | null,
  frames: readonly string[],
): Placement[] {
  const votesOf = (annotator: number, frame: string): Column =>
    sentences.map(({ labels }) => labels[annotator]?.includes(frame));
  const place = (name: string | null, columnOf: (frame: string) => Column, self: number): Placement => {
    const scores = frames.map((frame) =>
      meanOf(
        annotators.flatMap((_, other) =>
          other === self ? [] : [pairF1(columnOf(frame), votesOf(other, frame))],
        ),
      ),
    );
    return {
      annotator: name,
      frames: Object.fromEntries(frames.map((frame, index) => [frame, scores[index]])),
      macroF1: meanOf(scores),
    };
  };
  const placed = annotators.map(({ name }, annotator) =>
    place(name, (frame) => votesOf(annotator, frame), annotator),
  );
  if (predictions) {
    const said = (frame: string) =>
      predictions.map(({ labels }) => labels.some((label) => label.frame === frame));
    placed.push(place(null, said, -1));
  }
  return placed.sort((a, b) => (b.macroF1 ?? -1) - (a.macroF1 ?? -1));
}
