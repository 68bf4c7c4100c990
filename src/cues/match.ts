import { endOfList, entryStride } from "./entry-lists.js";
import { type Occurrences, standsAt } from "./occurrences.js";
import type { Presence } from "./presence.js";
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

/** A pattern under trial in a sentence. Most trials fail: one after the other uses the same memory. */
interface Trial {
  readonly code: readonly number[];
  occurrences: Occurrences;
  /** The place after the pattern's last step. */
  end: number;
  /** Three numbers a slot that is filled: where it starts and ends, its value. */
  readonly filled: number[];
  filledLength: number;
  budget: number;
}

/** Finds all matches of a pattern that do not overlap, leftmost first. */
export type MatchFinder = (
  program: Program,
  occurrences: Occurrences,
  presence: Presence,
  /** 1 for each word that no slot may take. */
  barred?: Uint8Array,
) => readonly Match[];

const noMatches: readonly Match[] = [];
const nowhere: Occurrences = {
  words: { count: 0, entries: [], starts: [], ends: [], breaks: [] },
  at: [],
  numbers: [],
};

/** @param code what the programs are written in */
export function createMatchFinder(code: readonly number[]): MatchFinder {
  const trial: Trial = { code, occurrences: nowhere, end: 0, filled: [], filledLength: 0, budget: 0 };
  return (program, occurrences, presence, barred) => {
    let matches: Match[] | undefined;
    let from = 0;
    trial.occurrences = occurrences;
    trial.end = program.end;
    const last = presence.lastOf(code, program.last);
    for (const start of presence.positionsOf(code, program.first)) {
      if (start > last) break;
      if (start < from) continue;
      if (program.atStart && start > 0 && (occurrences.words.breaks[start] & Break.full) === 0) continue;
      const match = matchAt(trial, program.steps, start);
      if (!match || !meetsConditions(program, code, occurrences, match)) continue;
      if (barred && touches(barred, match)) continue;
      matches ??= [];
      matches.push(match);
      from = match.end;
    }
    return matches ?? noMatches;
  };
}

/**
 * Tries a pattern at a word. Gaps take as few words as they can; the conditions of the pattern are looked at after.
 * Time is bounded by a constant a start, so a sentence costs time in proportion to its words.
 */
function matchAt(trial: Trial, steps: number, start: number): Match | undefined {
  trial.filledLength = 0;
  trial.budget = stepBudget;
  const end = runFrom(trial, steps, start, true);
  if (end < 0) return undefined;
  const slots: SlotMatch[] = [];
  const { filled, filledLength } = trial;
  for (let place = 0; place < filledLength; place += 3) {
    slots.push({ start: filled[place], end: filled[place + 1], value: filled[place + 2] });
  }
  return { start, end, slots };
}

/** The end of a match of the steps from `step` on, where they begin at a word; -1 where there is none. */
function runFrom(trial: Trial, step: number, index: number, isFirst: boolean): number {
  const { code } = trial;
  if (step === trial.end) return index;
  trial.budget -= 1;
  if (trial.budget < 0) return -1;
  const { words, at, numbers } = trial.occurrences;
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
    const entriesEnd = endOfList(numbers, at[index]);
    for (let entry = at[index] + 1; entry < entriesEnd; entry += entryStride) {
      if (!isAmong(code, list, numbers[entry])) continue;
      const after = index + numbers[entry + 1];
      const { filled, filledLength } = trial;
      filled[filledLength] = index;
      filled[filledLength + 1] = after;
      filled[filledLength + 2] = numbers[entry + 2];
      trial.filledLength += 3;
      const end = runFrom(trial, next, after, false);
      if (end >= 0) return end;
      trial.filledLength = filledLength;
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
function meetsConditions(
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

/** Whether a slot of a match takes a barred word. */
function touches(barred: Uint8Array, match: Match): boolean {
  for (const { start, end } of match.slots) {
    for (let index = start; index < end; index += 1) if (barred[index] === 1) return true;
  }
  return false;
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
function namesOneState({ at, numbers }: Occurrences, match: Match): boolean {
  const first = match.slots.find((slot) => slot.value >= 0);
  const last = match.slots[match.slots.length - 1];
  if (!first || first === last) return false;
  const start = Math.max(first.end, last.start - describingWords);
  const end = Math.min(last.end + 1, at.length);
  for (let index = start; index < end; index += 1) {
    const entriesEnd = endOfList(numbers, at[index]);
    for (let entry = at[index] + 1; entry < entriesEnd; entry += entryStride) {
      if (numbers[entry + 2] === first.value) return true;
    }
  }
  return false;
}

/** Whether a symbol of a list stands somewhere in the sentence for a state that the match does not name. */
function otherStateStands(
  { at, numbers }: Occurrences,
  { slots }: Match,
  code: readonly number[],
  list: number,
): boolean {
  for (const entries of at) {
    const end = endOfList(numbers, entries);
    for (let entry = entries + 1; entry < end; entry += entryStride) {
      const value = numbers[entry + 2];
      if (value < 0 || !isAmong(code, list, numbers[entry])) continue;
      if (slots.every((slot) => slot.value !== value)) return true;
    }
  }
  return false;
}
