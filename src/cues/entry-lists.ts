import type { Entry } from "./entry-text.js";

/**
 * Lists of entries, written as numbers that lie together: matching reads little else, and memory that is reached for is what
 * it costs. A list is known by its place: there stands how many entries it has, after that every entry's symbol, length in
 * words, and value. Nothing is ever taken out; a lexicon has only so many lists.
 */
export interface EntryLists {
  readonly numbers: readonly number[];
  /** Writes a list. */
  add(entries: readonly Entry[]): number;
  /** The list that has one entry more at its end. */
  extend(list: number, entry: Entry): number;
}

/** The place of the list that has no entry. */
export const noEntries = 0;

/** How many numbers an entry takes. */
export const entryStride = 3;

/** The place after a list. */
export function endOfList(numbers: readonly number[], list: number): number {
  return list + 1 + entryStride * numbers[list];
}

/** Begins with the empty list alone. */
export function createEntryLists(): EntryLists {
  const numbers = [0];
  const extended = new Map<Entry, Map<number, number>>();
  return {
    numbers,
    add(entries) {
      if (entries.length === 0) return noEntries;
      const place = numbers.push(entries.length) - 1;
      for (const { symbol, length, value } of entries) numbers.push(symbol, length, value);
      return place;
    },
    extend(list, entry) {
      let known = extended.get(entry);
      if (!known) {
        known = new Map();
        extended.set(entry, known);
      }
      let longer = known.get(list);
      if (longer === undefined) {
        longer = numbers.push(numbers[list] + 1) - 1;
        for (let place = list + 1; place < endOfList(numbers, list); place += 1) numbers.push(numbers[place]);
        numbers.push(entry.symbol, entry.length, entry.value);
        known.set(list, longer);
      }
      return longer;
    },
  };
}
