import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { convertToLabelStudio } from "../../../src/cli/label/label-studio-output.js";
import { sortByUncertainty, sortedByUncertainty } from "../../../src/cli/label/uncertainty-order.js";
import { parseLabelStudio } from "../../../src/exchange/index.js";
import { fakeLabeller } from "../fake-labeller.js";
import { readJsonl } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
const to = join(folder.path, "out");
const settings = { frames: ["denial"] };
const provenance = { ...fakeLabeller, locale: "en" } as const;

const sentence = (id: string, confidence: number) => ({
  id,
  outlet: "Example",
  sentence: 2,
  start: 0,
  end: 9,
  text: "👍 denied.",
  language: "en",
  labels: confidence >= 0.5 ? [{ frame: "denial", confidence, evidence: [] }] : [],
  confidences: { denial: confidence },
});
const write = (rows: readonly object[]): string =>
  folder.write("rows.jsonl", rows.map((row) => `${JSON.stringify(row)}\n`).join(""));

it("sorts rows on disk, least certain first, byte for byte, rejected inputs last", async () => {
  const rows = [
    { id: "rejected", error: "empty" },
    { id: "sure", ...fakeLabeller.label("It denied.") },
    ...[0.02, 0.45, 0.6, 0.98].map((confidence) => sentence(`${confidence}\u2028`, confidence)),
  ];
  await sortByUncertainty(write(rows), to);
  const order = readJsonl<{ id: string }>(readFileSync(to, "utf8"));
  expect(order).toEqual([rows[3], rows[4], rows[1], rows[2], rows[5], rows[0]]);
});

it("makes tasks of articles, sorted", async () => {
  const rows = ["Rain fell.\nIt rained on.", "They denied it."].map((text, index) => ({
    id: index,
    outlet: "Example",
    text,
    ...fakeLabeller.label(text),
  }));
  const unsure = {
    ...rows[1],
    id: "unsure",
    sentences: [{ ...rows[1].sentences[0], confidences: { denial: 0.5 } }],
  };
  await sortedByUncertainty(convertToLabelStudio)(write([...rows, unsure]), to, settings, provenance);
  const { documents } = parseLabelStudio([{ name: "tasks.json", content: readFileSync(to, "utf8") }]);
  expect(documents.map(({ id }) => id)).toEqual(["unsure", 0, 1]);
  expect(documents[2]).toMatchObject({
    spans: [{ start: 0, end: 15, label: "denial", score: 0.9, annotator: "fake 0" }],
    annotators: [{ name: "fake 0", model: true, score: 0.9 }],
    meta: { outlet: "Example" },
  });
  expect(existsSync(`${to}.sorted`)).toBe(false);
});

it("makes tasks of sentences, and none of nothing", async () => {
  await convertToLabelStudio(write([sentence("a", 0.9)]), to, settings, provenance);
  const { documents } = parseLabelStudio([{ name: "tasks.json", content: readFileSync(to, "utf8") }]);
  expect(documents).toMatchObject([
    { id: "a:2", text: "👍 denied.", labels: [{ label: "denial", score: 0.9, annotator: "fake 0" }] },
  ]);
  await convertToLabelStudio(write([]), to, settings, provenance);
  expect(JSON.parse(readFileSync(to, "utf8"))).toEqual([]);
});
