import { describe, expect, it } from "vitest";
import { formatDoccano, parseDoccano } from "../../src/exchange/index.js";

const text = "👍 Rebels backed by Rwanda took the town.";
const parse = (rows: readonly unknown[], options = {}) =>
  parseDoccano([{ name: "all.jsonl", content: rows.map((row) => JSON.stringify(row)).join("\n") }], options);

describe("parseDoccano", () => {
  it.each([
    ["label since 1.0", { id: 1, text, label: [[10, 26, "foreign-backing"]], Comments: [] }],
    ["labels before", { id: 1, text, labels: [[10, 26, "foreign-backing"]] }],
    [
      "entities of relations",
      {
        id: 1,
        text,
        entities: [{ id: 7, label: "foreign-backing", start_offset: 10, end_offset: 26 }],
        relations: [],
      },
    ],
  ])("reads spans: %s", (_name, row) => {
    const { documents, warnings } = parse([row]);
    expect(documents[0].spans).toEqual([{ start: 10, end: 26, label: "foreign-backing" }]);
    expect(text.slice(10, 26)).toBe("backed by Rwanda");
    expect(documents[0].meta).toEqual({});
    expect(warnings).toEqual([]);
  });

  it("reads categories, entities with cats, and keeps other fields", () => {
    expect(parse([{ text, label: ["denial", "b"], outlet: "x" }]).documents[0]).toMatchObject({
      id: "all.jsonl:1",
      labels: [{ label: "b" }, { label: "denial" }],
      meta: { outlet: "x" },
    });
    const both = parse([{ text, entities: [[10, 26, "a"]], cats: ["b"] }]).documents[0];
    expect(both).toMatchObject({ spans: [{ label: "a" }], labels: [{ label: "b" }] });
  });

  it("counts grapheme clusters when told", () => {
    const family = "👨‍👩‍👧 denied";
    expect(
      parse([{ text: family, label: [[2, 8, "denial"]] }], { unit: "graphemes" }).documents[0].spans,
    ).toEqual([{ start: 9, end: 15, label: "denial" }]);
  });

  it("warns of relations and comments", () => {
    const row = { text, entities: [], relations: [{ id: 1 }], Comments: ["hm"] };
    expect(parse([row]).warnings).toEqual([
      "all.jsonl:1: relations are left out",
      "all.jsonl:1: Comments are left out",
    ]);
  });

  it.each([
    [
      "a span outside",
      [
        { text, label: [] },
        { text, label: [[0, 99, "a"]] },
      ],
      /all\.jsonl:2: span \[0, 99\) lies outside the text, which has 41 UTF-16/,
    ],
    [
      "half a character",
      [{ text, label: [[1, 2, "a"]] }],
      /all\.jsonl:1: span \[1, 2\) cuts a character in two, counted in UTF-16.*--units code-points/,
    ],
    [
      "spans and categories",
      [
        { text, label: ["a"] },
        { text, label: [[0, 2, "a"]] },
      ],
      /all\.jsonl:2: spans at all\.jsonl:2, but categories at all\.jsonl:1/,
    ],
    ["numbers for labels", [{ text, label: [[0, 2, 3]] }], /export of doccano before 1\.0/],
    [
      "the old annotations",
      [{ text, annotations: [{ label: 1, start_offset: 0, end_offset: 2, user: 1 }] }],
      /before 1\.0/,
    ],
    ["no labels", [{ text, spans: [] }], /all\.jsonl:1: no labels: the row has text, spans/],
    [
      "an id twice",
      [
        { id: 1, text, label: [] },
        { id: "1", text, label: [] },
      ],
      /all\.jsonl:2: id "1" is already at all\.jsonl:1/,
    ],
    ["no text", [{ data: text, label: [] }], /field "text" is missing \(the row has data, label\)/],
    ["half an offset", [{ text, label: [[1.5, 3, "a"]] }], /:1: span \[1\.5, 3\): offsets are whole numbers/],
    ["a label outside the taxonomy", [{ text, label: ["praise"] }], /all\.jsonl:1: unknown frame "praise"/],
  ])("refuses %s", (_name, rows, message) => {
    expect(() => parse(rows, { frames: ["a", "denial"] })).toThrow(message);
  });

  it("says what a file in another format looks like", () => {
    expect(() => parseDoccano([{ name: "a.csv", content: "id,text,label\n1,x,y\n" }])).toThrow(
      /a\.csv:1: not JSON.*--from csv/,
    );
    expect(() => parse([{ id: 1, data: { text }, annotations: [] }])).toThrow(/--from label-studio$/);
  });
});

describe("formatDoccano", () => {
  it("warns of what it cannot hold, each once", () => {
    const span = { start: 0, end: 2, label: "a", score: 0.5, note: "hm", annotator: "x" };
    const document = { id: 1, text, spans: [span], labels: [], annotators: [{ name: "x" }], meta: {} };
    const { files, warnings } = formatDoccano([
      document,
      { ...document, id: 2 },
      { ...document, id: 3, spans: [], annotators: [] },
    ]);
    expect(JSON.parse(files[0].content.split("\n")[0])).toEqual({ id: 1, text, label: [[0, 2, "a"]] });
    expect(warnings).toEqual([
      'document "1": annotators cannot be named; --annotator NAME converts one alone (and 1 more)',
      'document "1": scores are left out (and 1 more)',
      'document "1": notes are left out (and 1 more)',
      'document "3": that nobody has annotated it yet cannot be said',
    ]);
  });

  it("says that predictions will look annotated", () => {
    const document = {
      id: 1,
      text,
      spans: [],
      labels: [],
      annotators: [{ name: "m", model: true }],
      meta: {},
    };
    expect(formatDoccano([document]).warnings).toContain(
      'document "1": what a model predicted looks annotated there',
    );
  });
});
