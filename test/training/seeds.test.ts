import { describe, expect, it } from "vitest";
import type { Taxonomy } from "../../src/frames.js";
import { parseSeeds, type Seed, seedSource } from "../../src/training/seeds.js";

const frame = (id: string) => ({
  id,
  names: { ar: id, en: id },
  definition: id,
  keywords: { ar: [], en: [] },
});
const taxonomy: Taxonomy = { frames: [frame("denial"), frame("terror-labelling")] };

const seed: Seed = {
  id: "en-port-0001",
  text: "Captain Odell Marsh denied that his crew were terrorists.",
  language: "en",
  labels: ["denial", "terror-labelling"],
  voice: "reported",
  cues: { denial: ["denied that"], "terror-labelling": ["were terrorists"] },
  roles: { speaker: "Captain Odell Marsh", target: "his crew" },
};
const toLines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

describe("parseSeeds", () => {
  it("reads seeds as they stand", () => {
    const plain: Seed = { id: "ar-port-0001", text: "فتح الميناء أبوابه.", language: "ar", labels: [] };
    expect(parseSeeds(toLines(seed, plain), "seeds/port.jsonl", taxonomy)).toEqual([seed, plain]);
  });

  it.each<[string, object, RegExp]>([
    [
      "an unknown frame",
      { labels: ["denial", "terror"], cues: {} },
      /^seeds\/port\.jsonl:2: unknown frame "terror"; known frames: denial, terror-labelling$/,
    ],
    ["labels out of order", { labels: ["terror-labelling", "denial"] }, /:2: labels out of order: "denial"/],
    ["a label twice", { labels: ["denial", "denial"], cues: {} }, /:2: label "denial" twice/],
    ["cues without their label", { labels: ["denial"] }, /:2: cues for "terror-labelling"/],
    [
      "a cue that is not there",
      { cues: { denial: ["denies"] } },
      /:2: denial cue "denies" is not in the text/,
    ],
    [
      "a role that is not there",
      { roles: { target: "the crew" } },
      /:2: target "the crew" is not in the text/,
    ],
    ["an id twice", { id: "en-port-0001" }, /:2: id "en-port-0001" is already on line 1/],
    ["an empty text", { text: " ", cues: {}, roles: {} }, /:2: .*a seed needs a text/s],
    ["a language that is not labelled", { language: "other" }, /:2: .*language/s],
    ["an id with capitals", { id: "En-1" }, /:2: .*lower-case/s],
    ["a key that does not exist", { lang: "en" }, /:2: .*lang/s],
    ["a role that does not exist", { roles: { author: "his crew" } }, /:2: .*author/s],
  ])("refuses %s", (_, change, message) => {
    const content = toLines(seed, { ...seed, id: "en-port-0002", ...change });
    const parse = () => parseSeeds(content, "seeds/port.jsonl", taxonomy);
    expect(parse).toThrow(expect.objectContaining({ name: "RiwayaError", code: "bad-input" }));
    expect(parse).toThrow(message);
  });

  it("takes any frame when no taxonomy is given, and still checks the rest", () => {
    const other = { ...seed, labels: ["smuggling"], cues: { smuggling: ["crew"] } };
    expect(parseSeeds(toLines(other), "mine.jsonl")).toHaveLength(1);
    expect(() => parseSeeds(toLines({ ...other, cues: { smuggling: ["ship"] } }), "mine.jsonl")).toThrow(
      'mine.jsonl:1: smuggling cue "ship"',
    );
  });
});

describe("seedSource", () => {
  it.each([
    ["en-news-1-0042", "en-news-1"],
    ["fixture-ar-0001", "fixture-ar"],
    ["harbour", "harbour"],
  ])("%s was written in %s", (id, source) => expect(seedSource(id)).toBe(source));
});
