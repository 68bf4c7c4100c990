import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, evaluatePredictions, type Fixture, type Prediction } from "../../src/evaluate/index.js";
import { denialLabeller, taxonomy } from "./sample.js";

const frames = taxonomy.frames.map((frame) => frame.id);
const bare = { bootstrap: 0, baseline: false };

interface OracleRow {
  readonly gold: string[];
  readonly predicted: string[];
  readonly confidences: Record<string, number>;
}
interface OracleCase {
  readonly name: string;
  readonly rows: readonly OracleRow[];
  readonly expected: { readonly frames: Record<string, Record<string, number>> } & Record<string, unknown>;
}
const oracle: { readonly cases: readonly OracleCase[] } = JSON.parse(
  readFileSync(new URL("../fixtures/evaluate/scikit-learn.json", import.meta.url), "utf8"),
);

/** Every number a matcher for one as near as rounding allows. */
function near(value: unknown): unknown {
  if (typeof value === "number") return expect.closeTo(value, 10);
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, near(inner)]));
}

describe("scikit-learn's numbers", () => {
  it.each(oracle.cases)("$name", ({ rows, expected }) => {
    const fixtures = rows.map(({ gold }) => ({ text: "One.", labels: gold, language: "en" as const }));
    const predictions = rows.map(({ predicted, confidences }) => ({ labels: predicted, confidences }));
    const { overall } = evaluatePredictions(fixtures, predictions, taxonomy, bare);
    expect(overall).toMatchObject(near(expected) as object);
  });
});

describe("evaluatePredictions", () => {
  // denial: 2 found, 1 false alarm, 1 missed; terror-labelling: 1 found; foreign-backing: never.
  const fixtures: Fixture[] = [
    { text: "1", labels: ["denial"], language: "en", source: "b" },
    { text: "2", labels: ["denial", "terror-labelling"], language: "ar", source: "a" },
    { text: "3", labels: [], language: "en", source: "b" },
    {
      text: "4",
      labels: ["denial"],
      language: "en",
      id: "four",
      file: "gold.jsonl",
      line: 9,
      borderline: true,
    },
  ];
  const say = (denial: number, ...labels: string[]): Prediction => ({ labels, confidences: { denial } });
  const predictions = [
    say(0.9, "denial"),
    say(0.8, "denial", "terror-labelling"),
    say(0.7, "denial"),
    say(0.2),
  ];
  const evaluation = evaluatePredictions(fixtures, predictions, taxonomy, { baseline: false });

  it("counts by hand", () => {
    const { overall } = evaluation;
    expect(overall.sentences).toBe(4);
    expect(overall.frames.denial).toMatchObject({
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
      support: 3,
      predicted: 3,
      // (0.1² + 0.2² + 0.7² + 0.8²) / 4
      brier: expect.closeTo(0.295),
    });
    expect(overall.frames["foreign-backing"]).toMatchObject({ precision: 0, recall: 0, f1: 0, support: 0 });
    expect(overall.micro).toMatchObject({ precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 });
    expect(overall.macro.f1).toBeCloseTo((2 / 3 + 1 + 0) / 3, 12);
    expect(overall.exactMatch).toBe(0.5);
  });

  it("scores each language and source by itself, the largest first", () => {
    expect(Object.keys(evaluation.languages)).toEqual(["en", "ar"]);
    expect(evaluation.languages.ar).toMatchObject({ sentences: 1, exactMatch: 1 });
    expect(evaluation.languages.en.frames.denial).toMatchObject({ f1: 0.5, support: 2, predicted: 2 });
    expect(Object.keys(evaluation.sources)).toEqual(["b", "a"]);
    expect(evaluation.sources.b).toMatchObject({ sentences: 2, exactMatch: 0.5 });
    const one = evaluatePredictions(fixtures, predictions, taxonomy, { ...bare, sources: 1 });
    expect(Object.keys(one.sources)).toEqual(["b"]);
  });

  it("gives every F1 an interval, or none when none is wanted", () => {
    const [low, high] = evaluation.languages.en.macro.f1Interval!;
    expect(low).toBeLessThan(high);
    expect(evaluation.bootstrap).toEqual({ samples: 1000, seed: 1, units: 4 });
    const without = evaluatePredictions(fixtures, predictions, taxonomy, bare);
    expect(without.bootstrap).toBeNull();
    expect(without.overall.macro.f1Interval).toBeNull();
  });

  it("counts the units of groups", () => {
    const grouped = fixtures.map((fixture, row) => ({ ...fixture, group: row < 2 ? "g" : undefined }));
    expect(evaluatePredictions(grouped, predictions, taxonomy).bootstrap?.units).toBe(3);
  });

  it("lists false alarms, then misses, the surest first, and where they stand", () => {
    expect(evaluation.errors).toEqual([
      {
        kind: "false-alarm",
        frame: "denial",
        confidence: 0.7,
        text: "3",
        language: "en",
        gold: [],
        predicted: ["denial"],
        evidence: [],
        borderline: false,
        source: "b",
      },
      {
        kind: "miss",
        frame: "denial",
        confidence: 0.2,
        text: "4",
        language: "en",
        gold: ["denial"],
        predicted: [],
        evidence: [],
        borderline: true,
        id: "four",
        file: "gold.jsonl",
        line: 9,
      },
    ]);
  });

  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [4, 2, 2],
    [5, 2, 3],
    [9, 2, 5],
  ])("shares %i places between false alarms (%i) and misses (%i)", (errors, alarms, misses) => {
    const many = [...Array(7).keys()].map((row) => ({
      text: "One.",
      labels: row < 2 ? [] : ["denial"],
      language: "en" as const,
    }));
    const wrong = many.map(({ labels }) => say(0.5, ...(labels.length === 0 ? ["denial"] : [])));
    const kinds = evaluatePredictions(many, wrong, taxonomy, { ...bare, errors }).errors.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual([
      ...Array<string>(alarms).fill("false-alarm"),
      ...Array<string>(misses).fill("miss"),
    ]);
  });

  it("sets the keyword baseline beside, and a paired gain", () => {
    const rows: Fixture[] = [
      { text: "The governor denied it.", labels: ["denial"], language: "en" },
      { text: "He was denied entry.", labels: [], language: "en" },
      { text: "ونفى ذلك.", labels: ["denial"], language: "ar" },
    ];
    const perfect = rows.map(({ labels }) => ({ labels, confidences: {} }));
    const { overall, baseline, gain } = evaluatePredictions(rows, perfect, taxonomy);
    expect(baseline?.overall.frames.denial).toMatchObject({ precision: 2 / 3, recall: 1, brier: null });
    expect(baseline?.languages.ar.frames.denial.f1).toBe(1);
    expect(gain?.macroF1).toBeCloseTo(overall.macro.f1 - 0.8 / 3, 12);
    // A perfect model is never behind, in no resample.
    expect(gain?.interval?.[0]).toBeGreaterThanOrEqual(0);
  });

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });

  it.each<[string, () => unknown, string]>([
    ["no fixtures", () => evaluatePredictions([], [], taxonomy), "no fixtures"],
    [
      "too few predictions",
      () => evaluatePredictions(fixtures, [], taxonomy),
      "0 predictions for 4 fixtures",
    ],
    [
      "a predicted frame that is unknown",
      () => evaluatePredictions(fixtures.slice(3), [say(0.1, "terror")], taxonomy),
      'prediction for gold.jsonl:9: unknown frame "terror"',
    ],
    [
      "a confidence that is no probability",
      () => evaluatePredictions(fixtures.slice(3), [say(Number.NaN)], taxonomy),
      'confidence NaN of "denial"',
    ],
    [
      "an annotated frame that is unknown",
      () => evaluatePredictions([{ text: "1", labels: ["terror"] }], [say(0.1)], taxonomy),
      'fixture 1: unknown frame "terror"',
    ],
    [
      "half a resample",
      () => evaluatePredictions(fixtures, predictions, taxonomy, { bootstrap: 0.5 }),
      "bootstrap",
    ],
  ])("refuses %s", (_, act, message) => {
    expect(act).toThrow(message);
  });
});

describe("evaluate", () => {
  const fixtures: Fixture[] = [
    { text: "The governor denied it.", labels: ["denial"] },
    { text: "He was denied entry.", labels: [], source: "gazette" },
    { text: "ونفى ذلك.", labels: ["denial"] },
    { text: "ils ont denied", labels: [], language: "other" },
  ];
  const evaluation = evaluate(denialLabeller, fixtures, { bootstrap: 10 });

  it("labels each fixture as one sentence, in its own language or the detected one", () => {
    expect(evaluation.model).toEqual(denialLabeller.model);
    expect(evaluation.overall.frames.denial).toMatchObject({ predicted: 3, support: 2, recall: 1 });
    expect(Object.keys(evaluation.languages)).toEqual(["en", "ar", "other"]);
    expect(evaluation.reliability.denial.map(({ count }) => count)).toEqual([1, 3]);
  });

  it("keeps the evidence of a false alarm", () => {
    expect(evaluation.errors).toMatchObject([
      {
        kind: "false-alarm",
        source: "gazette",
        confidence: 0.9,
        evidence: [{ text: "denied", start: 7, end: 13 }],
      },
    ]);
  });
});

describe("for any annotations and predictions", () => {
  const labels = fc.subarray(frames);
  const row = fc.record({
    gold: labels,
    said: labels,
    language: fc.constantFrom("ar" as const, "en" as const),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 30 });

  it("ratios lie between 0 and 1, F1 between precision and recall, and the languages add up", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const { overall, languages } = evaluatePredictions(
          pairs.map(({ gold, language }) => ({ text: "One.", labels: gold, language })),
          pairs.map(({ said }) => ({ labels: said, confidences: {} })),
          taxonomy,
          bare,
        );
        for (const { precision, recall, f1 } of [...Object.values(overall.frames), overall.micro]) {
          expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12);
          expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12);
          expect(Math.min(precision, recall) >= 0 && Math.max(precision, recall) <= 1).toBe(true);
        }
        for (const frame of frames) {
          const support = Object.values(languages).map((slice) => slice.frames[frame].support);
          expect(support.reduce((total, value) => total + value)).toBe(overall.frames[frame].support);
        }
      }),
    );
  });

  it("perfect predictions score 1, without mistakes or distance", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const { overall, errors } = evaluatePredictions(
          pairs.map(({ gold, language }) => ({ text: "One.", labels: gold, language })),
          pairs.map(({ gold }) => ({ labels: gold, confidences: {} })),
          taxonomy,
          bare,
        );
        expect(overall.exactMatch).toBe(1);
        expect(errors).toEqual([]);
        for (const { f1, support, brier, calibrationError } of Object.values(overall.frames)) {
          expect(f1).toBe(support > 0 ? 1 : 0);
          expect(brier).toBe(0);
          expect(calibrationError).toBe(0);
        }
      }),
    );
  });
});
