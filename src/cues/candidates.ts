import type { CompiledPattern } from "./grammar.js";
import type { Lexicon } from "./lexicon.js";
import { namesOfSlot } from "./pattern.js";
import type { Presence } from "./presence.js";
import type { Programs } from "./program.js";
import { sortNumbers } from "./sort-numbers.js";

/** Finds the patterns whose every required step finds something in a sentence, in the order of the grammar. Gone with the next sentence. */
export type CandidateFinder = (presence: Presence) => readonly number[];

/** Makes the finder of a grammar's patterns. */
export function createCandidateFinder(
  patterns: readonly CompiledPattern[],
  lexicon: Lexicon,
  { code, programOf }: Programs,
): CandidateFinder {
  const { firsts, tried } = indexByTrigger(patterns, lexicon);
  // By pattern, the list that it missed last (0: never tried), asked for first because most are given up at one question.
  const doubts = new Int32Array(patterns.length);
  const isPossible = (index: number, presence: Presence): boolean => {
    if (doubts[index] > 0 && !presence.hasAny(code, doubts[index])) return false;
    const { required, requiredCount, lacks } = programOf(index);
    let list = required;
    for (let left = requiredCount; left > 0; left -= 1) {
      if (!presence.hasAny(code, list)) {
        doubts[index] = list;
        return false;
      }
      list += 1 + code[list];
    }
    return !(lacks > 0 && presence.hasAny(code, lacks));
  };

  const found: number[] = [];
  return (presence) => {
    found.length = 0;
    const { present, presentCount } = presence;
    for (let index = 0; index < presentCount; index += 1) {
      const symbol = present[index];
      for (let place = firsts[symbol]; place < firsts[symbol + 1]; place += 1) {
        // A trigger of several symbols leads here once for each.
        if (isPossible(tried[place], presence) && !found.includes(tried[place])) found.push(tried[place]);
      }
    }
    return sortNumbers(found);
  };
}

/** The patterns that are tried when a sentence holds a symbol: `tried` from `firsts` of it up to `firsts` of the next. */
function indexByTrigger(
  patterns: readonly CompiledPattern[],
  lexicon: Lexicon,
): { readonly firsts: Int32Array; readonly tried: Int32Array } {
  const bySymbol: number[][] = [];
  patterns.forEach(({ pattern, trigger }, index) => {
    for (const name of namesOfSlot(pattern, trigger)) {
      const symbol = lexicon.symbolOf(name);
      bySymbol[symbol] ??= [];
      bySymbol[symbol].push(index);
    }
  });
  const firsts = new Int32Array(lexicon.symbolCount + 1);
  for (let symbol = 0; symbol < lexicon.symbolCount; symbol += 1) {
    firsts[symbol + 1] = firsts[symbol] + (bySymbol[symbol]?.length ?? 0);
  }
  return { firsts, tried: Int32Array.from(bySymbol.flat()) };
}
