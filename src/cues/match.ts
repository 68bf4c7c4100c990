import { type Occurrences, standsAt } from "./occurrences.js";
import { isAmong, type Near, type Program, Step, stepLength } from "./program.js";
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
  readonly code: readonly number[];
  /** The place after its last step. */
  readonly end: number;
  readonly occurrences: Occurrences;
  readonly slots: SlotMatch[];
  budget: number;
}

/**
 * Tries a pattern at a word. Gaps take as few words as they can; the conditions of the pattern are looked at after.
 * Time is bounded by a constant a start, so a sentence costs time in proportion to its words.
 */
export function matchAt(
  { steps, end: last }: Program,
  code: readonly number[],
  occurrences: Occurrences,
  start: number,
): Match | undefined {
  const trial: Trial = { code, end: last, occurrences, slots: [], budget: stepBudget };
  const end = runFrom(trial, steps, start, true);
  return end < 0 ? undefined : { start, end, slots: trial.slots };
}

/** The end of a match of the steps from `step` on, where they begin at a word; -1 where there is none. */
function runFrom(trial: Trial, step: number, index: number, isFirst: boolean): number {
  const { code } = trial;
  if (step === trial.end) return index;
  trial.budget -= 1;
  if (trial.budget < 0) return -1;
  const { words, at, symbols } = trial.occurrences;
  const [list, bits, next] = [code[step], code[step + 2], step + stepLength];
  if (list === 0) {
    const last = index + code[step + 1];
    for (let after = index; after <= last; after += 1) {
      if (after >= words.count || stops(words, after, (bits & Step.withinClause) !== 0)) return -1;
      const end = runFrom(trial, next, after, false);
      if (end >= 0) return end;
    }
    return -1;
  }
  if (index < words.count && (isFirst || allows(words, index, (bits & Step.joined) !== 0))) {
    const present = symbols[index];
    for (let place = 0; place < present.length; place += 1) {
      if (!isAmong(code, list, present[place])) continue;
      const { length, value } = at[index][place];
      trial.slots.push({ start: index, end: index + length, value });
      const end = runFrom(trial, next, index + length, false);
      if (end >= 0) return end;
      trial.slots.pop();
    }
  }
  return (bits & Step.optional) !== 0 ? runFrom(trial, next, index, false) : -1;
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
export function meetsConditions(
  program: Program,
  code: readonly number[],
  occurrences: Occurrences,
  match: Match,
): boolean {
  const { notBefore, notAfter, without, needsOther, source } = program;
  if (notBefore && standsBefore(occurrences, match.start, code, notBefore)) return false;
  if (notAfter && standsAfter(occurrences, match.end, code, notAfter)) return false;
  if (without > 0) {
    for (let index = match.start; index < match.end; index += 1)
      if (standsAt(occurrences, index, code, without)) return false;
  }
  if (needsOther > 0 && !otherStateStands(occurrences, match, code, needsOther)) return false;
  return !(source.differ && namesOneState(occurrences, match));
}

function standsBefore(occurrences: Occurrences, start: number, code: readonly number[], near: Near): boolean {
  const { breaks } = occurrences.words;
  for (let index = start - 1; index >= 0 && index >= start - near.within; index -= 1) {
    if ((breaks[index + 1] & Break.full) !== 0) return false;
    if (standsAt(occurrences, index, code, near.list)) return true;
  }
  return false;
}

function standsAfter(occurrences: Occurrences, end: number, code: readonly number[], near: Near): boolean {
  const { breaks, count } = occurrences.words;
  for (let index = end; index < count && index < end + near.within; index += 1) {
    if ((breaks[index] & Break.full) !== 0) return false;
    if (standsAt(occurrences, index, code, near.list)) return true;
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

/** Whether a symbol of a list stands somewhere in the sentence for a state that the match does not name. */
function otherStateStands(
  { at }: Occurrences,
  { slots }: Match,
  code: readonly number[],
  list: number,
): boolean {
  return at.some((entries) =>
    entries.some(
      ({ symbol, value }) =>
        value >= 0 && isAmong(code, list, symbol) && slots.every((slot) => slot.value !== value),
    ),
  );
}
