import { describe, expect, it } from "vitest";
import type { LabelledRow } from "../../src/article.js";
import { parseLabelled } from "../../src/exchange/index.js";
import { fakeLabeller } from "../cli/fake-labeller.js";

const text = "👍 They denied it.\n\nRain fell.";
const row: LabelledRow = { id: "a", text, fields: { outlet: "Example" }, ...fakeLabeller.label(text) };
const line = (value: object): string => `${JSON.stringify(value)}\n`;
const parse = (content: string, options = {}) => parseLabelled([{ name: "l.jsonl", content }], options);
const { fields, ...article } = row;

describe("parseLabelled", () => {
  it("reads articles as predictions, over sentences or over the words that decided", () => {
    const { documents, warnings } = parse(line({ ...article, ...fields }));
    expect(documents).toEqual([
      {
        id: "a",
        text,
        spans: [{ start: 0, end: 18, label: "denial", score: 0.9, annotator: "fake 0" }],
        labels: [],
        annotators: [{ name: "fake 0", model: true, score: 0.9 }],
        meta: { outlet: "Example" },
        place: "l.jsonl:1",
      },
    ]);
    expect(warnings).toEqual([]);
    const words = parse(line(article), { spans: "evidence" }).documents[0].spans;
    expect(words).toMatchObject([{ start: 8, end: 14 }]);
  });

  it("makes the text of the sentences where it is not there", () => {
    const { text: _, ...bare } = article;
    const { documents, warnings } = parse(line(bare));
    expect(documents[0].text).toBe("👍 They denied it.  Rain fell.");
    expect(warnings).toEqual([expect.stringMatching(/^l\.jsonl:1: the text is made of its sentences/)]);
  });

  it("reads sentences", () => {
    const [sentence] = article.sentences;
    expect(parse(line({ id: "a", sentence: 4, ...sentence })).documents).toMatchObject([
      { id: "a:4", text: "👍 They denied it.", spans: [], labels: [{ label: "denial", score: 0.9 }] },
    ]);
  });

  it.each([
    ["what is no labelled row", { id: "a", text: "x", labels: [] }, /^l\.jsonl:1: .*no labelled row/s],
    ["labels outside the taxonomy", article, /^l\.jsonl:1: unknown frame "denial"/],
  ])("refuses %s", (_name, value, message) => {
    expect(() => parse(line(value), { frames: ["strike"] })).toThrow(message);
  });
});
