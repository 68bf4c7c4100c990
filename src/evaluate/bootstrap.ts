import { createRandom } from "../random.js";
import type { Outcomes } from "./outcomes.js";
import { countRow, createCounts, scoreFrame, scoreMacro, scoreMicro } from "./scores.js";

/** Low and high end of a 95 % percentile interval. */
export type Interval = readonly [low: number, high: number];

/** How to resample. */
export interface BootstrapSettings {
  /** The number of resamples. */
  readonly samples: number;
  readonly seed: number;
}

/** F1 in every resample. */
export interface BootstrapF1 {
  /** One array a frame. */
  readonly frames: readonly Float64Array[];
  readonly micro: Float64Array;
  readonly macro: Float64Array;
}

/** Rows with the same wanted and said frames count alike: a pattern is one such row, and each row's pattern. */
function findPatterns(outcomes: Outcomes, rows: readonly number[]) {
  const width = outcomes.frames.length;
  const known = new Map<string, number>();
  const examples: number[] = [];
  const patterns = rows.map((row) => {
    const cells = [row * width, (row + 1) * width] as const;
    const key = `${outcomes.gold.subarray(...cells)}|${outcomes.predicted.subarray(...cells)}`;
    const pattern = known.get(key) ?? examples.push(row) - 1;
    known.set(key, pattern);
    return pattern;
  });
  return { patterns, examples };
}

/** The patterns of each unit, laid end to end: unit `u` has `patterns[starts[u]]` up to `starts[u + 1]`. */
function groupPatterns(patterns: readonly number[], units: readonly (string | undefined)[]) {
  const members = new Map<string | number, number[]>();
  for (const [index, pattern] of patterns.entries()) {
    const unit = units[index] ?? index;
    const list = members.get(unit);
    if (list === undefined) members.set(unit, [pattern]);
    else list.push(pattern);
  }
  const starts = new Uint32Array(members.size + 1);
  for (const [unit, list] of [...members.values()].entries()) starts[unit + 1] = starts[unit] + list.length;
  return { starts, patterns: Uint32Array.from([...members.values()].flat()) };
}

/**
 * Draws as many units as there are, with replacement, again and again, and scores each draw.
 * The draws depend on the seed and the units alone: two models on the same rows see the same resamples,
 * so that the difference of their numbers is a paired one.
 * @param rows the rows of the outcomes to draw from
 * @param units by row of `rows`: the group that it is drawn with; undefined when it is drawn alone
 */
export function bootstrapF1(
  outcomes: Outcomes,
  rows: readonly number[],
  units: readonly (string | undefined)[],
  settings: BootstrapSettings,
): BootstrapF1 {
  const { patterns: rowPatterns, examples } = findPatterns(outcomes, rows);
  const { starts, patterns } = groupPatterns(rowPatterns, units);
  const size = starts.length - 1;
  const random = createRandom(settings.seed);
  const drawn = new Uint32Array(examples.length);
  const frames = outcomes.frames.map(() => new Float64Array(settings.samples));
  const micro = new Float64Array(settings.samples);
  const macro = new Float64Array(settings.samples);
  for (let sample = 0; sample < settings.samples; sample += 1) {
    drawn.fill(0);
    for (let draw = 0; draw < size; draw += 1) {
      const unit = Math.floor(random() * size);
      for (let index = starts[unit]; index < starts[unit + 1]; index += 1) drawn[patterns[index]] += 1;
    }
    const counts = createCounts(frames.length);
    for (const [pattern, row] of examples.entries()) countRow(counts, outcomes, row, drawn[pattern]);
    for (const [frame, values] of frames.entries()) values[sample] = scoreFrame(counts, frame).f1;
    micro[sample] = scoreMicro(counts).f1;
    macro[sample] = scoreMacro(counts).f1;
  }
  return { frames, micro, macro };
}

/** The values at 2.5 % and 97.5 %, interpolated linearly between neighbours (numpy's default). */
export function percentileInterval(values: Float64Array): Interval {
  const sorted = values.toSorted();
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  };
  return [at(0.025), at(0.975)];
}
