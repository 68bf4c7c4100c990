/** A run of neighbouring sentences that carry the same frame. */
export interface Passage {
  readonly frame: string;
  /** UTF-16 offsets in the article, from the first sentence's start to the last one's end. */
  readonly start: number;
  readonly end: number;
  /** The sentences, `[from, to)` into the article's sentences. */
  readonly sentences: readonly [number, number];
  /** That at least one of its labels is right, taking them as independent: 1 − Π(1 − confidence). */
  readonly confidence: number;
}

/** What passages need of a labelled sentence. */
interface SentenceLabels {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly { readonly frame: string; readonly confidence: number }[];
}

/** Collects the passages of an article, by start, then frame. */
export function collectPassages(sentences: readonly SentenceLabels[], frames: readonly string[]): Passage[] {
  const passages = frames.flatMap((frame) => runsOf(frame, sentences));
  return passages.sort((a, b) => a.start - b.start || (a.frame < b.frame ? -1 : 1));
}

function runsOf(frame: string, sentences: readonly SentenceLabels[]): Passage[] {
  const runs: Passage[] = [];
  let from = -1;
  let allWrong = 1;
  for (let index = 0; index <= sentences.length; index += 1) {
    const label = sentences[index]?.labels.find((candidate) => candidate.frame === frame);
    if (label) {
      if (from < 0) {
        from = index;
        allWrong = 1;
      }
      allWrong *= 1 - label.confidence;
    } else if (from >= 0) {
      runs.push({
        frame,
        start: sentences[from].start,
        end: sentences[index - 1].end,
        sentences: [from, index],
        confidence: 1 - allWrong,
      });
      from = -1;
    }
  }
  return runs;
}
