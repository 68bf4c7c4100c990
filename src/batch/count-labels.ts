import type { LabelledSentence } from "../labeller.js";

/** How many sentences carry each of the frames. */
export function countLabels(sentences: readonly LabelledSentence[], frames: readonly string[]): number[] {
  return frames.map(
    (frame) => sentences.filter(({ labels }) => labels.some((label) => label.frame === frame)).length,
  );
}
