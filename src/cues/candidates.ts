import type { CompiledPattern } from "./grammar.js";
import type { Lexicon } from "./lexicon.js";
import { parseNames } from "./pattern.js";
import type { Presence } from "./presence.js";
import type { Program } from "./program.js";

/** Finds the patterns whose every required step finds something in a sentence, in the order of the grammar. */
export type CandidateFinder = (presence: Presence) => number[];

/** Makes the finder of a grammar's patterns. */
export function createCandidateFinder(
  patterns: readonly CompiledPattern[],
  lexicon: Lexicon,
  programOf: (index: number) => Program,
): CandidateFinder {
  const { firsts, tried } = indexByTrigger(patterns, lexicon);
  // What patterns require, one after the other, since memory that lies together is read soonest: by pattern, how many groups of
  // symbols; by group, how many symbols, then they. A pattern is read when it is first tried. By pattern: where it begins (0: not
  // read yet), and the group that it missed last, asked for first because most patterns are given up at one question.
  const groups: number[] = [0];
  const places = new Int32Array(patterns.length);
  const doubts = new Int32Array(patterns.length);
  const readGroups = (index: number): void => {
    const { required } = programOf(index);
    places[index] = groups.length;
    groups.push(required.length);
    doubts[index] = groups.length;
    for (const symbols of required) groups.push(symbols.length, ...symbols);
  };
  const isMet = (group: number, presence: Presence): boolean => {
    const end = group + 1 + groups[group];
    for (let place = group + 1; place < end; place += 1) if (presence.has(groups[place])) return true;
    return false;
  };
  const isPossible = (index: number, presence: Presence): boolean => {
    if (places[index] === 0) readGroups(index);
    if (!isMet(doubts[index], presence)) return false;
    let group = places[index] + 1;
    for (let left = groups[places[index]]; left > 0; left -= 1) {
      if (!isMet(group, presence)) {
        doubts[index] = group;
        return false;
      }
      group += 1 + groups[group];
    }
    const { lacks } = programOf(index);
    return !(lacks && presence.hasAny(lacks));
  };

  return (presence) => {
    const found: number[] = [];
    for (const symbol of presence.present) {
      for (let place = firsts[symbol]; place < firsts[symbol + 1]; place += 1) {
        // A trigger of several symbols leads here once for each.
        if (isPossible(tried[place], presence) && !found.includes(tried[place])) found.push(tried[place]);
      }
    }
    return found.sort((a, b) => a - b);
  };
}

/** The patterns that are tried when a sentence holds a symbol: `tried` from `firsts` of it up to `firsts` of the next. */
function indexByTrigger(
  patterns: readonly CompiledPattern[],
  lexicon: Lexicon,
): { readonly firsts: Int32Array; readonly tried: Int32Array } {
  const bySymbol: number[][] = [];
  patterns.forEach(({ trigger }, index) => {
    for (const name of parseNames(trigger)) {
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
