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
  const held = new Uint8Array(symbolCount);
  const present: number[] = [];
  // The places of a symbol are a chain: their words, and by place the next one, -1 at the end.
  const firsts = new Int32Array(symbolCount);
  const lasts = new Int32Array(symbolCount);
  const words: number[] = [];
  const nexts: number[] = [];
  return {
    present,
    take({ symbols: found }) {
      for (const symbol of present) held[symbol] = 0;
      present.length = 0;
      let place = 0;
      for (let word = 0; word < found.length; word += 1) {
        for (const symbol of found[word]) {
          if (held[symbol] === 0) {
            held[symbol] = 1;
            present.push(symbol);
            firsts[symbol] = place;
          } else {
            nexts[lasts[symbol]] = place;
          }
          lasts[symbol] = place;
          words[place] = word;
          nexts[place] = -1;
          place += 1;
        }
      }
    },
    has: (symbol) => held[symbol] === 1,
    hasAny(symbols) {
      for (let index = 0; index < symbols.length; index += 1) if (held[symbols[index]] === 1) return true;
      return false;
    },
    positionsOf(symbols) {
      const found: number[] = [];
      let chains = 0;
      for (const symbol of symbols) {
        if (held[symbol] === 0) continue;
        chains += 1;
        for (let place = firsts[symbol]; place >= 0; place = nexts[place]) found.push(words[place]);
      }
      return chains > 1 ? found.sort((a, b) => a - b) : found;
    },
    lastOf(symbols) {
      let last = -1;
      for (const symbol of symbols) if (held[symbol] === 1) last = Math.max(last, words[lasts[symbol]]);
      return last;
    },
  };
}
