import { describe, expect, it } from "vitest";
import type { LabelledLanguage } from "../../src/languages.js";
import { createFreedomChoice } from "../../src/training/freedom.js";

const truths = Uint8Array.from({ length: 40 }, (_, row) => row % 2);
const languages = Array.from({ length: 40 }, (_, row): LabelledLanguage => (row < 20 ? "ar" : "en"));
/** Logits that tell so much: 0 nothing, 1 all. */
const logits = (ar: number, en: number) =>
  Float64Array.from({ length: 40 }, (_, row) => {
    const right = ((row * 7) % 10) / 10 < (languages[row] === "ar" ? ar : en);
    return (truths[row] === 1) === right ? 2 : -2;
  });
const createChoice = (cued: readonly LabelledLanguage[]) =>
  createFreedomChoice({
    languages,
    truths,
    weights: new Float64Array(40).fill(1),
    isCued: (language) => cued.includes(language),
  });

describe("createFreedomChoice", () => {
  it("chooses what loses least, by language", () => {
    const choice = createChoice([]);
    choice.add({ freedom: 0.5, logits: logits(0.9, 0.7) });
    choice.add({ freedom: 2, logits: logits(0.7, 0.9) });
    expect(choice.choose()).toEqual({ ar: 0.5, en: 2 });
  });

  it("does not mind logits that are too bold", () => {
    const choice = createChoice([]);
    choice.add({ freedom: 0.5, logits: logits(0.8, 0.8) });
    choice.add({ freedom: 2, logits: logits(0.9, 0.9).map((logit) => 50 * logit) });
    expect(choice.choose()).toEqual({ ar: 2, en: 2 });
  });

  it("leaves n-grams out only where cues tell the frame", () => {
    const choice = createChoice(["en"]);
    choice.add({ freedom: 0, logits: logits(0.9, 0.9) });
    choice.add({ freedom: 0.5, logits: logits(0.7, 0.7) });
    expect(choice.choose()).toEqual({ ar: 0.5, en: 0 });
  });

  it.each([
    ["hardly", 0.8, 0],
    ["clearly", 1, 0.5],
  ])("prefers cues alone to n-grams that are %s better", (_, share, freedom) => {
    const choice = createChoice(["ar", "en"]);
    choice.add({ freedom: 0, logits: logits(0.8, 0.8) });
    choice.add({ freedom: 0.5, logits: logits(share, share) });
    expect(choice.choose()).toEqual({ ar: freedom, en: freedom });
  });

  it("is over once every language fares worse", () => {
    const choice = createChoice([]);
    choice.add({ freedom: 0.5, logits: logits(0.9, 0.9) });
    expect(choice.isOver()).toBe(false);
    choice.add({ freedom: 2, logits: logits(0.9, 0.6) });
    expect(choice.isOver()).toBe(false);
    choice.add({ freedom: 8, logits: logits(0.6, 0.6) });
    expect(choice.isOver()).toBe(true);
  });
});
