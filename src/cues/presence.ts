import type { Occurrences } from "./occurrences.js";

/**
 * Which symbols a sentence holds and where they begin. Kept between sentences and stamped, so that a sentence costs
 * time in proportion to its words, not to the lexicon.
 */
export interface Presence {
  /** Takes up a sentence; what was known of the one before is gone. */
  readonly take: (occurrences: Occurrences) => void;
  readonly hasAny: (symbols: readonly number[]) => boolean;
  /** The symbols of the sentence, each once. */
  readonly present: readonly number[];
  /** Words at which one of some symbols begins, ascending, each once. */
  readonly positionsOf: (symbols: readonly number[]) => number[];
}

export function createPresence(symbolCount: number): Presence {
  const stamps = new Int32Array(symbolCount);
  const positions: number[][] = [];
  const present: number[] = [];
  let stamp = 0;
  const has = (symbol: number) => stamps[symbol] === stamp;
  return {
    present,
    take({ words, from, symbols }) {
      stamp += 1;
      present.length = 0;
      for (let word = 0; word < words.count; word += 1) {
        for (let occurrence = from[word]; occurrence < from[word + 1]; occurrence += 1) {
          const symbol = symbols[occurrence];
          if (stamps[symbol] !== stamp) {
            stamps[symbol] = stamp;
            present.push(symbol);
            positions[symbol] = [word];
          } else if (positions[symbol][positions[symbol].length - 1] !== word) {
            positions[symbol].push(word);
          }
        }
      }
    },
    hasAny(symbols) {
      for (let index = 0; index < symbols.length; index += 1)
        if (stamps[symbols[index]] === stamp) return true;
      return false;
    },
    positionsOf(symbols) {
      const found = symbols.filter(has).map((symbol) => positions[symbol]);
      if (found.length === 1) return found[0];
      return [...new Set(found.flat())].sort((a, b) => a - b);
    },
  };
}
