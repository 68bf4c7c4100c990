import { createRandom } from "../../random.js";
import { type BootstrapSettings, type Interval, percentileInterval } from "../bootstrap.js";
import type { AnnotatedSentence } from "./annotators.js";
import { cohenKappa, krippendorffAlpha, pairF1 } from "./coefficients.js";

/** How far annotators agree; each null where it is undefined, because nobody or everybody says the frame. */
export interface Coefficients {
  /** Krippendorff's alpha over all annotators. */
  readonly alpha: number | null;
  /** Cohen's kappa, and F1: the mean over pairs of annotators. */
  readonly kappa: number | null;
  readonly f1: number | null;
}

export type CoefficientName = keyof Coefficients;

/** By coefficient, its 95 % interval; null where resamples do not define it. */
export type CoefficientIntervals = Readonly<Record<CoefficientName, Interval | null>>;

/** Votes on one frame; sentences on which all annotators vote alike share a combination. */
export interface FrameVotes {
  /** The combinations of votes that occur: one vote an annotator. */
  readonly combinations: readonly (readonly (boolean | undefined)[])[];
  /** The combination of each sentence. */
  readonly ofSentence: Uint32Array;
}

/** Collects the votes on one frame. */
export function collectVotes(sentences: readonly AnnotatedSentence[], frame: string): FrameVotes {
  const known = new Map<string, number>();
  const combinations: (boolean | undefined)[][] = [];
  const ofSentence = Uint32Array.from(sentences, ({ labels }) => {
    const votes = labels.map((said) => said?.includes(frame));
    const key = votes.join();
    const number = known.get(key) ?? combinations.push(votes) - 1;
    known.set(key, number);
    return number;
  });
  return { combinations, ofSentence };
}

/** How often each combination occurs; `drawn` says how often each sentence counts. @default once */
function countCombinations({ combinations, ofSentence }: FrameVotes, drawn?: Uint32Array): Float64Array {
  const counts = new Float64Array(combinations.length);
  ofSentence.forEach((combination, sentence) => {
    counts[combination] += drawn ? drawn[sentence] : 1;
  });
  return counts;
}

/** The mean of the values that are defined; null where none is. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const defined = values.filter((value) => value !== null);
  return defined.length === 0 ? null : defined.reduce((sum, value) => sum + value, 0) / defined.length;
}

/** Measures the agreement of some annotators, by their numbers, on one frame. */
export function scoreVotes(
  votes: FrameVotes,
  annotators: readonly number[],
  drawn?: Uint32Array,
): Coefficients {
  const counts = countCombinations(votes, drawn);
  const columns = annotators.map((annotator) => votes.combinations.map((row) => row[annotator]));
  const pairs = columns.flatMap((first, place) =>
    columns.slice(place + 1).map((second) => [first, second] as const),
  );
  return {
    alpha: krippendorffAlpha(
      votes.combinations.map((row) => annotators.map((annotator) => row[annotator])),
      counts,
    ),
    kappa: meanOf(pairs.map(([first, second]) => cohenKappa(first, second, counts))),
    f1: meanOf(pairs.map(([first, second]) => pairF1(first, second, counts))),
  };
}

/** The mean of coefficients over frames. */
export function meanCoefficients(frames: readonly Coefficients[]): Coefficients {
  const mean = (name: CoefficientName) => meanOf(frames.map((coefficients) => coefficients[name]));
  return { alpha: mean("alpha"), kappa: mean("kappa"), f1: mean("f1") };
}

/**
 * Intervals of the coefficients of every frame and of their mean, by drawing sentences with replacement; those of one `group` are
 * drawn together. Resamples in which a coefficient is undefined do not count for it.
 * @returns one for each frame, then that of the mean
 */
export function bootstrapVotes(
  frames: readonly FrameVotes[],
  annotators: readonly number[],
  groups: readonly (string | undefined)[],
  { samples, seed }: BootstrapSettings,
): CoefficientIntervals[] {
  const members = new Map<string | number, number[]>();
  groups.forEach((group, sentence) => {
    const unit = group ?? sentence;
    members.set(unit, [...(members.get(unit) ?? []), sentence]);
  });
  const units = [...members.values()];
  const random = createRandom(seed);
  const drawn = new Uint32Array(groups.length);
  const resampled: Coefficients[][] = [...frames, null].map(() => []);
  for (let sample = 0; sample < samples; sample += 1) {
    drawn.fill(0);
    for (let draw = 0; draw < units.length; draw += 1) {
      for (const sentence of units[Math.floor(random() * units.length)]) drawn[sentence] += 1;
    }
    const scored = frames.map((votes) => scoreVotes(votes, annotators, drawn));
    [...scored, meanCoefficients(scored)].forEach((coefficients, place) => {
      resampled[place].push(coefficients);
    });
  }
  return resampled.map((rows) => {
    const interval = (name: CoefficientName) => {
      const values = rows.flatMap((row) => row[name] ?? []);
      return values.length === 0 ? null : percentileInterval(Float64Array.from(values));
    };
    return { alpha: interval("alpha"), kappa: interval("kappa"), f1: interval("f1") };
  });
}
