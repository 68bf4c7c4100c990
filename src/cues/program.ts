import type { CompiledPattern } from "./grammar.js";
import type { Lexicon } from "./lexicon.js";
import { parseNames, parsePattern } from "./pattern.js";

/** One step of a program: symbols that may stand there, or a gap. */
export interface Step {
  /** undefined for a gap and for a sentence start. */
  readonly symbols: readonly number[] | undefined;
  readonly optional: boolean;
  readonly joined: boolean;
  /** Words that a gap may pass over; -1 where the step is not a gap. */
  readonly gap: number;
  readonly withinClause: boolean;
}

/** Symbols wanted or unwanted within some words of a hit. */
export interface Near {
  readonly within: number;
  readonly symbols: readonly number[];
}

/** A pattern with its names resolved to symbols: what the matcher runs. */
export interface Program {
  readonly source: CompiledPattern;
  readonly steps: readonly Step[];
  /** Whether it must begin where a sentence or a part after a full break begins. */
  readonly atStart: boolean;
  /** The first and the last step that must find something. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /**
   * Of each of these something must be in the sentence before the pattern is tried: its steps that are not optional, and
   * what it needs.
   */
  readonly required: readonly (readonly number[])[];
  readonly notBefore: Near | undefined;
  readonly notAfter: Near | undefined;
  readonly without: readonly number[] | undefined;
  readonly needsOther: readonly number[] | undefined;
  readonly lacks: readonly number[] | undefined;
}

const gapStep = { symbols: undefined, optional: false, joined: false };

/** Resolves a pattern against a lexicon. */
export function createProgram(source: CompiledPattern, lexicon: Lexicon): Program {
  const symbolsOf = (names: readonly string[]) => [...new Set(names.map((name) => lexicon.symbolOf(name)))];
  const optionalSymbols = (names: string | undefined) => (names ? symbolsOf(parseNames(names)) : undefined);
  const near = (condition: readonly [number, string] | undefined): Near | undefined =>
    condition && { within: condition[0], symbols: symbolsOf(parseNames(condition[1])) };
  const slots = parsePattern(source.pattern);
  const atStart = slots[0].kind === "start";
  const steps = slots
    .filter((slot) => slot.kind !== "start")
    .map(
      (slot): Step =>
        slot.kind === "gap"
          ? { ...gapStep, gap: slot.gap, withinClause: slot.withinClause }
          : {
              symbols: symbolsOf(slot.names),
              optional: slot.optional,
              joined: slot.joined,
              gap: -1,
              withinClause: false,
            },
    );
  const filled = steps.flatMap((step) => (step.symbols && !step.optional ? [step.symbols] : []));
  const needsOther = optionalSymbols(source.needsOther);
  const needs = (source.needs ?? []).map((names) => symbolsOf(parseNames(names)));
  return {
    source,
    steps,
    atStart,
    first: filled[0],
    last: filled[filled.length - 1],
    required: [...filled, ...needs, ...(needsOther ? [needsOther] : [])],
    notBefore: near(source.notBefore),
    notAfter: near(source.notAfter),
    without: optionalSymbols(source.without),
    needsOther,
    lacks: optionalSymbols(source.lacks),
  };
}
