import { describe, expect, it } from "vitest";
import { createKeywordBaseline } from "../../src/evaluate/index.js";
import { taxonomy } from "./sample.js";

const predict = createKeywordBaseline(taxonomy);

describe("createKeywordBaseline", () => {
  it.each([
    ["The governor DENIED it.", ["denial"]],
    ["They have no  links to that terror group.", ["terror-labelling", "denial"]],
    ["An undenied claim by terrorists", []],
    ["The Ruritania-backed faction", ["foreign-backing"]],
    ["It was backed by all.", []],
    ["نفى الناطق ذلك", ["denial"]],
    ["ونَفَى الناطق ذلك", ["denial"]],
    ["استنفى شيئا", []],
    ["هذا الإرهابي", ["terror-labelling"]],
    ["وبالارهابي", ["terror-labelling"]],
    ["للإرهابي", ["terror-labelling"]],
    ["الجماعة الإرهابية", ["terror-labelling"]],
    ["لتنظيم القاعدة", ["terror-labelling"]],
    ["انضم للقاعدة", ["terror-labelling"]],
    ["هذه قاعدة عامة", []],
    ["فصيل مدعوم من الخارج", ["foreign-backing"]],
    ["", []],
  ])("finds in %j %j", (text, labels) => {
    expect(predict(text).labels).toEqual(labels);
  });

  it("takes a keyword by its letters, not as a pattern", () => {
    const [frame] = taxonomy.frames;
    const odd = { ...frame, keywords: { en: ["a.c (x)", "U.S.-led"], ar: ["ـــ"] } };
    const predictOdd = createKeywordBaseline({ frames: [odd] });
    expect(predictOdd("abc x").labels).toEqual([]);
    expect(predictOdd("an a.c (x) here").labels).toEqual(["terror-labelling"]);
    expect(predictOdd("a U.S.-led force").labels).toEqual(["terror-labelling"]);
  });

  it("finds nothing for frames without keywords", () => {
    const bare = taxonomy.frames.map((frame) => ({ ...frame, keywords: { en: [], ar: [] } }));
    expect(createKeywordBaseline({ frames: bare })("They denied it.").labels).toEqual([]);
  });
});
