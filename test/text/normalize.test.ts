import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseJsonl } from "../../src/jsonl.js";
import {
  type NormalizeProfile,
  normalize,
  normalizeBriefly,
  normalizeSlice,
} from "../../src/text/normalize.js";
import { anyText, mixedText } from "../arbitraries.js";

const file = new URL("../fixtures/text/normalize.jsonl", import.meta.url);
const vectors = parseJsonl(
  readFileSync(file, "utf8"),
  z.object({
    id: z.string(),
    profile: z.enum(["clean", "fold"]),
    input: z.string(),
    expect: z.string(),
    why: z.string(),
    starts: z.array(z.number()),
    ends: z.array(z.number()),
  }),
  "normalize.jsonl",
).map((row) => row.value);

const fold = (text: string): string => normalize(text).text;
const clean = (text: string): string => normalize(text, { profile: "clean" }).text;
const profiles: NormalizeProfile[] = ["clean", "fold"];

describe("vectors", () => {
  it.each(vectors)("$id $profile: $why", ({ input, profile, expect: text, starts, ends }) => {
    expect(normalize(input, { profile })).toEqual({ text, starts, ends });
  });
});

describe("fold", () => {
  it.each([
    ["decomposed hamza above", "ا\u0654حمد", "احمد"],
    ["alef with high hamza", "\u0675", "ا"],
    ["yeh, a vowel and a hamza mark compose to ئ", "ي\u064e\u0654", "ئ"],
    ["waw and a hamza mark after a tatweel do not", "و\u0640\u0654", "و"],
    ["Farsi yeh and ae", "کوردی ە", "كوردي ه"],
    ["letters for sounds that Arabic lacks stay", "پژگڕڵۆێ", "پژگڕڵۆێ"],
    ["extended digits", "۱۲۳", "123"],
    ["the phrase ligature", "ﷺ", "صلي الله عليه وسلم"],
    ["isolated and medial mark forms", "بﹰﹱﹺﹻ", "ب"],
    ["Quranic annotation", "ق\u06da\u06de\u06e9ل\u08f0", "قل"],
    ["full stop and per mille", "۔ ؉", ". ‰"],
    ["single angle quotes, primes, backtick", "‹a› 5′ `b´", "'a' 5' 'b'"],
    ["dashes of every kind", "‐‒–—―−", "------"],
    ["decomposed accent", "cafe\u0301", "cafe"],
    ["dotted and dotless i", "I\u0307 ıI", "i ii"],
    ["sharp s, strokes, ligatures", "STRAẞE Łódź Ærø", "strasse lodz aero"],
    ["vulgar fraction", "½", "1/2"],
    ["accents on other scripts make other letters", "й \u30ab\u3099", "й \u30ac"],
    ["keycap", "1\ufe0f\u20e3", "1"],
  ])("%s", (_, input, expected) => {
    expect(fold(input)).toBe(expected);
  });

  it("gives a dropped mark to the letter before it, and no one what is dropped otherwise", () => {
    expect(normalize("ب\u064e\u200fت")).toEqual({ text: "بت", starts: [0, 3], ends: [2, 4] });
  });
});

describe("clean", () => {
  it.each([
    ["spacing accents do not split a word", "Qur´an", "Qur´an"],
    ["an isolated mark form has no space of its own", "بﱠ", "ب\u064e\u0651"],
    ["a medial mark form keeps its tatweel", "بﹽ", "ب\u0640\u0651"],
    ["the sign for the end of a verse is not a control", "آية۝", "آية۝"],
    ["emoji stay when their joiners go", "👩\u200d👩\ufe0f", "👩👩"],
    ["line breaks", "a\r\n\u2028\u0085b", "a b"],
    ["halves of a pair never meet", "\ud83d\u200f\udc4d", "\ud83d\ufffd"],
  ])("%s", (_, input, expected) => {
    expect(clean(input)).toBe(expected);
  });

  it("lets marks from a presentation form keep their own span, unless they change places", () => {
    const apart = normalize("بﱠ", { profile: "clean" });
    expect([apart.starts, apart.ends]).toEqual([
      [0, 1, 1],
      [1, 2, 2],
    ]);
    const mixed = normalize("ب\u0651ﱠ", { profile: "clean" });
    expect([mixed.starts, mixed.ends]).toEqual([
      [0, 0, 0, 0],
      [3, 3, 3, 3],
    ]);
  });

  it.each([65, 5000])("puts %i marks in the order that Unicode gives them", (count) => {
    const input = `ب${"\u0651\u0301\u064e\u0323\u0345".repeat(count / 5)}`;
    expect(clean(input)).toBe(input.normalize("NFC"));
  });
});

describe("every string", () => {
  it.each(profiles)("is the same after a second %s", (profile) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalize(text, { profile }).text;
        expect(normalize(once, { profile }).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("folds as its clean form does", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(clean(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each(profiles)("has spans that are not empty, lie within it and never fall back: %s", (profile) => {
    fc.assert(
      fc.property(anyText, (input) => {
        const { text, starts, ends } = normalize(input, { profile });
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (let unit = 0; unit < text.length; unit += 1) {
          expect(starts[unit]).toBeGreaterThanOrEqual(unit === 0 ? 0 : starts[unit - 1]);
          expect(ends[unit]).toBeGreaterThanOrEqual(unit === 0 ? 0 : ends[unit - 1]);
          expect(ends[unit]).toBeGreaterThan(starts[unit]);
        }
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(profiles)("has single blanks, none at the ends: %s", (profile) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(text, { profile }).text).not.toMatch(/^\s|\s\s|\s$/);
      }),
    );
  });

  it("gives for a slice what it gives for the text of the slice", () => {
    fc.assert(
      fc.property(anyText, mixedText, anyText, (before, middle, after) => {
        const [start, end] = [before.length, before.length + middle.length];
        const { text, starts, ends } = normalize(middle);
        expect(normalizeSlice(before + middle + after, start, end)).toEqual({
          text,
          starts: starts.map((offset) => offset + start),
          ends: ends.map((offset) => offset + start),
        });
      }),
    );
  });
});

it("takes a pile of marks of any length", () => {
  const pile = `و${"\u0651\u0654".repeat(200_000)}`;
  expect(normalize(pile)).toEqual({ text: "ؤ", starts: [0], ends: [400_001] });
});

describe("normalizeBriefly", () => {
  it("gives what normalize gives, whatever was normalized before", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...profiles), (before, text, profile) => {
        normalizeBriefly(before, { profile });
        const { text: brief, starts, ends } = normalizeBriefly(text, { profile });
        normalize(before, { profile });
        const places = (list: ArrayLike<number>) => Array.from(list).slice(0, brief.length);
        expect({ text: brief, starts: places(starts), ends: places(ends) }).toEqual(
          normalize(text, { profile }),
        );
      }),
    );
  });
});
