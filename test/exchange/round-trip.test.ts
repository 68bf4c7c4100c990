import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnnotatedDocument, createDocument } from "../../src/exchange/document.js";
import { formatters, parsers } from "../../src/exchange/index.js";
import { annotatedDocuments, type Holds, withoutPlaces } from "./documents.js";

const everything: Holds = {
  labels: true,
  notes: true,
  annotators: true,
  models: true,
  nobody: true,
  meta: true,
  numberIds: true,
};

/** What each format holds; what it does not is warned of, see the tests of each. */
const formats: readonly (readonly [keyof typeof parsers & keyof typeof formatters, string, Holds])[] = [
  ["label-studio", "everything", { ...everything, scores: true }],
  ["prodigy", "everything", { ...everything, scores: true }],
  [
    "csv",
    "everything but number ids and nobody",
    { ...everything, scores: true, nobody: false, numberIds: false },
  ],
  ["doccano", "spans", { meta: true, numberIds: true }],
  ["doccano", "labels", { labels: true, spans: false, meta: true, numberIds: true }],
  ["doccano", "spans and labels", { labels: true, meta: true }],
];

describe.each(formats)("%s: %s", (name, _what, holds) => {
  it("comes back as it went", () => {
    fc.assert(
      fc.property(annotatedDocuments(holds), (documents) => {
        const { files, warnings } = formatters[name](documents);
        const back = parsers[name](files, { overlaps: "keep" });
        expect(withoutPlaces(back.documents)).toEqual(documents);
        expect(back.warnings).toEqual([]);
        // Hints about the tool's settings are no losses.
        expect(warnings.filter((warning) => !warning.includes("overlap"))).toEqual([]);
      }),
    );
  });
});

/** brat trims line breaks from the ends of spans, and Python knows more of them than JavaScript. */
const lineBreak = /[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;

describe("brat", () => {
  it("comes back as it went", () => {
    fc.assert(
      fc.property(annotatedDocuments({ notes: true }), (all) => {
        const documents = all.map((document) =>
          createDocument({
            ...document,
            spans: document.spans.filter(({ start, end }) => {
              const words = document.text.slice(start, end);
              return !lineBreak.test(words[0]) && !lineBreak.test(words.at(-1) ?? "");
            }),
          }),
        );
        const { files, warnings } = formatters.brat(documents);
        const back = parsers.brat(files, { overlaps: "keep" });
        expect(withoutPlaces(back.documents)).toEqual(documents);
        expect([...warnings, ...back.warnings]).toEqual([]);
      }),
    );
  });
});

describe("seeds", () => {
  it("come back as they went", () => {
    const seed = {
      id: "mine-0001",
      text: "The ministry denied the report. It said no more.",
      language: "en",
      labels: ["denial"],
      cues: { denial: ["denied the report"] },
      group: "mine",
      voice: "reported",
      borderline: true,
      note: "checked",
    };
    const content = `${JSON.stringify(seed)}\n`;
    const { documents } = parsers.seeds([{ name: "mine.jsonl", content }]);
    const { files, warnings } = formatters.seeds(documents);
    expect(JSON.parse(files[0].content)).toEqual(seed);
    expect(warnings).toEqual([]);
  });
});

it("goes through every tool one after another", () => {
  const text = "👍 نَفَتِ الوزارةُ\r\ne\u0301 the ministry denied it";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const document: AnnotatedDocument = createDocument({
    id: "a",
    text,
    spans: [
      { ...at("نَفَتِ"), label: "denial" },
      { ...at("الوزارةُ\r\ne\u0301 the"), label: "foreign-backing" },
      { ...at("👍 نَفَتِ الوزارةُ"), label: "terror-labelling" },
    ],
    labels: [],
    meta: {},
  });
  let documents: readonly AnnotatedDocument[] = [document];
  for (const name of ["label-studio", "doccano", "prodigy", "brat", "csv"] as const) {
    documents = withoutPlaces(parsers[name](formatters[name](documents).files).documents);
    expect(documents, name).toEqual([document]);
  }
});
