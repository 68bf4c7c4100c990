import { describe, expect, it } from "vitest";
import { compileCues } from "../../src/cues/compile.js";
import { parseCueRows } from "../../src/cues/source.js";
import { decidingSpans } from "../../src/features/evidence.js";
import { createExtractor } from "../../src/features/extractor.js";
import { collectFeatureNames } from "../../src/features/names.js";
import type { FeatureSettings } from "../../src/features/settings.js";

const rows = [
  '{"class":"NEGATION","words":["not","never"]}',
  '{"class":"STATE","value":"ly","words":["Libya"]}',
  '{"frame":"denial","pattern":"denied ~3 claim|claims","weight":0.8}',
  '{"frame":"denial","pattern":"false claim","weight":0.6}',
  '{"frame":"denial","exclude":"denied entry"}',
].join("\n");
const cues = compileCues({ en: [{ file: "en", rows: parseCueRows(rows, "en") }], ar: [] });
const settings: FeatureSettings = { context: "words", minimumCount: 1, masked: ["STATE"] };
const text = "Libya denied the false claim in 2019.";
const names = collectFeatureNames(cues, [{ text, language: "en" }], settings);
const extractor = createExtractor(cues, names, settings);

function features(sentence: string): Record<string, number> {
  const { vector } = extractor.extract(sentence, "en");
  return Object.fromEntries(
    Array.from(vector.indices, (feature, entry) => [names[feature], Number(vector.values[entry].toFixed(3))]),
  );
}

describe("features", () => {
  it("lists the grammar's features, then the masked words of the context", () => {
    expect(names).toEqual([
      "language:ar",
      "language:en",
      "grammar:en:denial",
      "negated:en:denial",
      "cue:en:0",
      "cue:en:1",
      "cue:en:2",
      ...["0", "STATE", "claim", "denied", "false", "in", "the"].map((word) => `context:en:${word}`),
    ]);
  });

  it("gives the surest pattern of a frame, raised by further ones, and every hit", () => {
    expect(features("Denied the false claim.")).toEqual({
      "language:en": 1,
      "grammar:en:denial": 0.842, // 0.8 + 0.2 × 0.6 × 0.35
      "cue:en:0": 1,
      "cue:en:1": 1,
      "context:en:claim": 1,
      "context:en:denied": 1,
      "context:en:false": 1,
      "context:en:the": 1,
    });
  });

  it("knows negated cues and exclusions", () => {
    expect(features("Never denied the claim")).toMatchObject({ "negated:en:denial": 1 });
    expect(features("Denied entry")).toMatchObject({ "cue:en:2": 1 });
    expect(features("Denied entry")).not.toHaveProperty("grammar:en:denial");
  });

  it("does not tell one state from another", () => {
    expect(features("Libya denied it.")).toHaveProperty("context:en:STATE");
    expect(names).not.toContain("context:en:libya");
  });

  it("keeps the words that made each feature, in the original's offsets", () => {
    const sentence = "“Libya”  dènied the FALSE claim, the claim.";
    const { vector, spans: placesOf } = extractor.extract(sentence, "en");
    const spans = placesOf();
    const words = (name: string) =>
      spans[vector.indices.indexOf(names.indexOf(name))].map(({ start, end }) => sentence.slice(start, end));
    expect(words("cue:en:0")).toEqual(["dènied the FALSE claim"]);
    expect(words("context:en:claim")).toEqual(["claim", "claim"]);
    expect(new Set(vector.indices).size).toBe(vector.indices.length);
  });
});

describe("decidingSpans", () => {
  it("adds up features on the same words, names the heaviest first and never overlaps", () => {
    const extraction = extractor.extract(text, "en");
    const contributions = Float64Array.from(extraction.vector.indices, (feature) =>
      names[feature].startsWith("cue:") ? 2 : names[feature].startsWith("grammar:") ? 1 : 0.1,
    );
    const spans = decidingSpans(extraction, contributions);
    expect(spans.map(({ start, end }) => text.slice(start, end))[0]).toBe("denied the false claim");
    expect(spans[0].weight).toBeCloseTo(2 + 0.8 / 1.4);
    for (const a of spans)
      for (const b of spans) expect(a === b || a.end <= b.start || a.start >= b.end).toBe(true);
  });
});
