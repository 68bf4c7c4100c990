/** How many of some sentences carry a frame. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  /** `part / whole`; 0 of nothing is 0. */
  readonly value: number;
  /** The 95 % Wilson score interval (Wilson 1927), which takes the sentences as independent; [0, 1] of nothing. */
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's 97.5 % point. */
const z = 1.959964;

/** The share of `part` in `whole`, with its Wilson interval. */
export function measureShare(part: number, whole: number): Share {
  if (whole === 0) return { part, whole, value: 0, low: 0, high: 1 };
  const value = part / whole;
  const scale = 1 + z ** 2 / whole;
  const centre = (value + z ** 2 / (2 * whole)) / scale;
  const half = (z / scale) * Math.sqrt((value * (1 - value)) / whole + z ** 2 / (4 * whole ** 2));
  return {
    part,
    whole,
    value,
    low: part === 0 ? 0 : Math.max(0, centre - half),
    high: part === whole ? 1 : Math.min(1, centre + half),
  };
}
