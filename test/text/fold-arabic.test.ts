import { ArabicClass } from "arabic-utils";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalize } from "../../src/text/normalize.js";

/** The letters that arabic-utils knows and leaves alone or folds as we do: all but ى and ة. */
const letters = [..."اأإآٱبتثجحخدذرزسشصضطظعغفقكلمنهويءؤئ"];
const marks = [..."\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"];

const byArabicUtils = (text: string): string => {
  const folded = ArabicClass.normalize(text, {
    normalizeAlef: true,
    removeDiacritics: true,
    removeSuperscriptAlef: true,
    removeTatweel: true,
  });
  return ArabicClass.removeTatweel(folded, { removeAuxiliairyOnly: false });
};

describe("arabic-utils as an oracle", () => {
  it("agrees on letters, common marks and tatweel", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters, ...marks, "\u0640") }), (text) => {
        expect(normalize(text).text).toBe(byArabicUtils(text));
      }),
    );
  });

  it.each([
    ["writes a superscript alef as ا by default", "الرحم\u0670ن", "الرحمن", "الرحمان"],
    ["does not know a decomposed hamza", "ا\u0654حمد", "احمد", "ا\u0654حمد"],
    ["does not know the other alefs", "\u0672", "ا", "\u0672"],
    ["does not know Quranic marks", "بس\u06e1م", "بسم", "بس\u06e1م"],
    ["does not know presentation forms", "ﻻ", "لا", "ﻻ"],
  ])("is not one where it %s", (_, input, ours, theirs) => {
    expect(normalize(input).text).toBe(ours);
    expect(ArabicClass.normalize(input)).toBe(theirs);
  });
});
