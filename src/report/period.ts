const millisecondsOfDay = 86_400_000;

/** The number of a day (`2024-03-05`), month (`2024-03`) or year: neighbours differ by 1. */
export function periodNumber(period: string): number {
  const [year, month, day] = period.split("-").map(Number);
  if (day !== undefined) return Math.round(Date.parse(period) / millisecondsOfDay);
  return month === undefined ? year : year * 12 + month;
}

/** How many periods lie between two of a kind, both counted. */
export function countPeriods(first: string, last: string): number {
  return periodNumber(last) - periodNumber(first) + 1;
}
