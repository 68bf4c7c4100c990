import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatProdigy, parseProdigy } from "../../src/exchange/index.js";
import { tokenizeForProdigy } from "../../src/exchange/prodigy-tokens.js";
import { annotatedDocument } from "./documents.js";

const text = "👍 Kenya denied the claim.";
const parse = (rows: readonly unknown[], options = {}) =>
  parseProdigy([{ name: "out.jsonl", content: rows.map((row) => JSON.stringify(row)).join("\n") }], options);

/** Shaped like the tasks in prodi.gy/docs/api-interfaces, as db-out writes them. */
const task = {
  text,
  _input_hash: 1842066512,
  _task_hash: -1234,
  tokens: [{ text: "👍", start: 0, end: 1, id: 0, ws: true }],
  spans: [{ start: 8, end: 14, token_start: 2, token_end: 2, label: "denial", text: "denied" }],
  _view_id: "spans_manual",
  answer: "accept",
  _timestamp: 1709999999,
  _annotator_id: "news-lina",
  _session_id: "news-lina",
};

describe("parseProdigy", () => {
  it("reads spans in code points, passes hashes through, and joins the rows of one input", () => {
    const other = { ...task, spans: [], _annotator_id: "news-omar", _session_id: "news-omar" };
    const { documents, warnings } = parse([task, other]);
    expect(documents).toEqual([
      {
        id: "out.jsonl:1",
        text,
        spans: [{ start: 9, end: 15, label: "denial", annotator: "news-lina" }],
        labels: [],
        annotators: [{ name: "news-lina" }, { name: "news-omar" }],
        meta: {
          _input_hash: 1842066512,
          _task_hash: -1234,
          _view_id: "spans_manual",
          _timestamp: 1709999999,
          _session_id: "news-lina",
        },
        place: "out.jsonl:1",
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it("reads choices, and binary questions on one input", () => {
    const choice = {
      text,
      options: [
        { id: "denial", text: "Denial" },
        { id: "b", text: "B" },
      ],
      accept: ["denial"],
      answer: "accept",
    };
    const yes = { text, label: "denial", answer: "accept", _input_hash: 5 };
    const no = { text, label: "praise", answer: "reject", _input_hash: 5 };
    const { documents } = parse([choice, yes, no]);
    expect(documents.map(({ labels }) => labels)).toEqual([[{ label: "denial" }], [{ label: "denial" }]]);
  });

  it("leaves out what was ignored or rejected, as not annotated", () => {
    const { documents, warnings } = parse([
      { ...task, answer: "ignore" },
      { ...task, _input_hash: 2, answer: "reject" },
      { text, _input_hash: 3 },
    ]);
    expect(documents.map(({ annotators, spans }) => [annotators, spans])).toEqual([
      [[], []],
      [[], []],
      [[], []],
    ]);
    expect(warnings).toEqual([
      "out.jsonl:1: an ignored row is left out",
      "out.jsonl:2: a rejected row is left out",
    ]);
  });

  it("takes a row without an answer whose spans name a source for a prediction", () => {
    const span = { start: 8, end: 14, label: "denial", source: "ar-en 1", score: 0.9 };
    expect(parse([{ text, spans: [span] }]).documents[0]).toMatchObject({
      spans: [{ start: 9, end: 15, label: "denial", score: 0.9, annotator: "ar-en 1" }],
      annotators: [{ name: "ar-en 1", model: true }],
    });
  });

  it.each([
    [
      "other texts of one input",
      [task, { ...task, text: `${text} ` }],
      /out\.jsonl:2: not the text of out\.jsonl:1, though _input_hash 1842066512/,
    ],
    [
      "words that do not match",
      [{ ...task, spans: [{ start: 9, end: 15, label: "denial", text: "denied" }] }],
      /out\.jsonl:1: .*--units utf-16/,
    ],
    [
      "a span outside",
      [{ ...task, spans: [{ start: 9, end: 150, label: "denial" }] }],
      /span \[9, 150\) lies outside/,
    ],
    ["an answer it does not know", [{ ...task, answer: "skip" }], /out\.jsonl:1: .*answer/s],
    [
      "overlaps",
      [
        {
          ...task,
          spans: [
            { start: 8, end: 14, label: "a" },
            { start: 9, end: 15, label: "a" },
          ],
        },
      ],
      /two spans of "a" by news-lina overlap/,
    ],
  ])("refuses %s", (_name, rows, message) => {
    expect(() => parse(rows)).toThrow(message);
  });
});

describe("formatProdigy", () => {
  it("writes tokens that spans begin and end with", () => {
    const [document] = parse([task]).documents;
    const { files } = formatProdigy([document]);
    const row = JSON.parse(files[0].content);
    expect(row.tokens.map((token: { text: string }) => token.text)).toEqual([
      "👍",
      "Kenya",
      "denied",
      "the",
      "claim",
      ".",
    ]);
    expect(row.tokens[2]).toEqual({ text: "denied", start: 8, end: 14, id: 2, ws: true });
    expect(row.spans).toEqual([{ start: 8, end: 14, token_start: 2, token_end: 2, label: "denial" }]);
    expect(row).toMatchObject({ _input_hash: 1842066512, _annotator_id: "news-lina", answer: "accept" });
  });

  it("warns of overlaps and scores", () => {
    const spans = [
      { start: 3, end: 15, label: "a" },
      { start: 9, end: 15, label: "b" },
    ];
    const document = { id: 1, text, spans, labels: [{ label: "a", score: 0.2 }], meta: {} };
    expect(formatProdigy([document]).warnings).toEqual([
      'document "1": scores of labels of a text are left out',
      expect.stringContaining("spans_manual"),
    ]);
  });
});

describe("tokenizeForProdigy", () => {
  it("rebuilds the text and fits every span", () => {
    fc.assert(
      fc.property(annotatedDocument({}), ({ text: any, spans }) => {
        const tokens = tokenizeForProdigy(any, spans);
        expect(tokens.map(({ start, end, ws }) => any.slice(start, end) + (ws ? " " : "")).join("")).toBe(
          any,
        );
        const starts = tokens.map(({ start }) => start);
        const ends = tokens.map(({ end }) => end);
        for (const { start, end } of spans) {
          expect(starts).toContain(start);
          expect(ends).toContain(end);
        }
      }),
    );
  });
});
