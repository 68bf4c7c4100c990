import { type Evaluation, evaluatePredictions } from "../evaluate/evaluate.js";
import type { Prediction } from "../evaluate/prediction.js";
import { readPrediction } from "../evaluate/prediction.js";
import { createLabeller, type LabelledSentence } from "../labeller.js";
import { createRandom, shuffle } from "../random.js";
import { assignFolds, findBlocks } from "./folds.js";
import { checkSeedSet } from "./seed-set.js";
import type { Seed } from "./seeds.js";
import { type TrainInput, train } from "./train.js";
import type { TrainOptions } from "./train-options.js";

/** How well a frame, or the mean of all, is found. */
export interface CurveScore {
  readonly f1: number;
  /** 95 % bootstrap interval over the seeds (groups, where there are). */
  readonly interval: readonly [low: number, high: number] | null;
}

/** What models learn from so many sentences a frame. */
export interface CurvePoint {
  /** The most sentences of a frame that were learned from. */
  readonly size: number;
  /** Sentences learned from, those without a frame included: the mean of the folds. */
  readonly seeds: number;
  readonly macro: CurveScore;
  /** By frame; `seeds` is how many sentences of it were learned from, the mean of the folds. */
  readonly frames: Readonly<Record<string, CurveScore & { readonly seeds: number }>>;
}

export interface LearningCurveOptions extends TrainOptions {
  /** Sentences a frame. @default 20, 50, 100, 200, 500, 1000 … as far as there are more, and all */
  readonly sizes?: readonly number[];
}

/** 20, 50, 100, 200 … below the most sentences that a frame has to learn from, and these. */
function defaultSizes(most: number): number[] {
  const sizes: number[] = [];
  for (let decade = 10; decade < most; decade *= 10) {
    for (const size of [2 * decade, 5 * decade, 10 * decade]) if (size < 0.9 * most) sizes.push(size);
  }
  return [...sizes, most];
}

/** So many seeds of each frame, as far as there are, and the share of the seeds without one that goes with them. */
function drawSeeds(seeds: readonly Seed[], frames: readonly string[], size: number): Seed[] {
  const order = Int32Array.from(seeds.keys());
  shuffle(order, createRandom(1));
  const counts = new Map(frames.map((frame) => [frame, 0]));
  const drawn = new Set<number>();
  let carrying = 0;
  for (const row of order) {
    const { labels } = seeds[row];
    if (labels.length === 0) continue;
    carrying += 1;
    if (!labels.some((label) => counts.get(label)! < size)) continue;
    drawn.add(row);
    for (const label of labels) counts.set(label, counts.get(label)! + 1);
  }
  const others = [...order].filter((row) => seeds[row].labels.length === 0);
  const share = carrying === 0 ? 1 : drawn.size / carrying;
  for (const row of others.slice(0, Math.ceil(share * others.length))) drawn.add(row);
  return seeds.filter((_, row) => drawn.has(row));
}

/** What a model says of these frames: one that extends another says more. */
function predictFrames(sentence: LabelledSentence, frames: readonly string[]): Prediction {
  const { labels, confidences, ...prediction } = readPrediction(sentence);
  return {
    ...prediction,
    labels: labels.filter((frame) => frames.includes(frame)),
    confidences: Object.fromEntries(frames.map((frame) => [frame, confidences[frame]])),
  };
}

const countOf = (seeds: readonly Seed[], frame: string) =>
  seeds.filter(({ labels }) => labels.includes(frame)).length;

/**
 * How well models do that learn from 20, 50, 100 … sentences a frame: each seed is labelled by a model that was trained, with
 * everything that training chooses, on a draw of the seeds of other folds.
 * @throws RiwayaError as `train` does
 */
export async function measureLearningCurve(
  input: TrainInput,
  { sizes, ...options }: LearningCurveOptions = {},
  onProgress: (done: number, total: number) => void = () => {},
): Promise<CurvePoint[]> {
  const { seeds, taxonomy } = input;
  const frames = taxonomy.frames.map(({ id }) => id);
  const blocks = findBlocks(seeds);
  checkSeedSet(seeds, taxonomy, blocks);
  const foldCount = options.folds ?? Math.min(5, new Set(blocks).size);
  const folds = assignFolds(seeds, foldCount);
  const partsOf = Array.from({ length: foldCount }, (_, fold) =>
    seeds.filter((_, row) => folds[row] !== fold),
  );
  const most = Math.max(...frames.flatMap((frame) => partsOf.map((part) => countOf(part, frame))));
  const wanted = sizes ?? defaultSizes(most);

  const points: CurvePoint[] = [];
  for (const [step, size] of wanted.entries()) {
    const predictions: Prediction[] = [];
    const drawn: Seed[][] = [];
    for (const [fold, part] of partsOf.entries()) {
      drawn.push(drawSeeds(part, frames, size));
      const { model } = await train({ ...input, seeds: drawn[fold] }, options);
      const labeller = createLabeller(model);
      seeds.forEach(({ text, language }, row) => {
        if (folds[row] === fold)
          predictions[row] = predictFrames(labeller.labelSentence(text, { language }), frames);
      });
      onProgress(step * foldCount + fold + 1, wanted.length * foldCount);
    }
    const evaluation = evaluatePredictions(seeds, predictions, taxonomy, {
      baseline: false,
      errors: 0,
      sources: 0,
    });
    points.push(describePoint(size, drawn, evaluation));
  }
  return points;
}

function describePoint(
  size: number,
  drawn: readonly (readonly Seed[])[],
  { overall, frames }: Evaluation,
): CurvePoint {
  const mean = (count: (seeds: readonly Seed[]) => number) =>
    Math.round(drawn.reduce((sum, seeds) => sum + count(seeds), 0) / drawn.length);
  return {
    size,
    seeds: mean((seeds) => seeds.length),
    macro: { f1: overall.macro.f1, interval: overall.macro.f1Interval },
    frames: Object.fromEntries(
      frames.map((frame) => {
        const { f1, f1Interval } = overall.frames[frame];
        return [frame, { f1, interval: f1Interval, seeds: mean((seeds) => countOf(seeds, frame)) }];
      }),
    ),
  };
}
