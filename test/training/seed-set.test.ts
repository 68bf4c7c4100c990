import { describe, expect, it } from "vitest";
import { findBlocks } from "../../src/training/folds.js";
import { checkSeedSet } from "../../src/training/seed-set.js";
import type { Seed } from "../../src/training/seeds.js";
import { taxonomy } from "../model/make-model.js";

const texts = [
  "The mayor denied the story.",
  "A baker blamed the miller.",
  "Snow fell on the upper villages.",
  "The clerk denies all of it.",
  "Fishermen blame the new pier.",
  "Trams ran late again.",
];
const labels = [["denial"], ["blame"], [], ["denial"], ["blame"], []];
const seeds = texts.map((text, row): Seed => ({ id: `a-${row}`, text, language: "en", labels: labels[row] }));
const check = (own: readonly Seed[]) => checkSeedSet(own, taxonomy, findBlocks(own));

describe("checkSeedSet", () => {
  it("takes a set that something can be learned from", () => {
    expect(() => check(seeds)).not.toThrow();
  });

  it.each<[string, readonly Seed[], RegExp]>([
    ["no seeds", [], /^no seeds: a model needs/],
    [
      "one seed",
      seeds.slice(0, 1),
      /^one seed: a model needs sentences with and without each frame; some fifty/,
    ],
    ["one group", seeds.map((seed) => ({ ...seed, group: "g" })), /^all 6 seeds are of the group "g"/],
    [
      "one sentence again and again",
      seeds.map((seed) => ({ ...seed, text: texts[0] })),
      /^all 6 seeds are nearly the same/,
    ],
    [
      "a frame without seeds",
      seeds.filter((seed) => !seed.labels.includes("blame")),
      /^frame "blame": no seed carries it; add/,
    ],
    [
      "a frame without others",
      seeds.map((seed) => ({
        ...seed,
        labels: ["blame", ...seed.labels.filter((label) => label === "denial")],
      })),
      /^frame "blame": every seed carries it.*near misses/,
    ],
    [
      "a frame with one seed",
      seeds.map((seed, row) => (row === 4 ? { ...seed, labels: [] } : seed)),
      /^frame "blame": one seed carries it, a-1, so that nothing is left to measure it on; some fifty/,
    ],
    [
      "a frame whose seeds are one group",
      seeds.map((seed) => (seed.labels.includes("blame") ? { ...seed, group: "g" } : seed)),
      /^frame "blame": its 2 seeds are of one group/,
    ],
  ])("refuses %s, with advice", (_, own, message) => {
    expect(() => check(own)).toThrow(
      expect.objectContaining({ code: "bad-input", message: expect.stringMatching(message) }),
    );
  });
});
