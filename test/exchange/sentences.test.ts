import { describe, expect, it } from "vitest";
import { parseFixtures } from "../../src/evaluate/index.js";
import { resolveStandOff } from "../../src/evaluate/stand-off.js";
import {
  type AnnotatedDocument,
  formatFixtures,
  formatSeeds,
  formatStandOff,
  parseFixtureDocuments,
  parseSeedDocuments,
} from "../../src/exchange/index.js";
import { parseSeeds } from "../../src/training/index.js";

const text = "The ministry denied the report. Rebels backed by Rwanda took the town. Rain fell.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const denial = { ...at("denied the report"), label: "denial" };
const backing = { ...at("backed by Rwanda"), label: "foreign-backing" };

const article = (more: Partial<AnnotatedDocument> = {}): AnnotatedDocument => ({
  id: "News/2024 №1",
  text,
  spans: [denial, backing],
  labels: [],
  meta: {},
  ...more,
});

const rowsOf = ({ files }: { readonly files: readonly { readonly content: string }[] }) =>
  files[0].content
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("formatSeeds", () => {
  it("labels sentences by the spans within them, the words as cues", () => {
    const formatted = formatSeeds([article()]);
    expect(rowsOf(formatted)).toEqual([
      {
        id: "news-2024-1-0001",
        text: "The ministry denied the report.",
        language: "en",
        labels: ["denial"],
        group: "news-2024-1",
        cues: { denial: ["denied the report"] },
      },
      {
        id: "news-2024-1-0002",
        text: "Rebels backed by Rwanda took the town.",
        language: "en",
        labels: ["foreign-backing"],
        group: "news-2024-1",
        prev: "The ministry denied the report.",
        cues: { "foreign-backing": ["backed by Rwanda"] },
      },
      {
        id: "news-2024-1-0003",
        text: "Rain fell.",
        language: "en",
        labels: [],
        group: "news-2024-1",
        prev: "Rebels backed by Rwanda took the town.",
      },
    ]);
    expect(formatted.warnings).toEqual([]);
    expect(parseSeeds(formatted.files[0].content, "seeds.jsonl")).toHaveLength(3);
  });

  it("takes a span that covers a sentence for its label, and reports one over several", () => {
    const whole = { ...at("The ministry denied the report."), label: "denial" };
    const across = { start: backing.start, end: text.length, label: "foreign-backing" };
    const formatted = formatSeeds([article({ spans: [whole, across] })]);
    expect(rowsOf(formatted).map(({ labels, cues }) => [labels, cues])).toEqual([
      [["denial"], undefined],
      [["foreign-backing"], { "foreign-backing": ["backed by Rwanda took the town."] }],
      [["foreign-backing"], undefined],
    ]);
    expect(formatted.warnings).toEqual([
      `document "News/2024 №1": foreign-backing at [39, ${text.length}): a span over several sentences labels each`,
    ]);
  });

  it("lets more than half of the annotators decide, and leaves out where they are divided", () => {
    const by = (annotator: string) => [{ ...denial, annotator }];
    const two = article({ spans: by("a"), annotators: [{ name: "a" }, { name: "b" }] });
    const three = article({
      id: "three",
      spans: [...by("a"), ...by("b"), { ...backing, annotator: "c" }],
      annotators: [{ name: "a" }, { name: "b" }, { name: "c" }],
    });
    const formatted = formatSeeds([two, three]);
    expect(rowsOf(formatted).map(({ id, labels }) => [id, labels])).toEqual([
      ["news-2024-1-0002", []],
      ["news-2024-1-0003", []],
      ["three-0001", ["denial"]],
      ["three-0002", []],
      ["three-0003", []],
    ]);
    expect(formatted.warnings).toEqual([
      expect.stringMatching(/denial at \[0, 31\): annotators are divided/),
    ]);
  });

  it("leaves out what nobody, or only a model, has annotated, and other languages", () => {
    const formatted = formatSeeds([
      article({ spans: [], annotators: [] }),
      article({ id: 2, spans: [{ ...denial, annotator: "m" }], annotators: [{ name: "m", model: true }] }),
      article({ id: 3, text: "Министерство отрицает сообщение о поставках оружия.", spans: [] }),
    ]);
    expect(formatted.files[0].content).toBe("");
    expect(formatted.warnings).toEqual([
      expect.stringContaining("nobody has annotated it"),
      expect.stringContaining("only a model has annotated it"),
      expect.stringContaining("neither Arabic nor English"),
    ]);
  });

  it("keeps texts whole that have labels as a whole, unless told to split", () => {
    const document = article({ spans: [], labels: [{ label: "denial" }] });
    expect(rowsOf(formatSeeds([document]))).toEqual([
      { id: "news-2024-1", text, language: "en", labels: ["denial"] },
    ]);
    const split = formatSeeds([document], { sentences: "split" });
    expect(rowsOf(split).map(({ labels }) => labels)).toEqual([[], [], []]);
    expect(split.warnings).toEqual([expect.stringContaining("labels of a whole text of several sentences")]);
  });

  it("gives ids that seeds may have, each once, and says what is left out", () => {
    const documents = ["خبر", "a b", "a-b"].map((id) => article({ id, spans: [], meta: { outlet: "x" } }));
    const formatted = formatSeeds(documents, { sentences: "whole" });
    expect(rowsOf(formatted).map(({ id }) => id)).toEqual(["document-1", "a-b", "a-b-3"]);
    expect(formatted.warnings).toEqual([
      expect.stringMatching(/fields that seeds do not have.*outlet \(and 2 more\)/),
    ]);
  });
});

describe("fixtures", () => {
  it("are written as evaluation reads them", () => {
    const formatted = formatFixtures([article({ meta: { outlet: "Example" } })]);
    const fixtures = parseFixtures(formatted.files[0].content, "gold.jsonl");
    expect(fixtures).toMatchObject([
      { id: "News/2024 №1:0", labels: ["denial"], language: "en", source: "Example", group: "News/2024 №1" },
      { labels: ["foreign-backing"], cues: { "foreign-backing": ["backed by Rwanda"] } },
      { labels: [] },
    ]);
  });

  it("are written as stand-off rows into documents", () => {
    const { files } = formatStandOff([article()]);
    expect(files.map(({ name }) => name)).toEqual(["gold.jsonl", "docs/News%2F2024%20%E2%84%961.txt"]);
    const texts = { "News%2F2024%20%E2%84%961.txt": files[1].content };
    const resolved = resolveStandOff(parseFixtures(files[0].content, "gold.jsonl"), texts);
    expect(resolved.map((fixture) => fixture.text)).toEqual([
      "The ministry denied the report.",
      "Rebels backed by Rwanda took the town.",
      "Rain fell.",
    ]);
  });

  it("are read, stand-off or with text", () => {
    const content =
      '{"doc":"a.txt","start":0,"end":31,"labels":["denial"],"cues":{"denial":["denied"]}}\n{"id":"x","text":"Rain.","labels":[]}\n';
    const { documents } = parseFixtureDocuments([{ name: "g.jsonl", content }], {}, { "a.txt": text });
    expect(documents).toMatchObject([
      { id: "g.jsonl:1", labels: [{ label: "denial" }], spans: [{ start: 13, end: 19, label: "denial" }] },
      { id: "x", text: "Rain.", labels: [], spans: [] },
    ]);
    const missing = [{ name: "g.jsonl", content: '{"text":"Rain.","labels":["a"],"cues":{"a":["sun"]}}' }];
    expect(() => parseFixtureDocuments(missing)).toThrow(/^g\.jsonl:1: a cue "sun" is not in the text/);
  });
});

describe("parseSeedDocuments", () => {
  it.each([
    [
      "a cue that is not there",
      '{"text":"x","labels":["a"],"cues":{"a":["y"]}}',
      /^s\.jsonl:1: a cue "y" is not in the text/,
    ],
    ["labels that are no list", '{"text":"x","labels":"a"}', /^s\.jsonl:1: .*labels/s],
    ["no text", '{"body":"x","labels":[]}', /^s\.jsonl:1: field "text" is missing/],
    ["a label outside the taxonomy", '{"text":"x","labels":["b"]}', /^s\.jsonl:1: unknown frame "b"/],
  ])("refuses %s", (_name, content, message) => {
    expect(() => parseSeedDocuments([{ name: "s.jsonl", content }], { frames: ["a"] })).toThrow(message);
  });
});
