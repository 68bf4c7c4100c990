import { countPeriods } from "./period.js";
import type { Heading } from "./published.js";
import { addTally, createTally, type Tally } from "./tally.js";

/** An article in the table of articles. */
export interface Entry {
  /** From 1; `a1` is its fragment. */
  readonly number: number;
  readonly heading: Heading;
  readonly tally: Tally;
}

/** What a report has counted. It grows with the number of sources and dates, and with the articles that are shown. */
export interface Collection {
  readonly all: Tally;
  /** By source; undefined for articles without one. */
  readonly sources: Map<string | undefined, Tally>;
  /** By day, month or year, as the articles have it. */
  readonly dates: Map<string, Tally>;
  /** The articles that are shown, in the order they came. */
  readonly entries: Entry[];
}

export function createCollection(): Collection {
  return { all: createTally(), sources: new Map(), dates: new Map(), entries: [] };
}

/** Counts an article. */
export function collect({ all, sources, dates }: Collection, { source, date }: Heading, tally: Tally): void {
  addTally(all, tally);
  addTo(sources, source, tally);
  if (date !== undefined) addTo(dates, date, tally);
}

function addTo<Key>(tallies: Map<Key, Tally>, key: Key, tally: Tally): void {
  let sum = tallies.get(key);
  if (sum === undefined) {
    sum = createTally();
    tallies.set(key, sum);
  }
  addTally(sum, tally);
}

/** A time of so many days or months at most is shown day by day or month by month; a longer one by year. */
const mostPeriods = 62;
/** UTF-16 units of a day and a month as ISO 8601 writes them. */
const finePrecisions = [10, 7];
const year = 4;

/** Tallies by day where all dates are days and near enough, else by month, else by year; oldest first; of none, none. */
export function groupByPeriod(dates: Collection["dates"]): [period: string, tally: Tally][] {
  const group = (length: number) => {
    const periods = new Map<string, Tally>();
    for (const [date, tally] of dates) addTo(periods, date.slice(0, length), tally);
    return [...periods].sort(([one], [other]) => (one < other ? -1 : 1));
  };
  if (dates.size === 0) return [];
  const coarsest = Math.min(...Array.from(dates.keys(), (date) => date.length));
  const fine = finePrecisions.filter((length) => length <= coarsest).map(group);
  const few = fine.find(
    (periods) => countPeriods(periods[0][0], periods[periods.length - 1][0]) <= mostPeriods,
  );
  return few ?? group(year);
}
