import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LabelledRow } from "../../../src/article.js";
import { createFormatter, type FormatSettings } from "../../../src/batch/results/index.js";
import { labelRow } from "./sample.js";

function format(rows: readonly LabelledRow[], settings: Partial<FormatSettings> = {}): string {
  const formatter = createFormatter("csv", { frames: ["denial", "praise"], ...settings });
  return (formatter.begin?.() ?? "") + rows.map((row) => [...formatter.row(row)].join("")).join("");
}

describe("articles", () => {
  it("count the sentences of each frame", () => {
    const rows = [labelRow("He denied it.\nRain fell.\nShe denied it too."), labelRow("", { id: 2 })];
    expect(format(rows)).toBe(
      "id,sentences,denial,denial confidence,praise,praise confidence\r\na,3,2,0.9,0,\r\n2,0,0,,0,\r\n",
    );
  });

  it("have columns of kept fields and of the text", () => {
    const row = labelRow("x", { fields: { source: "Gazette", extra: 1, tags: ["a", "b"] } });
    const [head, first] = format([row], { columns: ["tags", "source", "gone"], text: true }).split("\r\n");
    expect(head).toMatch(/^id,tags,source,gone,text,sentences,/);
    expect(first).toMatch(/^a,"\[""a"",""b""\]",Gazette,,x,1,/);
  });
});

it.each(["constructor", "toString", "__proto__"])(
  "an article without a field %s has an empty cell",
  (name) => {
    for (const row of [labelRow("x", { fields: { other: 1 } }), labelRow("x")]) {
      expect(format([row], { columns: [name], frames: [] })).toBe(`id,${name},sentences\r\na,,1\r\n`);
    }
  },
);

describe("sentences", () => {
  it("have labels, confidences and evidence in columns", () => {
    const row = labelRow("He denied it.\nRain fell.", { fields: { date: "2024-05-01" } });
    const [label] = row.sentences[0].labels;
    const twice = {
      ...row.sentences[0],
      labels: [{ ...label, evidence: [...label.evidence, ...label.evidence] }],
    };
    const other = { ...row.sentences[1], language: "other" as const, confidences: {} };
    expect(
      format([{ ...row, sentences: [twice, other] }], {
        rows: "sentence",
        columns: ["date"],
        frames: ["denial"],
      }),
    ).toBe(
      [
        "id,date,sentence,start,end,language,text,denial,denial confidence,denial evidence",
        "a,2024-05-01,0,0,13,en,He denied it.,1,0.9,denied | denied",
        "a,2024-05-01,1,14,24,other,Rain fell.,0,,",
        "",
      ].join("\r\n"),
    );
  });

  it("of an article without any give no row", () => {
    expect(format([labelRow("")], { rows: "sentence" }).split("\r\n")).toHaveLength(2);
  });
});

it("any text comes back as it was", () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "=1+1", " ", "ن", "😀", ";") }),
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (values, flag) => {
      const rows = values.map((value) => labelRow("x", { id: value, fields: { value, flag } }));
      const parsed = parse(format(rows, { columns: ["value", "flag"], frames: [] }), { columns: true });
      expect(parsed).toEqual(
        values.map((value) => ({ id: value, value, flag: String(flag), sentences: "1" })),
      );
    }),
  );
});
