import type { Advance } from "./pace.js";

/** What a run has done, kept with its checkpoints. */
export interface Tally {
  /** @param labels how many sentences carry each frame, in the order of the frames */
  addArticle(sentences: number, labels: readonly number[]): void;
  addRejection(): void;
  /** Inputs done with. */
  readonly done: number;
  readonly articles: number;
  readonly sentences: number;
  readonly rejected: number;
  /** Sentences with each frame. */
  readonly labels: Readonly<Record<string, number>>;
  /** All of it as a checkpoint keeps it. */
  toCounts(): Record<string, number>;
}

/** @param before the counts that an earlier run left, if any */
export function createTally(frames: readonly string[], before: Readonly<Record<string, number>> = {}): Tally {
  let { articles = 0, sentences = 0, rejected = 0 } = before;
  const counts = frames.map((frame) => before[keyOf(frame)] ?? 0);
  return {
    addArticle(more, labels) {
      articles += 1;
      sentences += more;
      for (let frame = 0; frame < counts.length; frame += 1) counts[frame] += labels[frame];
    },
    addRejection() {
      rejected += 1;
    },
    get done() {
      return articles + rejected;
    },
    get articles() {
      return articles;
    },
    get sentences() {
      return sentences;
    },
    get rejected() {
      return rejected;
    },
    get labels() {
      return Object.fromEntries(frames.map((frame, index) => [frame, counts[index]]));
    },
    toCounts: () => ({
      articles,
      sentences,
      rejected,
      ...Object.fromEntries(frames.map((frame, index) => [keyOf(frame), counts[index]])),
    }),
  };
}

/** Frames are named by users: none may be taken for another count. */
const keyOf = (frame: string) => `frame ${frame}`;

export const toAdvance = ({ articles, sentences }: Tally, bytes: number): Advance => ({
  articles,
  sentences,
  bytes,
});
