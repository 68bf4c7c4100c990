import { beforeAll, describe, expect, it, vi } from "vitest";
import { compileCues } from "../../src/cues/compile.js";
import { parseCueRows } from "../../src/cues/source.js";
import { evaluate } from "../../src/evaluate/index.js";
import { createLabeller } from "../../src/labeller.js";
import { parseModel } from "../../src/model/parse.js";
import { type TrainedModel, train } from "../../src/training/train.js";
import { handful } from "./handful.js";
import { ownGold, ownProject } from "./own-project.js";

// Nothing of this may want TensorFlow.js.
vi.mock("@tensorflow/tfjs", () => {
  throw new Error("TensorFlow.js was loaded");
});

let own: TrainedModel;
beforeAll(async () => {
  own = await train(ownProject);
});

describe("train, for frames without cues", () => {
  it("finds them by their words, in both languages", () => {
    const { languages } = evaluate(createLabeller(own.model), ownGold, { bootstrap: 0 });
    for (const language of ["ar", "en"]) expect(languages[language].macro.f1).toBeGreaterThan(0.75);
  });

  it("names the words that decided, where they stand", () => {
    const labeller = createLabeller(own.model);
    const [{ labels }] = labeller.label("  Norway urged both armies to show restraint.").sentences;
    expect(labels.map(({ frame }) => frame)).toEqual(["call-for-calm"]);
    expect(labels[0].evidence.map(({ text }) => text)).toContain("restraint");
    for (const { start, end, text } of labels[0].evidence) {
      expect("  Norway urged both armies to show restraint.".slice(start, end)).toBe(text);
    }
  });

  it("labels nothing without evidence, however low the bar", () => {
    const labeller = createLabeller(own.model);
    for (const text of ["", "@@@ ###", "zyx"]) {
      expect(labeller.labelSentence(text, { language: "en", threshold: 0 }).labels).toEqual([]);
    }
  });

  it("gives the same bytes again, and the same numbers once loaded", async () => {
    const again = await train(ownProject);
    expect(again.files).toEqual(own.files);
    expect(again.outOfFold).toEqual(own.outOfFold);
    const loaded = createLabeller(await parseModel(own.files));
    for (const { text } of ownGold) expect(loaded.label(text)).toEqual(createLabeller(own.model).label(text));
  });

  it("records what it was made of", () => {
    const { backend, tfjs, features, settings } = own.model.metadata;
    expect({ backend, tfjs }).toEqual({ backend: "plain", tfjs: undefined });
    expect(features.lexical).toEqual({ minimumCount: 1, limit: 60_000 });
    expect(settings.folds).toBe(5);
    expect(Object.keys(settings.freedoms as object)).toEqual(["call-for-calm", "blame-on-rival"]);
  });

  it("is content with one language", async () => {
    const seeds = ownProject.seeds.filter(({ language }) => language === "en");
    const { model } = await train({ ...ownProject, seeds });
    const english = ownGold.filter(({ text }) => /[a-z]/.test(text));
    expect(evaluate(createLabeller(model), english, { bootstrap: 0 }).overall.macro.f1).toBeGreaterThan(0.75);
    expect(createLabeller(model).label("دعت مصر إلى التهدئة.").sentences[0].labels).toEqual([]);
    expect(model.names.filter((name) => /^(?:word|part):ar/.test(name))).toEqual([]);
  });

  it("has fewer folds where there are fewer groups", async () => {
    const group = (row: number) => `g${row % 3}`;
    const seeds = ownProject.seeds.map((seed, row) => ({ ...seed, group: group(row) }));
    expect((await train({ ...ownProject, seeds })).model.metadata.settings.folds).toBe(3);
  });
});

describe("train, for a frame beside others that cues tell", () => {
  // Invented words, so that nothing but the verbs is shared.
  const seeds = [..."abcdefghij"].flatMap((n) => [
    {
      id: `a-${n}1`,
      text: `${n}vor ${n}mun denied ${n}tal ${n}dex`,
      language: "en" as const,
      labels: ["denial"],
    },
    { id: `a-${n}2`, text: `${n}sel ${n}bin ${n}fot ${n}gal`, language: "en" as const, labels: [] },
    { id: `a-${n}3`, text: `${n}zul blamed ${n}kor ${n}rin`, language: "en" as const, labels: ["blame"] },
  ]);
  const cues = compileCues({
    ar: [],
    en: [{ file: "en", rows: parseCueRows('{"frame":"denial","pattern":"denied","weight":0.9}', "en") }],
  });

  it("leaves the first to their cues, and finds the new one by its words", async () => {
    const both = await train({ ...handful, seeds, cues }, { folds: 3 });
    const settings = both.model.metadata.settings.freedoms as Record<string, Record<string, number>>;
    expect(settings.denial.en).toBe(0);
    expect(settings.blame.en).toBeGreaterThan(0);
    const alone = await train(
      {
        ...handful,
        cues,
        seeds: seeds.map((seed) => ({ ...seed, labels: seed.labels.filter((label) => label === "denial") })),
        taxonomy: { frames: handful.taxonomy.frames.filter(({ id }) => id === "denial") },
      },
      { folds: 3 },
    );
    const sentence = "The ministry denied it.";
    const confidence = (trained: TrainedModel) =>
      createLabeller(trained.model).labelSentence(sentence, { language: "en" }).confidences.denial;
    expect(confidence(both)).toBeCloseTo(confidence(alone), 2);
    expect(alone.model.metadata.features.lexical).toBeUndefined();
  });
});

it.each([
  ["a hidden layer", { hidden: 3, backend: "plain" as const }, /hidden layer needs TensorFlow\.js/],
  [
    "n-grams in a network",
    {
      hidden: 3,
      features: {
        context: "none" as const,
        minimumCount: 1,
        masked: [],
        lexical: { minimumCount: 1, limit: 9 },
      },
    },
    /n-grams go without a hidden layer/,
  ],
])("refuses %s", async (_, options, message) => {
  await expect(train(ownProject, options)).rejects.toMatchObject({
    code: "bad-usage",
    message: expect.stringMatching(message),
  });
});
