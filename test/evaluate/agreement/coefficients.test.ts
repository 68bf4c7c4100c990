import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cohenKappa,
  krippendorffAlpha,
  pairF1,
  type Vote,
} from "../../../src/evaluate/agreement/coefficients.js";

/** Votes written by annotator, one character a unit, "." for a unit that was not read; turned into units. */
function unitsOf(...annotators: string[]): Vote[][] {
  const rows = annotators.map(votesOf);
  return rows[0].map((_, unit) => rows.map((row) => row[unit]));
}
const votesOf = (text: string): Vote[] => [...text].map((vote) => (vote === "." ? undefined : vote));
const saysOf = (text: string) => [...text].map((vote) => (vote === "." ? undefined : vote === "1"));

describe("krippendorffAlpha", () => {
  // The worked examples A, B and C of Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability".
  it.each([
    ["two observers, two values", unitsOf("0100000010", "1110010000"), 0.095],
    ["two observers, five values", unitsOf("aabbdcccedda", "babbbccceddd"), 0.692],
    [
      "four observers, missing values",
      unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251."),
      0.743,
    ],
  ])("published: %s", (_, units, alpha) => expect(krippendorffAlpha(units)).toBeCloseTo(alpha, 3));

  it("passes over units that one annotator alone has read", () => {
    const units = unitsOf("0100000010", "1110010000");
    expect(krippendorffAlpha([...units, ["1", undefined], [undefined, "0"]])).toBe(krippendorffAlpha(units));
  });

  it("is undefined where only one value is ever given, or nothing was read twice", () => {
    expect(krippendorffAlpha(unitsOf("111", "111"))).toBeNull();
    expect(krippendorffAlpha(unitsOf("1.", ".0"))).toBeNull();
  });
});

describe("cohenKappa", () => {
  // Values of scikit-learn 1.9.1, cohen_kappa_score.
  it.each([
    ["110010010010", "100010110000", 0.47058823529411764],
    ["aabbccabca", "abbbccabaa", 0.696969696969697],
  ])("scikit-learn: %s, %s", (first, second, kappa) => {
    expect(cohenKappa(votesOf(first), votesOf(second))).toBeCloseTo(kappa, 12);
  });

  it("is undefined where both say always the same", () => {
    expect(cohenKappa(votesOf("000"), votesOf("000"))).toBeNull();
    expect(cohenKappa(votesOf(".."), votesOf("01"))).toBeNull();
  });
});

describe("pairF1", () => {
  it("is scikit-learn's f1_score of the one against the other", () => {
    expect(pairF1(saysOf("110010010010"), saysOf("100010110000"))).toBeCloseTo(2 / 3, 12);
  });

  it("passes over what one has not read, and is undefined where nobody says true", () => {
    expect(pairF1(saysOf("1.1"), saysOf("111"))).toBe(1);
    expect(pairF1(saysOf("00"), saysOf("00"))).toBeNull();
  });
});

describe("all coefficients", () => {
  const votes = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 40 });

  it("are the same from either side and whatever the order", () => {
    fc.assert(
      fc.property(votes, (rows) => {
        const [first, second] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        for (const measure of [cohenKappa, pairF1]) {
          const value = measure(first, second);
          expect(measure(second, first)).toEqual(value);
          const turned = measure(first.toReversed(), second.toReversed());
          if (value === null) expect(turned).toBeNull();
          else expect(turned).toBeCloseTo(value, 12);
        }
      }),
    );
  });

  it("count a unit of weight 2 as two units", () => {
    fc.assert(
      fc.property(votes, (rows) => {
        const weights = rows.map((_, index) => (index % 2) + 1);
        const repeated = rows.flatMap((row, index) => (index % 2 === 0 ? [row] : [row, row]));
        const column = (table: [boolean, boolean][], side: 0 | 1) => table.map((row) => row[side]);
        const expectLike = (a: number | null, b: number | null) =>
          a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 10);
        expectLike(krippendorffAlpha(rows, weights), krippendorffAlpha(repeated));
        for (const measure of [cohenKappa, pairF1]) {
          expectLike(
            measure(column(rows, 0), column(rows, 1), weights),
            measure(column(repeated, 0), column(repeated, 1)),
          );
        }
      }),
    );
  });
});
