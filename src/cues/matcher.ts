import type { LabelledLanguage } from "../languages.js";
import type { BorrowedText } from "../text/normalize.js";
import { createCandidateFinder } from "./candidates.js";
import type { LanguageGrammar } from "./grammar.js";
import { createLexicon } from "./lexicon.js";
import { createMatchFinder, type Match } from "./match.js";
import { negationClass, negationScope } from "./negation.js";
import { findOccurrences, type Occurrences } from "./occurrences.js";
import { createPresence } from "./presence.js";
import { createPrograms } from "./program.js";
import { readWords, type Words } from "./words.js";

/** A pattern of the grammar found in a sentence. */
export interface CueHit {
  /** Index into the patterns of the language's grammar. */
  readonly pattern: number;
  /** The words of the hit, `[start, end)` into `Words`. */
  readonly start: number;
  readonly end: number;
  /** Whether it begins in the scope of a negation. */
  readonly negated: boolean;
}

/** What cues see in a sentence. */
export interface CueReading {
  readonly words: Words;
  /** Hits of exclusions, then of the patterns that they leave; each in the order of the grammar. */
  readonly hits: readonly CueHit[];
  readonly occurrences: Occurrences;
}

/** Reads the cues of one language. */
export interface CueMatcher {
  readonly grammar: LanguageGrammar;
  /** @param normalized of the sentence, "fold" profile */
  read(normalized: BorrowedText, sentence: string): CueReading;
  symbolOf(className: string): number;
}

/** Builds the matcher of one language from its compiled grammar. */
export function createCueMatcher(grammar: LanguageGrammar, language: LabelledLanguage): CueMatcher {
  const lexicon = createLexicon(grammar, language);
  const { patterns } = grammar;
  const programs = createPrograms(patterns, lexicon);
  const { code, programOf } = programs;
  const findMatches = createMatchFinder(code);
  const findCandidates = createCandidateFinder(patterns, lexicon, programs);
  const presence = createPresence(lexicon.symbolCount);
  const negation = lexicon.symbolOf(negationClass);

  return {
    grammar,
    symbolOf: (className) => lexicon.symbolOf(className),
    read(normalized, sentence) {
      const words = readWords(normalized, sentence, lexicon);
      const occurrences = findOccurrences(words, lexicon.lists);
      presence.take(occurrences);
      const possible = findCandidates(presence);
      if (possible.length === 0) return { words, hits: [], occurrences };
      const negated = presence.has(negation)
        ? negationScope(occurrences, presence.wordsWith(negation), negation)
        : undefined;
      const hits: CueHit[] = [];
      const add = (pattern: number, { start, end }: Match) =>
        hits.push({ pattern, start, end, negated: negated?.[start] === 1 });
      let excluded: Map<string, Uint8Array> | undefined;
      for (const index of possible) {
        if (patterns[index].weight !== undefined) continue;
        for (const match of findMatches(programOf(index), occurrences, presence)) {
          add(index, match);
          excluded ??= new Map();
          exclude(excluded, patterns[index].frame, words.count, match);
        }
      }
      for (const index of possible) {
        const { frame, overrides, weight } = patterns[index];
        if (weight === undefined) continue;
        const barred = overrides ? undefined : excluded?.get(frame);
        for (const match of findMatches(programOf(index), occurrences, presence, barred)) add(index, match);
      }
      return { words, hits, occurrences };
    },
  };
}

function exclude(excluded: Map<string, Uint8Array>, frame: string, count: number, match: Match): void {
  let words = excluded.get(frame);
  if (!words) {
    words = new Uint8Array(count);
    excluded.set(frame, words);
  }
  for (const { start, end } of match.slots) words.fill(1, start, end);
}
