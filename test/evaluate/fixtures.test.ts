import { describe, expect, it } from "vitest";
import { checkFrames, parseFixtures } from "../../src/evaluate/index.js";
import { taxonomy } from "./sample.js";

const parse = (...rows: unknown[]) =>
  parseFixtures(rows.map((row) => JSON.stringify(row)).join("\n"), "gold.jsonl");

describe("parseFixtures", () => {
  it("reads a row with text, whatever else stands in it", () => {
    const row = {
      id: 7,
      text: "The governor denied it.",
      labels: ["denial", "denial"],
      lang: "en",
      outlet: "gazette",
      group: "g1",
      borderline: true,
      cues: { denial: ["denied"] },
      voice: "reported",
      prev: null,
    };
    expect(parse(row)).toEqual([
      {
        id: "7",
        text: "The governor denied it.",
        labels: ["denial"],
        language: "en",
        source: "gazette",
        group: "g1",
        borderline: true,
        cues: { denial: ["denied"] },
        file: "gold.jsonl",
        line: 1,
      },
    ]);
  });

  it("reads a stand-off row and keeps its place among rows with text", () => {
    const rows = parse(
      { text: "One.", labels: [] },
      { doc: "a.txt", start: 3, end: 9, labels: ["denial"] },
      { text: "Two.", doc: "b.txt", labels: [] },
    );
    expect(rows[1]).toEqual({
      doc: "a.txt",
      start: 3,
      end: 9,
      labels: ["denial"],
      source: "a.txt",
      borderline: false,
      file: "gold.jsonl",
      line: 2,
    });
    expect(rows[2]).toMatchObject({ text: "Two.", source: "b.txt", line: 3 });
  });

  it.each([
    [{ lang: "ar" }, "ar"],
    [{ lang: "ar-LY" }, "ar"],
    [{ language: "en", lang: "ar" }, "en"],
    [{ lang: "fa" }, "other"],
    [{ lang: "und" }, "other"],
    [{ lang: "other" }, "other"],
    [{ lang: null }, undefined],
    [{}, undefined],
  ])("reads the language of %j as %s", (row, language) => {
    expect(parse({ text: "One.", labels: [], ...row })[0].language).toBe(language);
  });

  it.each([
    ["source before outlet before doc", { source: "s", outlet: "o", doc: "d" }, "s"],
    ["outlet before doc", { outlet: "o", doc: "d" }, "o"],
    ["doc", { doc: "d" }, "d"],
  ])("takes as source: %s", (_, row, source) => {
    expect(parse({ text: "One.", labels: [], ...row })[0].source).toBe(source);
  });

  it.each([
    ["no text and no document", { labels: [] }, /a row needs `text`, or `doc`, `start` and `end`/],
    ["an empty text", { text: "", labels: [] }, /text/],
    ["no labels", { text: "One." }, /labels/],
    ["labels that are no list", { text: "One.", labels: "denial" }, /labels/],
    ["a language that is no tag", { text: "One.", labels: [], lang: "arabic" }, /two-letter tag/],
    ["a span without an end", { doc: "a", start: 0, labels: [] }, /end/],
    ["an empty span", { doc: "a", start: 4, end: 4, labels: [] }, /`start` must come before `end`/],
    ["a fraction of a unit", { doc: "a", start: 0.5, end: 4, labels: [] }, /start/],
    ["a list", [], /expected/],
  ])("names file and line of a row with %s", (_, row, message) => {
    const act = () => parse({ text: "One.", labels: [] }, row);
    expect(act).toThrow(/^gold\.jsonl:2: /);
    expect(act).toThrow(message);
  });
});

describe("checkFrames", () => {
  it("names place, frame and what is known", () => {
    const fixture = { text: "One.", labels: ["denial", "terror"], file: "gold.jsonl", line: 14 };
    expect(() => checkFrames([fixture], taxonomy)).toThrow(
      'gold.jsonl:14: unknown frame "terror"; known frames: terror-labelling, denial, foreign-backing',
    );
    expect(() => checkFrames([{ text: "One.", labels: ["terror"] }], taxonomy)).toThrow(/^fixture 1: /);
  });

  it("looks at cues too", () => {
    const fixture = { text: "One.", labels: [], cues: { terror: ["one"] } };
    expect(() => checkFrames([fixture], taxonomy)).toThrow('unknown frame "terror"');
  });
});
