import type { LabelledSentence } from "../../labeller.js";
import type { AnnotatedSentence, Annotator } from "./annotators.js";

/** A sentence on which annotators disagree. */
export interface Disagreement {
  readonly id?: string;
  readonly text: string;
  readonly language: string;
  /** The frames in dispute. */
  readonly frames: readonly string[];
  /** By annotator who read it, the labels given. */
  readonly annotators: Readonly<Record<string, readonly string[]>>;
  /** What the model says of it: its labels, and how sure it is of the frames in dispute; null without a model. */
  readonly model: {
    readonly labels: readonly string[];
    readonly confidences: Readonly<Record<string, number>>;
  } | null;
}

/** How even the votes on a frame are: 0 where all agree, 1 where half say so and half not. */
function dissent(sentence: AnnotatedSentence, frame: string): number {
  const votes = sentence.labels.filter((said) => said !== undefined);
  const share = votes.filter((said) => said.includes(frame)).length / votes.length;
  return 4 * share * (1 - share);
}

/** Lists the sentences on which annotators disagree, those with most dissent first. */
export function listDisagreements(
  annotators: readonly Annotator[],
  sentences: readonly AnnotatedSentence[],
  predictions: readonly LabelledSentence[] | null,
  frames: readonly string[],
): Disagreement[] {
  const rows = sentences.flatMap((sentence, index) => {
    const disputed = frames.filter((frame) => dissent(sentence, frame) > 0);
    if (disputed.length === 0) return [];
    const { id, text, language, labels } = sentence;
    const said = annotators.flatMap(({ name }, annotator) => {
      const given = labels[annotator];
      return given === undefined ? [] : [[name, given] as const];
    });
    const prediction = predictions?.[index];
    const row: Disagreement = {
      ...(id !== undefined && { id }),
      text,
      language,
      frames: disputed,
      annotators: Object.fromEntries(said),
      model: prediction
        ? {
            labels: prediction.labels.map(({ frame }) => frame).sort(),
            confidences: Object.fromEntries(
              disputed.map((frame) => [frame, prediction.confidences[frame] ?? 0]),
            ),
          }
        : null,
    };
    return [{ row, weight: disputed.reduce((sum, frame) => sum + dissent(sentence, frame), 0) }];
  });
  return rows.sort((a, b) => b.weight - a.weight).map(({ row }) => row);
}
