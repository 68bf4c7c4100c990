import { describe, expect, it } from "vitest";
import { compareLabellers, evaluate, type Fixture } from "../../src/evaluate/index.js";
import type { Labeller } from "../../src/labeller.js";
import { denialLabeller, taxonomy } from "./sample.js";

const fixtures: readonly Fixture[] = [
  { text: "The governor denied it.", labels: ["denial"], stratum: "random", source: "gazette" },
  { text: "He was denied entry.", labels: [], stratum: "keyword", source: "gazette" },
  { text: "It is not so, said the governor to the people who had come to the hall.", labels: ["denial"] },
  { text: "Rain fell.", labels: [], stratum: "random" },
];

const silent: Labeller = {
  ...denialLabeller,
  model: { name: "silent", version: "0", hash: "00" },
  labelSentence: (text, options) => ({ ...denialLabeller.labelSentence(text, options), labels: [] }),
};

describe("compareLabellers", () => {
  const { evaluations, difference } = compareLabellers([denialLabeller, silent], fixtures, {
    bootstrap: 200,
  });

  it("evaluates both as each alone", () => {
    expect(evaluations).toEqual([
      evaluate(denialLabeller, fixtures, { bootstrap: 200 }),
      evaluate(silent, fixtures, { bootstrap: 200 }),
    ]);
  });

  it("gives the first less the second, by frame and over all", () => {
    const { overall } = evaluations[0];
    expect(difference.frames.denial.value).toBe(overall.frames.denial.f1);
    expect(difference.macro.value).toBe(overall.macro.f1);
    expect(difference.micro.value).toBe(overall.micro.f1);
    // Against a model that says nothing the difference is the score, and so are their intervals.
    expect(difference.frames.denial.interval).toEqual(overall.frames.denial.f1Interval);
  });

  it("pairs the resamples: a model is no better than itself in any", () => {
    const same = compareLabellers([denialLabeller, denialLabeller], fixtures, { bootstrap: 50 });
    expect(same.difference.macro).toEqual({ value: 0, interval: [0, 0] });
    const turned = compareLabellers([silent, denialLabeller], fixtures, { bootstrap: 0 });
    expect(turned.difference.macro).toEqual({ value: -difference.macro.value, interval: null });
  });

  it("takes frames by their ids, in whatever order a model has them", () => {
    const turned = { ...denialLabeller, taxonomy: { frames: taxonomy.frames.toReversed() } };
    const { difference } = compareLabellers([denialLabeller, turned], fixtures, { bootstrap: 0 });
    expect(Object.values(difference.frames).map(({ value }) => value)).toEqual([0, 0, 0]);
  });

  it("refuses models of different frames", () => {
    const fewer = { ...denialLabeller, taxonomy: { frames: taxonomy.frames.slice(1) } };
    expect(() => compareLabellers([denialLabeller, fewer], fixtures)).toThrowError(
      expect.objectContaining({ code: "bad-model", message: expect.stringContaining("terror-labelling") }),
    );
  });
});

describe("slices", () => {
  const { strata, lengths, baseline } = evaluate(denialLabeller, fixtures, { bootstrap: 0 });
  const sizes = (slices: typeof strata) =>
    Object.entries(slices).map(([name, { sentences }]) => [name, sentences]);

  it("are made of strata, of those that have one", () => {
    expect(sizes(strata)).toEqual([
      ["random", 2],
      ["keyword", 1],
    ]);
    expect(strata.random.exactMatch).toBe(1);
    expect(strata.keyword.exactMatch).toBe(0);
  });

  it("are made of lengths, shortest first", () => {
    expect(sizes(lengths)).toEqual([
      ["1–10", 3],
      ["11–20", 1],
    ]);
    expect(baseline?.lengths["1–10"].sentences).toBe(3);
  });

  it.each([
    [10, "1–10"],
    [11, "11–20"],
    [40, "31–40"],
    [41, "41+"],
    [900, "41+"],
  ])("put %d words into %s", (words, name) => {
    const text = Array(words).fill("word").join("  ");
    const one = evaluate(denialLabeller, [{ text: ` ${text}\n`, labels: [] }], { bootstrap: 0 });
    expect(Object.keys(one.lengths)).toEqual([name]);
  });
});
