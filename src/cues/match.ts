import { isAmong, type Occurrences, standsAt } from "./occurrences.js";
import type { Near, Program, Step } from "./program.js";
import { Break, type Words } from "./words.js";

/** A slot of a pattern filled by words `[start, end)`. */
export interface SlotMatch {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A pattern that matched words `[start, end)`. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly slots: readonly SlotMatch[];
}

/** Steps that one start may take before it is given up: keeps hostile input linear. */
const stepBudget = 600;

/** A pattern under trial at one start. */
interface Trial {
  readonly steps: readonly Step[];
  readonly occurrences: Occurrences;
  readonly slots: SlotMatch[];
  budget: number;
}

/**
 * Tries a pattern at a word. Gaps take as few words as they can; the conditions of the pattern are looked at after.
 * Time is bounded by a constant a start, so a sentence costs time in proportion to its words.
 */
export function matchAt(program: Program, occurrences: Occurrences, start: number): Match | undefined {
  const trial: Trial = { steps: program.steps, occurrences, slots: [], budget: stepBudget };
  const end = runFrom(trial, 0, start);
  return end < 0 ? undefined : { start, end, slots: trial.slots };
}

/** The end of a match of the steps from `step` on, where they begin at a word; -1 where there is none. */
function runFrom(trial: Trial, step: number, index: number): number {
  if (step === trial.steps.length) return index;
  trial.budget -= 1;
  if (trial.budget < 0) return -1;
  const { words, at, symbols } = trial.occurrences;
  const { symbols: wanted, gap, withinClause, optional, joined } = trial.steps[step];
  if (!wanted) {
    for (let next = index; next <= index + gap; next += 1) {
      if (next >= words.count || stops(words, next, withinClause)) return -1;
      const end = runFrom(trial, step + 1, next);
      if (end >= 0) return end;
    }
    return -1;
  }
  if (index < words.count && (step === 0 || allows(words, index, joined))) {
    const present = symbols[index];
    for (let place = 0; place < present.length; place += 1) {
      if (!isAmong(wanted, present[place])) continue;
      const { length, value } = at[index][place];
      trial.slots.push({ start: index, end: index + length, value });
      const end = runFrom(trial, step + 1, index + length);
      if (end >= 0) return end;
      trial.slots.pop();
    }
  }
  return optional ? runFrom(trial, step + 1, index) : -1;
}

function allows(words: Words, index: number, joined: boolean): boolean {
  const gap = words.breaks[index];
  return (gap & Break.full) === 0 && (!joined || (gap & Break.hyphen) !== 0);
}

/** Whether a gap may not reach a word because of what stands before it. */
function stops(words: Words, index: number, withinClause: boolean): boolean {
  return (words.breaks[index] & (withinClause ? Break.full | Break.clause : Break.full)) !== 0;
}

/** Whether a match meets the conditions of its pattern. */
export function meetsConditions(program: Program, occurrences: Occurrences, match: Match): boolean {
  const { notBefore, notAfter, without, needsOther, source } = program;
  if (notBefore && standsBefore(occurrences, match.start, notBefore)) return false;
  if (notAfter && standsAfter(occurrences, match.end, notAfter)) return false;
  if (without) {
    for (let index = match.start; index < match.end; index += 1)
      if (standsAt(occurrences, index, without)) return false;
  }
  if (needsOther && !otherStateStands(occurrences, match, needsOther)) return false;
  return !(source.differ && namesOneState(occurrences, match));
}

function standsBefore(occurrences: Occurrences, start: number, near: Near): boolean {
  const { breaks } = occurrences.words;
  for (let index = start - 1; index >= 0 && index >= start - near.within; index -= 1) {
    if ((breaks[index + 1] & Break.full) !== 0) return false;
    if (standsAt(occurrences, index, near.symbols)) return true;
  }
  return false;
}

function standsAfter(occurrences: Occurrences, end: number, near: Near): boolean {
  const { breaks, count } = occurrences.words;
  for (let index = end; index < count && index < end + near.within; index += 1) {
    if ((breaks[index] & Break.full) !== 0) return false;
    if (standsAt(occurrences, index, near.symbols)) return true;
  }
  return false;
}

/** Words before the last slot that may still describe it ("the Syrian government's *forces*"). */
const describingWords = 2;

/** Whether the first state named in a match is named again at its last slot: "Syria supports the Syrian army". */
function namesOneState({ at }: Occurrences, match: Match): boolean {
  const first = match.slots.find((slot) => slot.value >= 0);
  const last = match.slots[match.slots.length - 1];
  if (!first || first === last) return false;
  const start = Math.max(first.end, last.start - describingWords);
  const end = Math.min(last.end + 1, at.length);
  for (let index = start; index < end; index += 1) {
    if (at[index].some(({ value }) => value === first.value)) return true;
  }
  return false;
}

/** Whether one of some symbols stands somewhere in the sentence for a state that the match does not name. */
function otherStateStands({ at }: Occurrences, { slots }: Match, wanted: readonly number[]): boolean {
  return at.some((entries) =>
    entries.some(
      ({ symbol, value }) =>
        value >= 0 && wanted.includes(symbol) && slots.every((slot) => slot.value !== value),
    ),
  );
}
