import type { Occurrences } from "./occurrences.js";

/**
 * Which symbols a sentence holds and where they begin. Kept between sentences, so that a sentence costs time in
 * proportion to its words, not to the lexicon.
 */
export interface Presence {
  /** Takes up a sentence; what was known of the one before is gone. */
  readonly take: (occurrences: Occurrences) => void;
  readonly has: (symbol: number) => boolean;
  /** Whether it holds one of a list. */
  readonly hasAny: (code: readonly number[], list: number) => boolean;
  /** The symbols of the sentence, each once. */
  readonly present: readonly number[];
  /** Words at which a symbol of a list begins, ascending; a word at which two of them begin comes twice. */
  readonly positionsOf: (code: readonly number[], list: number) => number[];
  /** The last word at which a symbol of a list begins; -1 where none does. */
  readonly lastOf: (code: readonly number[], list: number) => number;
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
    hasAny(code, list) {
      const end = list + code[list];
      for (let place = list + 1; place <= end; place += 1) if (has(code[place])) return true;
      return false;
    },
    positionsOf(code, list) {
      const found: number[] = [];
      let joined = 0;
      const end = list + code[list];
      for (let place = list + 1; place <= end; place += 1) {
        const symbol = code[place];
        if (!has(symbol)) continue;
        joined += 1;
        for (let next = chains[2 * symbol]; next >= 0; next = nexts[next]) found.push(words[next]);
      }
      return joined > 1 ? found.sort((a, b) => a - b) : found;
    },
    lastOf(code, list) {
      let last = -1;
      const end = list + code[list];
      for (let place = list + 1; place <= end; place += 1) {
        const symbol = code[place];
        if (has(symbol)) last = Math.max(last, words[chains[2 * symbol + 1]]);
      }
      return last;
    },
  };
}
