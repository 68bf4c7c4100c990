import type { CompiledPattern } from "./grammar.js";
import type { Lexicon } from "./lexicon.js";
import { parseNames, parsePattern } from "./pattern.js";

/**
 * The patterns of a grammar with their names resolved to symbols. What is asked of them most lies in one array, `code`, the parts
 * of a pattern one after the other, since memory that lies together is read soonest.
 *
 * A list of symbols stands in the code as its length, then the symbols; its place is that of the length. A step stands as the place
 * of the list of what it takes (0 for a gap), the words that it may pass over, and a sum of `Step` bits.
 */
export interface Programs {
  readonly code: readonly number[];
  /** The program of a pattern; resolved when first wanted, for most patterns of a grammar never are in a short run. */
  programOf(pattern: number): Program;
}

/** How many numbers a step takes in the code. */
export const stepLength = 3;

/** Bits of a step. */
export const Step = { optional: 1, joined: 2, withinClause: 4 } as const;

/** A pattern as the matcher runs it: places in the code, and conditions. */
export interface Program {
  readonly source: CompiledPattern;
  /** Its steps, `[steps, end)`. */
  readonly steps: number;
  readonly end: number;
  /** Whether it must begin where a sentence or a part after a full break begins. */
  readonly atStart: boolean;
  /** The lists of the first and the last step that must find something. */
  readonly first: number;
  readonly last: number;
  /**
   * The lists of which each must have something in the sentence before the pattern is tried, one after the other: those of the
   * steps that are not optional, and of what it needs.
   */
  readonly required: number;
  readonly requiredCount: number;
  readonly notBefore: Near | undefined;
  readonly notAfter: Near | undefined;
  /** The lists of these conditions, 0 where the pattern has none. */
  readonly without: number;
  readonly needsOther: number;
  readonly lacks: number;
}

/** A list of symbols unwanted within some words of a hit. */
export interface Near {
  readonly within: number;
  readonly list: number;
}

/** Whether a symbol is in a list. In a loop, because most lists are short and that is asked some hundred times a sentence. */
export function isAmong(code: readonly number[], list: number, symbol: number): boolean {
  const end = list + code[list];
  for (let place = list + 1; place <= end; place += 1) if (code[place] === symbol) return true;
  return false;
}

/** Prepares the patterns of a grammar. */
export function createPrograms(patterns: readonly CompiledPattern[], lexicon: Lexicon): Programs {
  // no list is at place 0
  const code: number[] = [0];
  const programs: Program[] = [];
  return {
    code,
    programOf(pattern) {
      programs[pattern] ??= addProgram(code, patterns[pattern], lexicon);
      return programs[pattern];
    },
  };
}

function addProgram(code: number[], source: CompiledPattern, lexicon: Lexicon): Program {
  const addList = (names: readonly string[]): number => {
    const symbols = new Set(names.map((name) => lexicon.symbolOf(name)));
    return code.push(symbols.size, ...symbols) - symbols.size - 1;
  };
  const addNames = (names: string | undefined): number => (names ? addList(parseNames(names)) : 0);
  const near = (condition: readonly [number, string] | undefined): Near | undefined =>
    condition && { within: condition[0], list: addNames(condition[1]) };

  const parsed = parsePattern(source.pattern);
  const slots = parsed.filter((slot) => slot.kind !== "start");
  const required = code.length;
  const filled = slots.map((slot) => (slot.kind === "word" && !slot.optional ? addList(slot.names) : 0));
  const needs = source.needs ?? [];
  for (const names of needs) addNames(names);
  const needsOther = addNames(source.needsOther);
  const lists = slots.map((slot, index) =>
    slot.kind === "word" && slot.optional ? addList(slot.names) : filled[index],
  );
  const steps = code.length;
  slots.forEach((slot, index) => {
    if (slot.kind === "gap") code.push(0, slot.gap, slot.withinClause ? Step.withinClause : 0);
    else code.push(lists[index], 0, (slot.optional ? Step.optional : 0) | (slot.joined ? Step.joined : 0));
  });
  return {
    source,
    steps,
    end: code.length,
    atStart: parsed[0].kind === "start",
    // the first step must find something; lists are added in the order of the steps, so that the last one stands furthest back
    first: filled[0],
    last: Math.max(...filled),
    required,
    requiredCount: filled.filter((list) => list > 0).length + needs.length + (needsOther > 0 ? 1 : 0),
    notBefore: near(source.notBefore),
    notAfter: near(source.notAfter),
    without: addNames(source.without),
    needsOther,
    lacks: addNames(source.lacks),
  };
}
