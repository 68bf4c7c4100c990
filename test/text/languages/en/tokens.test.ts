import { describe, expect, it } from "vitest";
import { tokens } from "../../../../src/text/languages/en/tokens.js";

const parts = (word: string): string[] => tokens.parts(word).map((part) => part.text);

describe("English parts", () => {
  it.each<[string, string[]]>([
    ["didn't", ["did", "n't"]],
    ["can't", ["ca", "n't"]],
    ["won't", ["wo", "n't"]],
    ["cannot", ["can", "not"]],
    ["shouldn't've", ["should", "n't", "'ve"]],
    ["he's", ["he", "'s"]],
    ["they're", ["they", "'re"]],
    ["we'll", ["we", "'ll"]],
    ["i'm", ["i", "'m"]],
    ["you'd", ["you", "'d"]],
    ["tarr's", ["tarr", "'s"]],
    ["brigades'", ["brigades", "'"]],
    ["u.s.'s", ["u.s.", "'s"]],
    ["iran-backed", ["iran", "backed"]],
    ["al-qaeda's", ["al", "qaeda", "'s"]],
    ["16-year-old", ["16", "year", "old"]],
    ["free_town", ["free", "town"]],
    ["gonna", []],
    ["sana'a", []],
    ["o'clock", []],
    ["n't", []],
    ["'s", []],
    ["men", []],
    ["u.s.", []],
    ["a", []],
  ])("%s", (word, expected) => {
    expect(parts(word)).toEqual(expected);
  });

  it("gives offsets within the word", () => {
    expect(tokens.parts("al-qaeda's")).toEqual([
      { text: "al", start: 0, end: 2 },
      { text: "qaeda", start: 3, end: 8 },
      { text: "'s", start: 8, end: 10 },
    ]);
  });
});

describe("English readings", () => {
  it.each<[string, string[]]>([
    ["men", ["men"]],
    ["a", ["a"]],
    ["u.s.", ["u.s.", "us"]],
    ["gen.", ["gen.", "gen"]],
    ["tarr's", ["tarr's", "tarr"]],
    ["brigades'", ["brigades'", "brigades"]],
    ["u.s.'s", ["u.s.'s", "u.s.", "us"]],
    ["sana'a", ["sana'a", "sanaa"]],
    ["al-qaeda's", ["al-qaeda's", "al-qaeda"]],
    ["a's", ["a's"]],
  ])("%s", (word, expected) => {
    expect(tokens.readings(word)).toEqual(expected);
  });

  it("folds an entry into the same keys", () => {
    expect(tokens.readingKey("Al‑Qaeda’s  Café")).toBe("al-qaeda's cafe");
    expect(tokens.readings("u.s.")).toContain(tokens.readingKey("US"));
  });
});
