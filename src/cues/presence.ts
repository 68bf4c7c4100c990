import { endOfList, entryStride } from "./entry-lists.js";
import type { Occurrences } from "./occurrences.js";
import { sortNumbers } from "./sort-numbers.js";

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
  /** The symbols of the sentence, each once: the first `presentCount` of `present`. */
  readonly present: Int32Array;
  readonly presentCount: number;
  /** Words at which a symbol begins, ascending. Gone with the next question. */
  readonly wordsWith: (symbol: number) => readonly number[];
  /** Words at which a symbol of a list begins, ascending; a word at which two of them begin comes twice. Gone with the next question. */
  readonly positionsOf: (code: readonly number[], list: number) => readonly number[];
  /** The last word at which a symbol of a list begins; -1 where none does. */
  readonly lastOf: (code: readonly number[], list: number) => number;
}

export function createPresence(symbolCount: number): Presence {
  // The places of a symbol are a chain: their words, and by place the next one, -1 at the end. By symbol, side by side, its
  // first place and its last; -1 where the sentence has none.
  const chains = new Int32Array(2 * symbolCount).fill(-1);
  const present = new Int32Array(symbolCount);
  let presentCount = 0;
  const words: number[] = [];
  const nexts: number[] = [];
  const positions: number[] = [];
  const has = (symbol: number): boolean => chains[2 * symbol] >= 0;
  const addWords = (symbol: number): void => {
    for (let next = chains[2 * symbol]; next >= 0; next = nexts[next]) positions.push(words[next]);
  };
  return {
    present,
    get presentCount() {
      return presentCount;
    },
    take({ at, numbers }) {
      for (let index = 0; index < presentCount; index += 1) chains[2 * present[index]] = -1;
      presentCount = 0;
      let place = 0;
      for (let word = 0; word < at.length; word += 1) {
        const end = endOfList(numbers, at[word]);
        for (let entry = at[word] + 1; entry < end; entry += entryStride) {
          const symbol = numbers[entry];
          const first = 2 * symbol;
          if (chains[first] < 0) {
            chains[first] = place;
            present[presentCount] = symbol;
            presentCount += 1;
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
    wordsWith(symbol) {
      positions.length = 0;
      addWords(symbol);
      return positions;
    },
    positionsOf(code, list) {
      positions.length = 0;
      let joined = 0;
      const end = list + code[list];
      for (let place = list + 1; place <= end; place += 1) {
        const symbol = code[place];
        if (!has(symbol)) continue;
        joined += 1;
        addWords(symbol);
      }
      return joined > 1 ? sortNumbers(positions) : positions;
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
