import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LabelledRow } from "../../../src/article.js";
import { createFormatter, type FormatSettings } from "../../../src/batch/results/index.js";
import { fakeLabeller } from "../../cli/fake-labeller.js";
import { labelRow } from "./sample.js";

const frames = ["denial"];
const format = (row: LabelledRow, settings: Partial<FormatSettings> = {}) =>
  [...createFormatter("jsonl", { frames, ...settings }).row(row)].join("");

describe("an article", () => {
  it.each([
    ["no sentences", ""],
    ["one sentence", "He denied it."],
    ["any characters", 'a\0b\u2028"\\\uD800x\nنفى'],
    ["many sentences", "He denied it.\n".repeat(3000)],
  ])("is the JSON of the whole, for %s", (_name, text) => {
    const { sentences, passages, model } = fakeLabeller.label(text);
    expect(format(labelRow(text))).toBe(`${JSON.stringify({ id: "a", sentences, passages, model })}\n`);
  });

  it("has its kept fields behind the id", () => {
    const row = labelRow("x", { id: 7, fields: { source: "Gazette", tags: ["a"], none: null } });
    expect(format(row)).toMatch(/^\{"id":7,"source":"Gazette","tags":\["a"\],"none":null,"sentences":/);
  });

  it.each([
    ["where it was extracted", { extracted: true }, {}, true],
    ["where it is asked for", {}, { text: true }, true],
    ["nowhere else", {}, {}, false],
  ])("has its text %s", (_name, more, settings, has) => {
    const parsed = JSON.parse(format(labelRow("He denied it.", more), settings));
    expect(Object.keys(parsed)).toEqual(["id", ...(has ? ["text"] : []), "sentences", "passages", "model"]);
    expect(parsed.text).toBe(has ? "He denied it." : undefined);
  });
});

it("a sentence is a row, with its place in the article", () => {
  const text = "He denied it.\nRain fell.";
  const lines = format(labelRow(text, { fields: { source: "Gazette" } }), { rows: "sentence" }).split("\n");
  expect(lines.pop()).toBe("");
  const { sentences } = fakeLabeller.label(text);
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    sentences.map((sentence, index) => ({ id: "a", source: "Gazette", sentence: index, ...sentence })),
  );
  expect(Object.keys(JSON.parse(lines[1])).slice(0, 4)).toEqual(["id", "source", "sentence", "start"]);
});

describe("well-formed", () => {
  it.each([
    ["a\uD800b", "a\uFFFDb"],
    ["\uDFFF\uDFFF", "\uFFFD\uFFFD"],
    ["😀\\ud800 \\\\ud800", "😀\\ud800 \\\\ud800"],
    ["\\\uD800", "\\\uFFFD"],
  ])("%j", (text, mended) => {
    const line = format(labelRow(text), { wellFormed: true });
    expect(JSON.parse(line).sentences[0].text).toBe(mended);
  });

  it("is what UTF-8 can hold, for any text", () => {
    const units = fc.constantFrom("\\", "u", "d800", "\uD800", "\uDC00", '"', "\n", "ن");
    fc.assert(
      fc.property(fc.array(units), (list) => {
        const text = `x${list.join("").replaceAll("\n", " ")}`;
        const line = format(labelRow(text), { wellFormed: true });
        expect(JSON.parse(line).sentences[0].text).toBe(Buffer.from(text).toString());
      }),
    );
  });
});
