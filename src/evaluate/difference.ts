import { type BootstrapSettings, bootstrapF1, type Interval, percentileInterval } from "./bootstrap.js";
import type { Outcomes } from "./outcomes.js";
import { countRow, createCounts, scoreFrame, scoreMacro, scoreMicro } from "./scores.js";

/** How much one F1 is above another. */
export interface F1Difference {
  readonly value: number;
  /** The 95 % interval over paired resamples; null where none was asked for. */
  readonly interval: Interval | null;
}

/** F1 of one set of predictions less that of another on the same sentences. */
export interface Difference {
  readonly frames: Readonly<Record<string, F1Difference>>;
  readonly micro: F1Difference;
  readonly macro: F1Difference;
}

/** F1 of every frame, then micro and macro. */
function listF1(outcomes: Outcomes, rows: readonly number[]): number[] {
  const counts = createCounts(outcomes.frames.length);
  for (const row of rows) countRow(counts, outcomes, row);
  const frames = outcomes.frames.map((_, frame) => scoreFrame(counts, frame).f1);
  return [...frames, scoreMicro(counts).f1, scoreMacro(counts).f1];
}

/**
 * Subtracts `base` from `outcomes`, both of the same rows and frames.
 * @param groups by row: the group that it is drawn with; undefined when it is drawn alone
 * @param bootstrap null for no intervals
 */
export function measureDifference(
  outcomes: Outcomes,
  base: Outcomes,
  groups: readonly (string | undefined)[],
  bootstrap: BootstrapSettings | null,
): Difference {
  const rows = [...groups.keys()];
  const draw = (each: Outcomes, settings: BootstrapSettings) => {
    const { frames, micro, macro } = bootstrapF1(each, rows, groups, settings);
    return [...frames, micro, macro];
  };
  const draws = bootstrap && ([draw(outcomes, bootstrap), draw(base, bootstrap)] as const);
  const subtrahends = listF1(base, rows);
  const differences = listF1(outcomes, rows).map((f1, place): F1Difference => {
    const paired = draws?.[0][place].map((value, sample) => value - draws[1][place][sample]);
    return {
      value: f1 - subtrahends[place],
      interval: paired === undefined ? null : percentileInterval(paired),
    };
  });
  const [micro, macro] = differences.slice(outcomes.frames.length);
  return {
    frames: Object.fromEntries(outcomes.frames.map((id, frame) => [id, differences[frame]])),
    micro,
    macro,
  };
}
