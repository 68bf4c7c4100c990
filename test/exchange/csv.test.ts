import { describe, expect, it } from "vitest";
import { formatCsv, parseCsv } from "../../src/exchange/index.js";

const parse = (content: string, options = {}) => parseCsv([{ name: "a.csv", content }], options);

describe("parseCsv", () => {
  it("reads classified texts, and keeps other columns", () => {
    const { documents } = parse(
      '\uFEFFtext,label,outlet\r\n"He denied it, again",denial,x\r\nRain fell,,y\r\n',
    );
    expect(documents).toEqual([
      {
        id: "a.csv:2",
        text: "He denied it, again",
        spans: [],
        labels: [{ label: "denial" }],
        meta: { outlet: "x" },
        place: "a.csv:2",
      },
      { id: "a.csv:3", text: "Rain fell", spans: [], labels: [], meta: { outlet: "y" }, place: "a.csv:3" },
    ]);
  });

  it("reads spans in UTF-16 units, several rows a document, and annotators without labels", () => {
    const { documents } = parse(
      "id,text,start,end,words,label,annotator\n1,👍 denied,3,9,denied,denial,lina\n1,👍 denied,,,,,omar\n",
    );
    expect(documents[0]).toMatchObject({
      spans: [{ start: 3, end: 9, label: "denial", annotator: "lina" }],
      annotators: [{ name: "lina" }, { name: "omar" }],
    });
  });

  it.each([
    [
      "a column that is missing",
      "id,body,label\n1,x,y\n",
      /a\.csv:1: column "text" is missing \(the file has id, body, label\); --text-field/,
    ],
    ["no labels", "id,text\n1,x\n", /a\.csv:1: column "label" is missing/],
    [
      "texts that differ",
      'id,text,label\n1,"x\ny",a\n1,z,a\n',
      /a\.csv:4: not the text that id "1" has at a\.csv:2/,
    ],
    [
      "words that do not match",
      "text,label,start,end,words\n👍 denied,a,2,8,denied\n",
      /a\.csv:2: .*--units code-points/,
    ],
    ["an offset that is none", "text,label,start,end\nx,a,0,z\n", /a\.csv:2: end is "z", no number/],
    ["half a span", "text,label,start,end\nx,a,0,\n", /a\.csv:2: end is "", no number/],
    ["meta that is none", "text,label,meta\nx,a,[\n", /a\.csv:2: column "meta" is no JSON/],
    ["a row with too few cells", "id,text,label\n1,x,a\n2,y\n", /a\.csv:3: no CSV/],
    ["JSON Lines", '{"text":"x","spans":[]}\n', /--from prodigy/],
  ])("refuses %s", (_name, content, message) => {
    expect(() => parse(content)).toThrow(message);
  });
});

describe("formatCsv", () => {
  it("writes a row for every label", () => {
    const spans = [{ start: 0, end: 2, label: "a", score: 0.5 }];
    const document = { id: "1", text: '👍 "x"', spans, labels: [], meta: { outlet: "y" } };
    expect(formatCsv([document]).files[0].content).toBe(
      'id,text,start,end,words,label,score,annotator,model,note,meta\r\n1,"👍 ""x""",0,2,👍,a,0.5,,,,"{""outlet"":""y""}"\r\n',
    );
  });
});
