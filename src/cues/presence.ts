import type { Occurrences } from "./occurrences.js";

/**
 * Which symbols a sentence holds and where they begin. Kept between sentences, so that a sentence costs time in
 * proportion to its words, not to the lexicon.
 */
export interface Presence {
  /** Takes up a sentence; what was known of the one before is gone. */
  readonly take: (occurrences: Occurrences) => void;
  readonly has: (symbol: number) => boolean;
  readonly hasAny: (symbols: readonly number[]) => boolean;
  /** The symbols of the sentence, each once. */
  readonly present: readonly number[];
  /** Words at which some symbols begin, ascending; a word at which two of them begin comes twice. */
  readonly positionsOf: (symbols: readonly number[]) => number[];
  /** The last word at which one of some symbols begins; -1 where none does. */
  readonly lastOf: (symbols: readonly number[]) => number;
}

export function createPresence(symbolCount: number): Presence {
  // The places of a symbol are a chain: their words, and by place the next one, -1 at the end. By symbol, side by side, its
  // first place and its last; -1 where the sentence has none.
  const chains = new Int32Array(2 * symbolCount).fill(-1);
  const present: number[] = [];
  const words: number[] = [];
  const nexts: number[] = [];
  const has = (symbol: number): boolean => chains[2 * symbol] >= 0;
  return {
    present,
    take({ symbols: found }) {
      for (const symbol of present) chains[2 * symbol] = -1;
      present.length = 0;
      let place = 0;
      for (let word = 0; word < found.length; word += 1) {
        const symbols = found[word];
        for (let index = 0; index < symbols.length; index += 1) {
          const first = 2 * symbols[index];
          if (chains[first] < 0) {
            chains[first] = place;
            present.push(symbols[index]);
          } else {
            nexts[chains[first + 1]] = place;
          }
          chains[first + 1] = place;
          words[place] = word;
          nexts[place] = -1;
          place += 1;
        }
      }
    },
    has,
    hasAny(symbols) {
      for (let index = 0; index < symbols.length; index += 1) if (has(symbols[index])) return true;
      return false;
    },
    positionsOf(symbols) {
      const found: number[] = [];
      let joined = 0;
      for (const symbol of symbols) {
        if (!has(symbol)) continue;
        joined += 1;
        for (let place = chains[2 * symbol]; place >= 0; place = nexts[place]) found.push(words[place]);
      }
      return joined > 1 ? found.sort((a, b) => a - b) : found;
    },
    lastOf(symbols) {
      let last = -1;
      for (const symbol of symbols) if (has(symbol)) last = Math.max(last, words[chains[2 * symbol + 1]]);
      return last;
    },
  };
}
