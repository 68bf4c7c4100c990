import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listDocuments, parseFixtures, resolveStandOff, type StandOffRow } from "../../src/evaluate/index.js";

const row = (doc: string, start: number, end: number): StandOffRow => ({
  doc,
  start,
  end,
  labels: ["denial"],
  borderline: false,
  id: undefined,
  language: undefined,
  source: doc,
  group: undefined,
  stratum: undefined,
  cues: undefined,
  file: "gold.jsonl",
  line: 12,
});

describe("resolveStandOff", () => {
  it.each([
    ["a map", new Map([["a.txt", "😀 نفى الناطق ذلك."]])],
    ["a record", { "a.txt": "😀 نفى الناطق ذلك." }],
  ])("counts in UTF-16 units of the documents in %s", (_, documents) => {
    expect(resolveStandOff([row("a.txt", 3, 6)], documents)).toEqual([
      { text: "نفى", labels: ["denial"], borderline: false, source: "a.txt", file: "gold.jsonl", line: 12 },
    ]);
  });

  it("leaves rows that have their text alone", () => {
    const rows = parseFixtures('{"text":"One.","labels":[]}', "gold.jsonl");
    expect(resolveStandOff(rows, {})).toEqual(rows);
  });

  it.each([
    ["a missing document", "b.txt", 0, 1, 'gold.jsonl:12: no document "b.txt"'],
    ["a name that every object has", "constructor", 0, 1, 'no document "constructor"'],
    ["a span beyond the end", "a.txt", 0, 5, 'gold.jsonl:12: span [0, 5) lies outside "a.txt", which has 4'],
  ])("names file and line for %s", (_, doc, start, end, message) => {
    expect(() => resolveStandOff([row(doc, start, end)], { "a.txt": "One." })).toThrow(message);
  });

  it("gives the slice of the document, for any text and span", () => {
    const spans = fc
      .string({ unit: "grapheme", minLength: 1 })
      .chain((text) =>
        fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length })),
      );
    fc.assert(
      fc.property(spans, ([text, start, length]) => {
        const end = Math.min(text.length, start + length);
        expect(resolveStandOff([row("a", start, end)], { a: text })[0].text).toBe(text.slice(start, end));
      }),
    );
  });
});

describe("listDocuments", () => {
  it("names each document once, in order", () => {
    const rows = [row("b", 0, 1), row("a", 0, 1), row("b", 1, 2), { text: "One.", labels: [], source: "c" }];
    expect(listDocuments(rows)).toEqual(["b", "a"]);
  });
});
