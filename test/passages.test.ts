import { describe, expect, it } from "vitest";
import { collectPassages } from "../src/passages.js";

/** Sentences of ten units each, with the confidences of their labels. */
const sentences = (...labels: Record<string, number>[]) =>
  labels.map((row, index) => ({
    start: index * 10,
    end: index * 10 + 9,
    labels: Object.entries(row).map(([frame, confidence]) => ({ frame, confidence })),
  }));

describe("collectPassages", () => {
  it("joins neighbours that share a frame, frame by frame", () => {
    const passages = collectPassages(sentences({ a: 0.5, b: 0.9 }, { a: 0.8 }, {}, { a: 0.6 }), ["a", "b"]);
    expect(
      passages.map(({ confidence, ...passage }) => ({
        ...passage,
        confidence: Number(confidence.toFixed(6)),
      })),
    ).toEqual([
      { frame: "a", start: 0, end: 19, sentences: [0, 2], confidence: 0.9 },
      { frame: "b", start: 0, end: 9, sentences: [0, 1], confidence: 0.9 },
      { frame: "a", start: 30, end: 39, sentences: [3, 4], confidence: 0.6 },
    ]);
  });

  it("gives none where nothing is labelled", () => {
    expect(collectPassages(sentences({}, {}), ["a"])).toEqual([]);
    expect(collectPassages([], ["a"])).toEqual([]);
  });
});
