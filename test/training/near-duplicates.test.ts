import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNearDuplicates } from "../../src/training/near-duplicates.js";

/** Few words, so that random sentences overlap. */
const sentences = fc.array(
  fc
    .array(fc.constantFrom("army", "port", "denied", "raid", "جيش", "ميناء", "نفى", "the"), { maxLength: 6 })
    .map((words) => words.join(" ")),
  { maxLength: 12 },
);
const threshold = fc.constantFrom(0.2, 0.4, 0.5, 2 / 3, 1);

/** The definition, pair by pair. */
function compareAll(texts: readonly string[], similarity: number) {
  const sets = texts.map((text) => new Set(text === "" ? [""] : text.split(" ")));
  const pairs = [];
  for (let first = 0; first < sets.length; first += 1) {
    for (let second = first + 1; second < sets.length; second += 1) {
      const shared = [...sets[first]].filter((word) => sets[second].has(word)).length;
      const found = shared / (sets[first].size + sets[second].size - shared);
      if (found >= similarity) pairs.push({ first, second, similarity: found });
    }
  }
  return pairs;
}

describe("findNearDuplicates", () => {
  it.each<[string, string, string, number]>([
    ["the same words in another order", "The mayor denied it.", "Denied it, the mayor", 1],
    ["case and punctuation", "PORT CLOSED", "“Port” closed!", 1],
    ["Arabic marks, tatweel and alef forms", "نَفى الأمير التهمـــة", "نفى الامير التهمة", 1],
    ["one word of five changed", "coach denies locker room row", "coach denies locker room revolt", 4 / 6],
    ["texts without words", "…", "…", 1],
  ])("finds %s", (_, one, other, similarity) => {
    expect(findNearDuplicates([one, "x y z", other])).toEqual([{ first: 0, second: 2, similarity }]);
  });

  it.each([
    [
      "another subject in the same phrases",
      "The army said the raid was over.",
      "The bank said the sale was off.",
    ],
    ["different texts without words", "…", "!"],
    ["an empty text", "", "Port closed"],
  ])("leaves alone %s", (_, one, other) =>
    expect(findNearDuplicates([one, other], { similarity: 0.6 })).toEqual([]),
  );

  it("finds what comparing every pair finds", () => {
    fc.assert(
      fc.property(sentences, threshold, (texts, similarity) => {
        expect(findNearDuplicates(texts, { similarity })).toEqual(compareAll(texts, similarity));
      }),
    );
  });

  it("misses no pair at the very threshold, where 25 × 0.28 is a little more than 7", () => {
    const words = Array.from({ length: 25 }, (_, index) => `w${index}`);
    const pair = { first: 0, second: 1, similarity: 7 / 25 };
    const texts = [words.join(" "), words.slice(0, 7).join(" ")];
    expect(findNearDuplicates(texts, { similarity: 0.28 })).toEqual([pair]);
  });

  it.each([0, -1, 1.1, Number.NaN])("refuses a similarity of %d", (similarity) => {
    expect(() => findNearDuplicates(["a"], { similarity })).toThrow(/similarity .*: a number above 0/);
  });
});
