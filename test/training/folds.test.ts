import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignFolds } from "../../src/training/folds.js";
import { findNearDuplicates } from "../../src/training/near-duplicates.js";
import type { Seed } from "../../src/training/seeds.js";

const frames = ["denial", "foreign-backing", "terror-labelling"];

/** Texts of five words out of forty: some are near-duplicates. */
const seedLists = fc
  .array(
    fc.record({
      text: fc
        .array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 5 })
        .map((words) => words.map((word) => `w${word}`).join(" ")),
      language: fc.constantFrom("ar" as const, "en" as const),
      labels: fc.subarray(frames),
      group: fc.option(fc.constantFrom("g1", "g2", "g3"), { nil: undefined, freq: 2 }),
    }),
    { minLength: 12, maxLength: 60 },
  )
  .map((rows): Seed[] => rows.map((row, index) => ({ id: `${row.language}-set-${1000 + index}`, ...row })));

function tryFolds(seeds: readonly Seed[], folds: number, seed?: number): Int32Array {
  try {
    return assignFolds(seeds, folds, seed);
  } catch {
    return fc.pre(false) as never; // too few blocks for so many folds
  }
}

/** Sentences that share no word. */
function distinctSeeds(count: number, labelsOf: (index: number) => string[]): Seed[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `en-set-${1000 + index}`,
    text: `alpha${index} beta${index} gamma${index}`,
    language: index % 3 === 0 ? "ar" : "en",
    labels: labelsOf(index),
  }));
}

describe("assignFolds", () => {
  it("keeps groups and near-duplicates together", () => {
    fc.assert(
      fc.property(seedLists, fc.integer({ min: 2, max: 4 }), (seeds, folds) => {
        const foldByRow = tryFolds(seeds, folds);
        expect(foldByRow).toHaveLength(seeds.length);
        for (const { first, second } of findNearDuplicates(seeds.map(({ text }) => text))) {
          expect(foldByRow[first]).toBe(foldByRow[second]);
        }
        for (const group of ["g1", "g2", "g3"]) {
          const held = new Set(foldByRow.filter((_, row) => seeds[row].group === group));
          expect(held.size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("gives a seed its fold whatever the order of rows", () => {
    fc.assert(
      fc.property(seedLists, fc.integer({ min: 0, max: 9 }), (seeds, seed) => {
        const folds = tryFolds(seeds, 3, seed);
        expect(assignFolds(seeds.toReversed(), 3, seed).toReversed()).toEqual(folds);
      }),
    );
  });

  it("spreads languages and labels evenly", () => {
    const seeds = distinctSeeds(300, (index) =>
      index % 10 === 0 ? ["denial"] : index % 4 === 0 ? frames : [],
    );
    const foldByRow = assignFolds(seeds, 5);
    const spread = (holds: (seed: Seed) => boolean) => {
      const counts = [0, 0, 0, 0, 0];
      for (const [row, seed] of seeds.entries()) if (holds(seed)) counts[foldByRow[row]] += 1;
      return Math.max(...counts) - Math.min(...counts);
    };
    expect(spread(() => true)).toBeLessThanOrEqual(2);
    for (const language of ["ar", "en"]) {
      expect(spread((seed) => seed.language === language)).toBeLessThanOrEqual(2);
      expect(spread((seed) => seed.language === language && seed.labels.length === 0)).toBeLessThanOrEqual(2);
      for (const frame of frames) {
        expect(
          spread((seed) => seed.language === language && seed.labels.includes(frame)),
        ).toBeLessThanOrEqual(2);
      }
    }
  });

  it("gives every fold one of the five seeds of each rare frame", () => {
    const rare = ["famine", "piracy", "plague", "quake", "siege", "strike"];
    const seeds = distinctSeeds(300, (index) => {
      const common = frames.filter((_, bit) => (index >> bit) % 2 === 1);
      return index % 60 < rare.length ? [...common, rare[index % 60]] : common;
    });
    const foldByRow = assignFolds(seeds, 5);
    for (const frame of rare) {
      const folds = foldByRow.filter((_, row) => seeds[row].labels.includes(frame));
      expect(folds.toSorted()).toEqual(Int32Array.of(0, 1, 2, 3, 4));
    }
  });

  it("deals anew for another number, the same for the same", () => {
    const seeds = distinctSeeds(60, () => []);
    expect(assignFolds(seeds, 3, 7)).toEqual(assignFolds(seeds, 3, 7));
    expect(assignFolds(seeds, 3, 7)).not.toEqual(assignFolds(seeds, 3, 8));
  });

  it.each([1, 0, 2.5, Number.NaN])("refuses %d folds", (folds) => {
    expect(() =>
      assignFolds(
        distinctSeeds(9, () => []),
        folds,
      ),
    ).toThrow(/an integer of 2 or more/);
  });

  it("refuses more folds than there are groups", () => {
    const grouped = distinctSeeds(9, () => []).map((seed) => ({ ...seed, group: "one" }));
    expect(() => assignFolds(grouped, 2)).toThrow("2 folds want as many groups of seeds, and there are 1");
  });
});
