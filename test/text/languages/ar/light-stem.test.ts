import { describe, expect, it } from "vitest";
import { lightStem } from "../../../../src/text/languages/ar/light-stem.js";
import { tokenize } from "../../../../src/text/tokenize.js";

describe("lightStem", () => {
  it.each([
    ["والمسلحون", "مسلح"],
    ["للحكومه", "حكوم"],
    ["بالقرارات", "قرار"],
    ["وزاره", "زار"], // light10 takes any و for a conjunction
    ["وقالت", "قالت"],
    ["ليبيه", "ليب"],
    ["الان", "ان"],
    ["يد", "يد"],
    ["ه", "ه"],
  ])("%s → %s", (word, stem) => {
    expect(lightStem(word)).toBe(stem);
  });

  it("is a view of a token, beside its text", () => {
    const [token] = tokenize("والمسلحون غادروا", { language: "ar" });
    expect(token).toMatchObject({ text: "والمسلحون", stem: "مسلح" });
  });
});
