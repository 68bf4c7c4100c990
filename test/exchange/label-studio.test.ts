import { describe, expect, it } from "vitest";
import { formatLabellingInterface, formatLabelStudio, parseLabelStudio } from "../../src/exchange/index.js";

const text = "👍 The ministry of Sudan denied the report. Rain fell.";
const region = (start: number, end: number, words: string, more: object = {}) => ({
  id: "q1",
  from_name: "label",
  to_name: "text",
  type: "labels",
  value: { start, end, text: words, labels: ["denial"] },
  ...more,
});

const parse = (tasks: unknown, options = {}) =>
  parseLabelStudio([{ name: "export.json", content: JSON.stringify(tasks) }], options);

/** Shaped like the export in labelstud.io/guide/task_format. */
const task = {
  id: 12,
  created_at: "2024-03-09T21:52:49.513742Z",
  updated_at: "2024-03-09T22:16:08.746926Z",
  project: 83,
  inner_id: 1,
  total_annotations: 3,
  cancelled_annotations: 1,
  file_upload: "a-tasks.json",
  meta: {},
  data: { text, outlet: "Example" },
  annotations: [
    {
      id: 1001,
      completed_by: 10,
      was_cancelled: false,
      ground_truth: false,
      created_at: "2024-03-09T22:16:08.728353Z",
      lead_time: 4.288,
      result_count: 1,
      task: 12,
      result: [region(24, 41, "denied the report", { origin: "manual", meta: { text: ["sure"] } })],
    },
    {
      id: 1002,
      completed_by: { id: 11, email: "lina@example.org", first_name: "", last_name: "" },
      was_cancelled: false,
      result: [
        { id: "c", from_name: "frame", to_name: "text", type: "choices", value: { choices: ["denial"] } },
      ],
    },
    { id: 1003, completed_by: 12, was_cancelled: true, result: [region(0, 1, "👍")] },
  ],
  predictions: [
    { id: 5, model_version: "ar-en 1", score: 0.7, result: [region(24, 30, "denied", { score: 0.91 })] },
  ],
  drafts: [],
};

describe("parseLabelStudio", () => {
  it("reads annotations of several annotators and predictions, in code points", () => {
    const { documents, warnings } = parse([task]);
    expect(documents).toEqual([
      {
        id: 12,
        text,
        spans: [
          { start: 25, end: 31, label: "denial", score: 0.91, annotator: "ar-en 1" },
          { start: 25, end: 42, label: "denial", annotator: "10", note: "sure" },
        ],
        labels: [{ label: "denial", annotator: "lina@example.org" }],
        annotators: [
          { name: "10" },
          { name: "ar-en 1", model: true, score: 0.7 },
          { name: "lina@example.org" },
        ],
        meta: { outlet: "Example" },
        place: "export.json: $[0]",
      },
    ]);
    expect(warnings).toEqual(["export.json: $[0].annotations[2]: a cancelled annotation is left out"]);
  });

  it("tells a task that nobody has annotated from one without labels", () => {
    const { documents } = parse([
      { id: 1, data: { text }, annotations: [] },
      { id: 2, data: { text }, annotations: [{ completed_by: 3, result: [] }] },
      { id: 3, data: { text }, annotations: [{ result: [] }] },
    ]);
    expect(documents.map(({ annotators }) => annotators)).toEqual([[], [{ name: "3" }], undefined]);
  });

  it("reads choices by region, and the completions of version 0 in UTF-16 units", () => {
    const choice = { type: "choices", value: { start: 25, end: 31, text: "denied", choices: ["denial"] } };
    const { documents } = parse([{ id: 1, data: { text }, completions: [{ result: [choice] }] }]);
    expect(documents[0].spans).toEqual([{ start: 25, end: 31, label: "denial" }]);
  });

  it("takes words with other white space for the same", () => {
    const lines = { data: { text: "One\r\ntwo" }, annotations: [{ result: [region(0, 8, "One\\n\\ntwo")] }] };
    expect(parse([lines]).documents[0].spans).toHaveLength(1);
  });

  it("warns of results that are no labels", () => {
    const rating = { type: "rating", value: { rating: 3 } };
    expect(parse([{ data: { text }, annotations: [{ result: [rating, rating] }] }]).warnings).toEqual([
      'export.json: $[0].annotations[0].result[0]: results of type "rating" are no labels and left out (and 1 more)',
    ]);
  });

  const withResult = (...results: object[]) => [
    { id: 1, data: { text }, annotations: [{ result: results }] },
  ];

  it.each([
    [
      "offsets in UTF-16",
      withResult(region(25, 42, "denied the report")),
      /\$\[0\]\.annotations\[0\]\.result\[0\]: .*"enied the report\.".*--units utf-16/,
    ],
    ["another text", withResult(region(25, 42, "praised the report")), /no way of counting fits/],
    [
      "a span outside",
      withResult(region(25, 420, "")),
      /span \[25, 420\) lies outside the text, which has 53 code points/,
    ],
    ["an empty span", withResult(region(4, 4, "")), /span \[4, 4\) is empty/],
    [
      "overlapping spans",
      withResult(region(24, 30, ""), region(26, 41, "")),
      /export\.json: \$\[0\]: two spans of "denial" overlap.*--overlaps merge/,
    ],
    [
      "a region of HTML",
      withResult({
        type: "hypertextlabels",
        value: { start: "/p[1]/text()[1]", end: "/p[1]", hypertextlabels: ["denial"] },
      }),
      /regions of HTML/,
    ],
    [
      "a task without data",
      [{ id: 1, annotations: [] }],
      /\$\[0\]: no Label Studio task: "data" is missing \(there is id, annotations\)/,
    ],
    [
      "a JSON-MIN export",
      [{ id: 1, text, label: [], annotator: 1, annotation_id: 2 }],
      /JSON-MIN.*export as JSON/,
    ],
    [
      "a task without text",
      [{ data: { body: text } }],
      /\$\[0\]\.data: "text" is missing.*body.*--text-field/,
    ],
    [
      "a result without type",
      [{ data: { text }, annotations: [{ result: [{}] }] }],
      /annotations\[0\]\.result\[0\]\.type/,
    ],
    [
      "an id twice",
      [
        { id: 1, data: { text } },
        { id: 1, data: { text } },
      ],
      /\$\[1\]: id "1" is already at export\.json: \$\[0\]/,
    ],
  ])("refuses %s", (_name, tasks, message) => {
    expect(() => parse(tasks)).toThrow(message);
  });

  it("refuses labels outside the taxonomy, and what is no JSON", () => {
    expect(() => parse([task], { frames: ["strike"] })).toThrow(
      /export\.json: \$\[0\]\.annotations\[0\]\.result\[0\]: unknown frame "denial"; known frames: strike/,
    );
    const jsonl = '{"text":"x","label":[[0,1,"denial"]]}\n{"text":"y","label":[]}\n';
    expect(() => parseLabelStudio([{ name: "a.json", content: jsonl }])).toThrow(
      /^a\.json: not JSON.*looks like doccano/,
    );
    const [line] = jsonl.split("\n");
    expect(() => parseLabelStudio([{ name: "a.json", content: line }])).toThrow(
      /export as JSON.*--from doccano$/,
    );
    const half = JSON.stringify([task]).slice(0, 60);
    expect(() => parseLabelStudio([{ name: "a.json", content: half }])).toThrow(
      /^a\.json: not JSON(?!.*--from)/,
    );
  });

  it("joins or keeps overlapping spans when told", () => {
    const tasks = withResult(region(24, 30, ""), region(26, 41, ""));
    expect(parse(tasks, { overlaps: "merge" }).documents[0].spans).toEqual([
      { start: 25, end: 42, label: "denial" },
    ]);
    expect(parse(tasks, { overlaps: "keep" }).documents[0].spans).toHaveLength(2);
  });
});

describe("formatLabelStudio", () => {
  it("writes tasks to import", () => {
    const { documents } = parse([task]);
    const { files, warnings } = formatLabelStudio(documents);
    const [written] = JSON.parse(files[0].content);
    expect(written.data).toEqual({ id: 12, text, outlet: "Example" });
    expect(written.annotations.map((entry: { completed_by: unknown }) => entry.completed_by)).toEqual([
      10,
      { email: "lina@example.org" },
    ]);
    expect(written.predictions).toEqual([
      {
        model_version: "ar-en 1",
        score: 0.7,
        result: [
          {
            id: "r1",
            from_name: "label",
            to_name: "text",
            type: "labels",
            value: { start: 24, end: 30, text: "denied", labels: ["denial"] },
            score: 0.91,
          },
        ],
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it("warns of annotators that it does not take, and of scores that choices share", () => {
    const labels = [
      { label: "a", score: 0.1, annotator: "Lina" },
      { label: "b", score: 0.2, annotator: "Lina" },
    ];
    const document = { id: 1, text, spans: [], labels, annotators: [{ name: "Lina" }], meta: {} };
    expect(formatLabelStudio([document]).warnings).toEqual([
      expect.stringMatching(/document "1": annotator "Lina"/),
      expect.stringMatching(/several choices have one score/),
    ]);
  });

  it("writes the interface that tasks need", () => {
    expect(formatLabellingInterface(['a<"&'])).toContain('<Label value="a&lt;&quot;&amp;"/>');
  });
});
