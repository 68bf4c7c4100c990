import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCues } from "../../src/cues/compile.js";
import { decidingSpans } from "../../src/features/evidence.js";
import { createExtractor } from "../../src/features/extractor.js";
import { collectFeatureNames } from "../../src/features/names.js";
import type { FeatureSettings } from "../../src/features/settings.js";
import type { LabelledLanguage } from "../../src/languages.js";
import { mixedText } from "../arbitraries.js";

const cues = compileCues({ ar: [], en: [] });
const settings: FeatureSettings = {
  context: "none",
  minimumCount: 1,
  masked: [],
  lexical: { minimumCount: 1, limit: 10_000 },
};
const texts: { text: string; language: LabelledLanguage }[] = [
  { text: "Elders called for calm, and calm it was.", language: "en" },
  { text: "The union didn't call.", language: "en" },
  { text: "وناشدَ الشيوخُ الجميعَ التهدئة", language: "ar" },
];

function createReader(changes: Partial<NonNullable<FeatureSettings["lexical"]>> = {}) {
  const own = { ...settings, lexical: { ...settings.lexical!, ...changes } };
  const names = collectFeatureNames(cues, texts, own);
  return createExtractor(cues, names, own);
}

const reader = createReader();
const namesOf = (text: string, language: LabelledLanguage) =>
  [...reader.extract(text, language).vector.indices].map((row) =>
    reader.names[row].replace(/:\d\.\d\d:/, ":"),
  );

describe("lexical features", () => {
  it("are words, pairs and parts of words, marked at their ends", () => {
    const found = namesOf("Calm for", "en");
    expect(found).toEqual(
      expect.arrayContaining(["word:en:calm", "word:en:for", "part:en: c", "part:en:calm", "part:en:lm "]),
    );
    expect(found).not.toContain("part:en: calm ");
    expect(found.filter((name) => name === "part:en:alm")).toHaveLength(1);
    expect(namesOf("called for calm", "en")).toContain("word:en:called for");
  });

  it.each<[string, LabelledLanguage, string]>([
    ["contractions are words of their own", "en", "word:en:did n't"],
    ["marks and case are folded", "ar", "word:ar:وناشد"],
  ])("see words as cues do: %s", (_, language, name) => {
    expect(reader.names.map((own) => own.replace(/:\d\.\d\d:/, ":"))).toContain(name);
    expect(namesOf(language === "en" ? "They DIDN'T." : "وناشد", language)).toContain(name);
  });

  it("share what stands inside a word though a clitic stands before it", () => {
    expect(namesOf("فناشدوا", "ar")).toContain("part:ar:ناشد");
  });

  it("know nothing of the words of another language", () => {
    expect(namesOf("calm", "ar")).toEqual(["language:ar"]);
  });

  it("are weighted by rarity, each kind of unit length", () => {
    const { vector } = reader.extract("Elders called for calm, and calm it was.", "en");
    for (const kind of ["word", "part"]) {
      const own = [...vector.values].filter((_, entry) =>
        reader.names[vector.indices[entry]].startsWith(kind),
      );
      expect(own.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
    }
    const value = (name: string) =>
      vector.values[
        [...vector.indices].findIndex((row) => reader.names[row].replace(/:\d\.\d\d:/, ":") === name)
      ];
    // Both stand in one text of two; the one twice.
    expect(value("word:en:calm") / value("word:en:elders")).toBeCloseTo(1 + Math.log(2), 5);
    expect(value("word:en:elders") / value("word:en:.")).toBeCloseTo(1 + Math.log(3 / 2), 2);
  });

  it("leave out what is rare or beyond the limit, shared by the languages", () => {
    expect(createReader({ minimumCount: 2 }).names).toEqual(
      expect.arrayContaining(["word:en:1.00:.", "part:en:1.00:call"]),
    );
    expect(createReader({ minimumCount: 2 }).names).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/:calm$/)]),
    );
    const few = createReader({ limit: 8 }).names;
    expect(few.filter((name) => /^(?:word|part):ar:/.test(name))).toHaveLength(4);
    expect(few.filter((name) => /^(?:word|part):en:/.test(name))).toHaveLength(4);
  });

  it("give the weight of an n-gram to its words, exactly where they stand", () => {
    const text = "«Elders» called for calm!";
    const extraction = reader.extract(text, "en");
    const weights = { "word:en:called for": 4, "part:en: calm": 2, "part:en:alm": 1 };
    const contributions = Float64Array.from(extraction.vector.indices, (row) => {
      return weights[reader.names[row].replace(/:\d\.\d\d:/, ":") as keyof typeof weights] ?? 0;
    });
    expect(
      decidingSpans(extraction, contributions).map(({ start, end, weight }) => [
        text.slice(start, end),
        weight,
      ]),
    ).toEqual([
      ["calm", 3],
      ["called", 2],
      ["for", 2],
    ]);
  });

  it("forget one sentence before the next", () => {
    const first = reader.extract("calm and calm", "en");
    reader.extract("The union called.", "en").spans();
    expect(reader.extract("calm and calm", "en").vector).toEqual(first.vector);
  });

  it("take any text, and every span is a word of it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("calm", "called for", "التهدئة", "didn't")),
        mixedText,
        (words, noise) => {
          const text = [...words, noise, ...words].join(" ");
          for (const language of ["ar", "en"] as const) {
            const extraction = reader.extract(text, language);
            const spans = extraction.spans();
            expect(spans).toHaveLength(extraction.vector.indices.length);
            for (const [entry, places] of spans.entries()) {
              expect(Number.isFinite(extraction.vector.values[entry])).toBe(true);
              for (const { start, end } of places) expect(start < end && end <= text.length).toBe(true);
            }
          }
        },
      ),
    );
  });
});
