import { RiwayaError } from "../errors.js";
import type { CompiledPattern } from "./grammar.js";

/**
 * One step of a cue pattern. `word` slots name what may stand there (classes in capitals, literal words otherwise);
 * `gap` slots pass over up to `gap` words.
 */
export type PatternSlot =
  | {
      readonly kind: "word";
      readonly names: readonly string[];
      readonly optional: boolean;
      readonly joined: boolean;
    }
  | { readonly kind: "gap"; readonly gap: number; readonly withinClause: boolean }
  | { readonly kind: "start" };

const classPattern = /^[A-Z][A-Z0-9_]*$/;

/** Whether a name in a pattern is a class (`DENY`) rather than a literal word (`deny`). */
export function isClassName(name: string): boolean {
  return classPattern.test(name);
}

/** Splits alternatives (`DENY|rejects|brush_off`) into names; an underscore joins the words of a phrase. */
export function parseNames(text: string): string[] {
  return text.split("|").filter((name) => name !== "");
}

const longestGap = 16;

/**
 * Parses the pattern notation:
 * `CLASS` or `word` · `a|b` alternatives · `two_words` a phrase · `word*` a beginning · `=word` the bare word, no prefixes read off ·
 * `~4` up to 4 words between, inside one clause chain · `-4` the same without crossing a comma · `X?` optional ·
 * `+X` joined by a hyphen to the word before · `^` the beginning of a sentence or of what follows a full break.
 * @throws RiwayaError `bad-cues` naming the pattern
 */
export function parsePattern(text: string): PatternSlot[] {
  const slots = splitSlots(text).map((part) => parseSlot(part, text));
  const first = slots.find((slot) => slot.kind !== "start");
  if (first?.kind !== "word" || first.optional || slots.at(-1)?.kind !== "word") {
    throw new RiwayaError(
      "bad-cues",
      `pattern "${text}": it must begin and end with a word, and the first may not be optional`,
    );
  }
  return slots;
}

const splitSlots = (pattern: string) => pattern.trim().split(/\s+/);

function parseSlot(part: string, pattern: string): PatternSlot {
  if (part === "^") return { kind: "start" };
  const gap = /^([~-])(\d+)$/.exec(part);
  if (gap) {
    const width = Number(gap[2]);
    if (width > longestGap) {
      throw new RiwayaError(
        "bad-cues",
        `pattern "${pattern}": gap ${part} is wider than ${longestGap} words`,
      );
    }
    return { kind: "gap", gap: width, withinClause: gap[1] === "-" };
  }
  const optional = part.endsWith("?");
  const joined = part.startsWith("+");
  const names = parseNames(part.slice(joined ? 1 : 0, optional ? -1 : undefined));
  if (names.length === 0) throw new RiwayaError("bad-cues", `pattern "${pattern}": empty slot "${part}"`);
  return { kind: "word", names, optional, joined };
}

/** The numbers of the slots of a pattern that must be filled. */
export function requiredSlots(pattern: string): number[] {
  return parsePattern(pattern).flatMap((slot, number) =>
    slot.kind === "word" && !slot.optional ? [number] : [],
  );
}

/** The alternatives of one slot of a pattern, which is not parsed for it; none for a slot without names. */
export function namesOfSlot(pattern: string, number: number): readonly string[] {
  const slot = parseSlot(splitSlots(pattern)[number], pattern);
  return slot.kind === "word" ? slot.names : [];
}

/** All class and word names that a pattern mentions, its conditions included. */
export function namesOf(pattern: CompiledPattern): string[] {
  const slots = parsePattern(pattern.pattern).flatMap((slot) => (slot.kind === "word" ? slot.names : []));
  const conditions = [
    pattern.notBefore?.[1],
    pattern.notAfter?.[1],
    pattern.without,
    ...(pattern.needs ?? []),
    pattern.needsOther,
    pattern.lacks,
  ];
  return [...slots, ...conditions.flatMap((names) => (names ? parseNames(names) : []))];
}
