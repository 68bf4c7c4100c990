import { z } from "zod";
import { type JsonlRow, parseJsonl } from "../jsonl.js";

const near = z.strictObject({
  /** How many words away, within the sentence part that has no full break. */
  within: z.number().int().min(1).max(16),
  /** Classes or words, as alternatives in a pattern. */
  of: z.string().min(1),
});

/** A row that names words and phrases of one kind: `{"class": "DENY", "inflect": "verb", "words": ["deny"]}`. */
export const classRowSchema = z.strictObject({
  class: z.string().regex(/^[A-Z][A-Z0-9_]*$/, "a class name is capitals, digits and underscores"),
  /** How the words are inflected before they are looked up; without it they stand as written. */
  inflect: z.enum(["verb", "noun", "nisba"]).optional(),
  /** What the words stand for, where patterns compare it: the code of a state. */
  value: z.string().min(1).optional(),
  words: z.array(z.string().min(1)).min(1),
  why: z.string().optional(),
});

const conditions = {
  /** Drops the hit when one of these stands shortly before it. */
  notBefore: near.optional(),
  /** Drops the hit when one of these stands shortly after it. */
  notAfter: near.optional(),
  /** Drops the hit when one of these stands inside it. */
  without: z.string().min(1).optional(),
  /** Drops the hit unless one of these stands somewhere in the sentence; of several lists, one of each. */
  needs: z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]).optional(),
  /** Drops the hit unless one of these stands somewhere in the sentence for a state that the hit does not name. */
  needsOther: z.string().min(1).optional(),
  /** Drops the hit when one of these stands anywhere in the sentence. */
  lacks: z.string().min(1).optional(),
  /** Drops the hit when its last words name the same state as its first. */
  differ: z.literal(true).optional(),
  /** A sentence in which the row must match. */
  yes: z.string().min(1).optional(),
  /** A sentence in which it must not. */
  no: z.string().min(1).optional(),
  why: z.string().optional(),
};

/** A row that says what a sequence of words does: `{"frame": "denial", "pattern": "DENY ~4 ALLEGATION", "weight": 0.9}`. */
export const patternRowSchema = z.strictObject({
  frame: z.string().min(1),
  pattern: z.string().min(1),
  /** How surely the pattern alone means the frame, from 0 to 1; a start for training, not its result. */
  weight: z.number().min(0).max(1),
  /** Stands even where an exclusion covers its words. */
  overrides: z.literal(true).optional(),
  ...conditions,
});

/** A row that says what does not count: patterns of the frame that use its words are dropped. */
export const exclusionRowSchema = z.strictObject({
  frame: z.string().min(1),
  exclude: z.string().min(1),
  ...conditions,
});

/** One row of a cue lexicon file (`seeds/cues/<language>/*.jsonl`). */
export const cueRowSchema = z.union([classRowSchema, patternRowSchema, exclusionRowSchema]);
export type ClassRow = z.infer<typeof classRowSchema>;
export type PatternRow = z.infer<typeof patternRowSchema>;
export type ExclusionRow = z.infer<typeof exclusionRowSchema>;
export type CueRow = z.infer<typeof cueRowSchema>;

/** Parses a cue lexicon file. @throws RiwayaError `bad-input` with file and line. */
export function parseCueRows(content: string, file: string): JsonlRow<CueRow>[] {
  return parseJsonl(content, cueRowSchema, file);
}
