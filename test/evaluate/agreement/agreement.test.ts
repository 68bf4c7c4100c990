import { describe, expect, it } from "vitest";
import { measureAgreement } from "../../../src/evaluate/agreement/agreement.js";
import { type Annotator, alignAnnotators } from "../../../src/evaluate/agreement/annotators.js";
import type { Fixture } from "../../../src/evaluate/fixtures.js";
import { denialLabeller, taxonomy } from "../sample.js";

const texts = [
  "The envoy denied the claim.",
  "The army took the bridge.",
  "Salem Haddad denied any part in it.",
  "نفى الوزير الخبر.",
  "وصل الوفد إلى المدينة.",
];

function annotate(name: string, labels: readonly (readonly string[] | null)[]): Annotator {
  const rows = labels.flatMap((said, index): Fixture[] =>
    said === null
      ? []
      : [
          {
            id: `s${index}`,
            text: texts[index],
            labels: said,
            file: `${name}.jsonl`,
            line: index + 1,
            language: index < 3 ? "en" : "ar",
          },
        ],
  );
  return { name, rows };
}

const denial = ["denial"];
const amal = annotate("amal", [denial, [], denial, denial, []]);
const basim = annotate("basim", [denial, [], [], denial, []]);
const carol = annotate("carol", [denial, denial, denial, null, []]);

describe("measureAgreement", () => {
  const measured = measureAgreement([amal, basim, carol], taxonomy, denialLabeller, { bootstrap: 50 });

  it("measures every frame, by language too", () => {
    const { alpha, kappa, f1, said } = measured.overall.frames.denial;
    // Pairs: amal and basim 4/5, amal and carol 4/5 and 3 of 4, basim and carol 2/4 and 2 of 4 agree.
    expect(said).toEqual([3, 2, 3]);
    expect(f1).toBeCloseTo((4 / 5 + 4 / 5 + 2 / 4) / 3, 12);
    expect(kappa).toBeCloseTo((8 / 13 + 1 / 2 + 1 / 5) / 3, 12);
    expect(alpha).toBeGreaterThan(0);
    expect(measured.overall.sentences).toBe(5);
    expect(measured.languages.ar.sentences).toBe(2);
    expect(measured.languages.ar.frames.denial.f1).toBe(1);
  });

  it("leaves undefined what nobody says, and out of the mean", () => {
    expect(measured.overall.frames["foreign-backing"]).toMatchObject({ alpha: null, kappa: null, f1: null });
    expect(measured.overall.mean.f1).toBe(measured.overall.frames.denial.f1);
  });

  it("puts intervals around what it measures", () => {
    const { f1, intervals } = measured.overall.frames.denial;
    const [low, high] = intervals?.f1 ?? [Number.NaN, Number.NaN];
    expect(low).toBeLessThanOrEqual(f1 as number);
    expect(high).toBeGreaterThanOrEqual(f1 as number);
    expect(high).toBeLessThanOrEqual(1);
  });

  it("places the model among the annotators, the best first", () => {
    const names = measured.placement.map(({ annotator }) => annotator);
    expect(names.toSorted()).toEqual([null, "amal", "basim", "carol"].toSorted());
    const scores = measured.placement.map(({ macroF1 }) => macroF1 ?? -1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    // The model says denial of the first, third and fourth sentence: as amal does.
    const model = measured.placement.find(({ annotator }) => annotator === null);
    expect(model?.frames.denial).toBeCloseTo((1 + 4 / 5 + 4 / 5) / 3, 12);
    expect(measured.model).toEqual(denialLabeller.model);
  });

  it("lists what is to be adjudicated", () => {
    expect(measured.disagreements.map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(measured.disagreements[1]).toEqual({
      id: "s2",
      text: texts[2],
      language: "en",
      frames: denial,
      annotators: { amal: denial, basim: [], carol: denial },
      model: { labels: denial, confidences: { denial: 0.9 } },
    });
  });

  it("does without a model and without intervals", () => {
    const bare = measureAgreement([amal, basim], taxonomy, null, { bootstrap: 0 });
    expect(bare).toMatchObject({ model: null, bootstrap: null });
    expect(bare.overall.mean.intervals).toBeNull();
    expect(bare.placement.map(({ annotator }) => annotator)).toEqual(["amal", "basim"]);
    expect(bare.disagreements[0].model).toBeNull();
  });

  it("gives the same intervals for the same seed", () => {
    const again = measureAgreement([amal, basim, carol], taxonomy, denialLabeller, { bootstrap: 50 });
    expect(again).toEqual(measured);
  });
});

describe("alignAnnotators", () => {
  it("goes by text where a row has no id, a repeated text by its turn", () => {
    const bare = (labels: string[][]) =>
      labels.map((said): Fixture => ({ text: "More soon.", labels: said, language: "en" }));
    const rows = alignAnnotators([
      { name: "amal", rows: bare([denial, []]) },
      { name: "basim", rows: bare([denial, denial]) },
    ]);
    expect(rows.map(({ labels }) => labels)).toEqual([
      [denial, denial],
      [[], denial],
    ]);
  });

  it.each([
    ["fewer than two annotators", [amal], /two annotators or more/],
    [
      "another text under the same id",
      [amal, { name: "basim", rows: [{ ...basim.rows[0], text: "The envoy denied it." }] }],
      /basim\.jsonl:1: id "s0" has another text than at amal\.jsonl:1: "The envoy denied it\." against "The envoy denied the claim\."/,
    ],
    [
      "a text that differs late",
      [
        { name: "amal", rows: [{ ...amal.rows[0], text: `${"word ".repeat(30)}ends.` }] },
        { name: "basim", rows: [{ ...amal.rows[0], text: `${"word ".repeat(30)}stops.` }] },
      ],
      /"…word word word word stops\." against "…word word word word ends\."/,
    ],
    [
      "an id twice",
      [amal, { name: "basim", rows: [basim.rows[0], { ...basim.rows[0], line: 9 }] }],
      /basim\.jsonl:9: "basim" annotated id "s0" twice/,
    ],
    [
      "nothing in common",
      [amal, { name: "basim", rows: [{ ...basim.rows[0], id: "other" }] }],
      /no two annotators have read the same sentence \(rows are put together by id\)/,
    ],
  ])("refuses %s", (_, annotators, message) => {
    expect(() => alignAnnotators(annotators)).toThrow(message);
  });

  it("refuses a label that is no frame", () => {
    const odd = annotate("odd", [["denail"], [], [], [], []]);
    expect(() => measureAgreement([amal, odd], taxonomy)).toThrow(/odd\.jsonl:1: unknown frame "denail"/);
  });
});
