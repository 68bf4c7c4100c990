import { describe, expect, it } from "vitest";
import { parseOwnSeeds } from "../../src/training/own-seeds.js";
import { taxonomy } from "../model/make-model.js";

const toLines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const text = "The harbour office denied the rumour about the crane.";
const parse = (...rows: object[]) => parseOwnSeeds(toLines(...rows), "mine/a.jsonl", taxonomy);

describe("parseOwnSeeds", () => {
  it("takes the least there is to say", () => {
    expect(parse({ text, labels: [] }, { text: "نفى مكتب الميناء الخبر.", labels: ["denial"] })).toEqual([
      { id: "mine/a.jsonl:1", text, language: "en", labels: [] },
      { id: "mine/a.jsonl:2", text: "نفى مكتب الميناء الخبر.", language: "ar", labels: ["denial"] },
    ]);
  });

  it.each<[string, object, object]>([
    [
      "labels in any order, and twice",
      { labels: ["denial", "blame", "denial"] },
      { labels: ["blame", "denial"] },
    ],
    ["one label", { labels: undefined, label: "denial" }, { labels: ["denial"] }],
    ["an id that is a number", { id: 7 }, { id: "7" }],
    ["an id in any spelling", { id: "Mine 7" }, { id: "Mine 7" }],
    ["a group", { group: 3 }, { group: "3" }],
    ["lang, with a region", { lang: "ar-EG" }, { language: "ar" }],
    ["null for nothing", { id: null, language: null, group: null }, {}],
    ["what it does not know", { annotator: "B", cues: { denial: ["no such words"] } }, {}],
  ])("takes %s", (_, change, wanted) => {
    const plain = { id: "mine/a.jsonl:1", text, language: "en", labels: [] };
    expect(parse({ text, labels: [], ...change })).toEqual([{ ...plain, ...wanted }]);
  });

  it("takes the language of the file where a text does not tell its own", () => {
    expect(
      parse({ text: "2019 ??", labels: [] }, { text, labels: [] }).map(({ language }) => language),
    ).toEqual(["en", "en"]);
  });

  it.each<[string, object, RegExp]>([
    [
      "no text",
      { sentence: text, labels: [] },
      /^mine\/a\.jsonl:1: text: is missing \(the row has "sentence", "labels"\)/,
    ],
    ["a blank text", { text: " ", labels: [] }, /:1: text: " ": a sentence is wanted/],
    ["no labels", { text }, /:1: labels: is missing; \[\] says/],
    [
      "labels of another form",
      { text, labels: { denial: true } },
      /:1: labels: \{"denial":true\}: frame ids are wanted/,
    ],
    ["a label of another form", { text, labels: [3] }, /:1: labels: 3: a frame id is wanted/],
    [
      "an unknown frame",
      { text, labels: ["praise"] },
      /:1: labels: unknown frame "praise"; known frames: denial, blame/,
    ],
    ["another language", { text, labels: [], language: "fr" }, /:1: language: "fr": ar or en is wanted/],
    ["an id of another form", { text, labels: [], id: {} }, /:1: id: \{\}: a text or a number is wanted/],
    [
      "no language at all",
      { text: "2019 ??", labels: [] },
      /:1: language: cannot be told from the text; add/,
    ],
  ])("refuses %s, with the field", (_, row, message) => {
    expect(() => parse(row)).toThrow(
      expect.objectContaining({ code: "bad-input", message: expect.stringMatching(message) }),
    );
  });

  it("refuses an id twice, and what is no row", () => {
    expect(() => parse({ id: "a", text, labels: [] }, { id: "a", text, labels: [] })).toThrow(
      /:2: id: "a" is already on line 1/,
    );
    expect(() => parseOwnSeeds('{"text":\n', "a.jsonl")).toThrow(/^a\.jsonl:1: not JSON/);
  });
});
