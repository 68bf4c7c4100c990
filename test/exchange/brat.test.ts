import { describe, expect, it } from "vitest";
import { formatBrat, parseBrat } from "../../src/exchange/index.js";

const text = "👍 The ministry of Mali denied it.\r\nRebels backed by Rwanda\ntook the town.";

const parse = (ann: string, options = {}, txt = text) =>
  parseBrat(
    [
      { name: "news/a.ann", content: ann },
      { name: "news/a.txt", content: txt },
    ],
    options,
  );

describe("parseBrat", () => {
  it("reads spans and notes, in code points", () => {
    const { documents, warnings } = parse(
      "T1\tdenial 23 29\tdenied\n#1\tAnnotatorNotes T1\ta plain one\nT2\tforeign-backing 42 58\tbacked by Rwanda\n",
    );
    expect(documents).toEqual([
      {
        id: "a",
        text,
        spans: [
          { start: 24, end: 30, label: "denial", note: "a plain one" },
          { start: 43, end: 59, label: "foreign-backing" },
        ],
        labels: [],
        meta: {},
        place: "news/a.ann",
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it("cuts discontinuous spans in pieces and says so, but joins those over a line break", () => {
    const { documents, warnings } = parse(
      "T1\tdenial 6 14;23 29\tministry denied\nT2\tforeign-backing 42 58;59 63\tbacked by Rwanda took\n",
    );
    expect(documents[0].spans).toEqual([
      { start: 7, end: 15, label: "denial" },
      { start: 24, end: 30, label: "denial" },
      { start: 43, end: 64, label: "foreign-backing" },
    ]);
    expect(warnings).toEqual(["news/a.ann: T1: a discontinuous span becomes 2 spans"]);
  });

  it("leaves out what it has no place for, and says so", () => {
    const { warnings } = parse(
      [
        "T1\tdenial 23 29\tdenied",
        "A1\tCertain T1",
        "M1\tNegation T1",
        "R1\tabout Arg1:T1 Arg2:T1",
        "*\tEquiv T1 T1",
        "E1\tdenial:T1 Who:T1",
        "N1\tReference T1 Wikipedia:1\tx",
        "#1\tAnnotatorNotes R1\thm",
      ].join("\n"),
    );
    expect(warnings).toEqual([
      "news/a.ann:2: attributes are left out (and 1 more)",
      "news/a.ann:4: relations are left out (and 1 more)",
      "news/a.ann:6: events are left out",
      "news/a.ann:7: normalisations are left out",
      "news/a.ann:8: notes on anything but a span are left out",
    ]);
  });

  it.each([
    ["offsets in UTF-16", "T1\tdenial 24 30\tdenied", /news\/a\.ann:1: .*--units utf-16/],
    [
      "another text",
      "\nT1\tdenial 23 29\trefuse",
      /news\/a\.ann:2: .*"denied".*"refuse".*no way of counting fits/,
    ],
    [
      "pieces of another text",
      "T1\tdenial 6 14;23 29\tministry refuse",
      /news\/a\.ann:1: the pieces read "ministry denied"/,
    ],
    ["a span outside", "T1\tdenial 23 290\tdenied", /span \[23, 290\) lies outside/],
    ["a line that is none", "denied", /news\/a\.ann:1: no brat annotation: denied/],
    ["spaces for tabs", "T1 denial 23 29 denied", /news\/a\.ann:1: wanted is ID, a tab/],
    ["an id twice", "T1\tdenial 23 29\tdenied\nT1\tdenial 6 14\tministry", /news\/a\.ann:2: T1 stands twice/],
    [
      "overlapping spans",
      "T1\tdenial 23 29\tdenied\nT2\tdenial 23 32\tdenied it",
      /news\/a\.ann: two spans of "denial" overlap/,
    ],
    ["a label outside the taxonomy", "T1\tpraise 23 29\tdenied", /news\/a\.ann:1: unknown frame "praise"/],
  ])("refuses %s", (_name, ann, message) => {
    expect(() => parse(ann, { frames: ["denial"] })).toThrow(message);
  });

  it("refuses annotations without their text, and no annotations", () => {
    expect(() => parseBrat([{ name: "a.ann", content: "" }])).toThrow(/^a\.ann: a\.txt is missing/);
    expect(() => parseBrat([{ name: "a.txt", content: "" }])).toThrow(/no \.ann file/);
  });
});

describe("formatBrat", () => {
  const span = (start: number, end: number, more: object = {}) => ({ start, end, label: "denial", ...more });

  it("writes a pair of files and the configuration, spans over lines in pieces", () => {
    const { files, warnings } = formatBrat([
      { id: "2024/a", text, spans: [span(24, 30, { note: "one\ntwo" }), span(43, 64)], labels: [], meta: {} },
    ]);
    expect(files).toEqual([
      { name: "2024%2Fa.txt", content: text },
      {
        name: "2024%2Fa.ann",
        content:
          "T1\tdenial 23 29\tdenied\n#1\tAnnotatorNotes T1\tone\n#2\tAnnotatorNotes T1\ttwo\nT2\tdenial 42 58;59 63\tbacked by Rwanda took\n",
      },
      { name: "annotation.conf", content: "[entities]\ndenial\n\n[relations]\n\n[events]\n\n[attributes]\n" },
    ]);
    expect(warnings).toEqual([]);
  });

  it("warns of what it cannot hold", () => {
    const document = {
      id: 1,
      text,
      spans: [span(24, 30, { score: 0.5, annotator: "x" }), span(34, 37, { annotator: "x" })],
      labels: [{ label: "a" }],
      annotators: [{ name: "x" }],
      meta: { outlet: "y" },
    };
    expect(formatBrat([document]).warnings.map((warning) => warning.replace('document "1": ', ""))).toEqual([
      "annotators cannot be named; --annotator NAME converts one alone",
      "scores are left out",
      "labels of a whole text are left out",
      "further fields are left out",
      "an id that is a number comes back as text",
      "line breaks at the ends of a span are left out",
    ]);
  });

  it("refuses a label that is no type", () => {
    const document = { id: 1, text, spans: [{ start: 0, end: 2, label: "two words" }], labels: [], meta: {} };
    expect(() => formatBrat([document])).toThrow(/label "two words" cannot be a type in brat/);
  });
});
