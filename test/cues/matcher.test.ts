import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCues } from "../../src/cues/compile.js";
import { createCueMatcher } from "../../src/cues/matcher.js";
import { readCues } from "../../src/cues/read-cues.js";
import { parseCueRows } from "../../src/cues/source.js";
import type { LabelledLanguage } from "../../src/languages.js";
import { anyText } from "../arbitraries.js";

const classes = [
  '{"class":"DENY","inflect":"verb","words":["deny","brush off"]}',
  '{"class":"CLAIM","words":["claim","claims","report"]}',
  '{"class":"STATE","value":"ru","words":["Russia","Russian","Moscow"]}',
  '{"class":"STATE","value":"us","words":["US"]}',
  '{"class":"FORCE","words":["army","rebels"]}',
].join("\n");

/** The words that each row matched, exclusions in brackets. */
function hits(rows: string, text: string, language: LabelledLanguage = "en"): string[] {
  const source = [
    { file: "cues.jsonl", rows: parseCueRows(`${language === "en" ? classes : ""}\n${rows}`, "cues.jsonl") },
  ];
  const grammar = compileCues({ en: language === "en" ? source : [], ar: language === "ar" ? source : [] });
  const reading = readCues(text, createCueMatcher(grammar[language], language));
  return reading.hits.map(({ pattern, start, end }) => {
    const words = text.slice(reading.words.starts[start], reading.words.ends[end - 1]);
    return grammar[language].patterns[pattern].weight === undefined ? `[${words}]` : words;
  });
}

const row = (pattern: string, conditions: object = {}) =>
  JSON.stringify({ frame: "denial", pattern, weight: 0.9, ...conditions });

describe("patterns", () => {
  it.each([
    ["DENY ~3 CLAIM", "He denied all the claims.", ["denied all the claims"]],
    ["DENY ~3 CLAIM", "He denied it. The claims stand.", []],
    ["DENY ~3 CLAIM", "He denied, when asked, claims of theft.", ["denied, when asked, claims"]],
    ["DENY -3 CLAIM", "He denied, when asked, claims of theft.", []],
    ["DENY ~1 CLAIM", "He denied all the claims.", []],
    ["DENY the? CLAIM", "He denies claims and denied the report.", ["denies claims", "denied the report"]],
    ["DENY CLAIM", "They brushed off claims.", ["brushed off claims"]],
    ["did not ~1 CLAIM", "He didn't claim it.", ["didn't claim"]],
    ["STATE +backed", "Russia-backed fighters", ["Russia-backed"]],
    ["STATE +backed", "What Russia backed failed.", []],
    ["^ CLAIM", "Claims fly. A report came; report it.", ["Claims", "report"]],
    ["STATE", "US troops told us so in the U.S. too.", ["US", "U.S."]],
    ["STATE +backed|led", "The US-led and us-backed", ["US-led"]],
    ["STATE", "THEY TOLD US ABOUT IT", []],
    ["den* CLAIM", "Denied report", ["Denied report"]],
    // alternatives that interleave, one of them a phrase upon a word that is one itself, come in the order of the text
    ["b|a|a_c ~1 d", "a c d b d a x d b", ["a c d", "b d", "a x d"]],
    ["a d? e?", "d a e d a", ["a e", "a"]],
  ])("%s in %j", (pattern, text, expected) => {
    expect(hits(row(pattern), text)).toEqual(expected);
  });

  it.each([
    ["DENY ~3 CLAIM", { notBefore: { within: 2, of: "not|never" } }, "He did not deny the claims.", []],
    [
      "DENY ~3 CLAIM",
      { notBefore: { within: 2, of: "not|never" } },
      "He did not come. He denied the claims.",
      ["denied the claims"],
    ],
    ["DENY", { notAfter: { within: 3, of: "bail" } }, "She was denied the usual bail.", []],
    ["DENY ~3 CLAIM", { without: "wild" }, "He denied wild claims.", []],
    ["DENY", { needs: "CLAIM" }, "The claims? He denied them.", ["denied"]],
    ["DENY", { needs: "CLAIM" }, "He denied them.", []],
    ["DENY", { needs: ["CLAIM", "FORCE"] }, "The claims? The army denied them.", ["denied"]],
    ["DENY", { needs: ["CLAIM", "FORCE"] }, "The claims? He denied them.", []],
    ["STATE FORCE", { needsOther: "STATE" }, "The US army stands in Russia.", ["US army"]],
    ["STATE FORCE", { needsOther: "STATE" }, "The Russian army stands in Russia.", []],
    ["DENY", { needsOther: "STATE" }, "In Moscow he denied it.", ["denied"]],
    ["DENY", { lacks: "CLAIM" }, "He denied them.", ["denied"]],
    ["DENY", { lacks: "CLAIM" }, "The claims? He denied them.", []],
    ["STATE ~3 backs ~3 FORCE", { differ: true }, "Russia backs the Russian army.", []],
    ["STATE ~3 backs ~3 FORCE", { differ: true }, "Russia backs the rebels.", ["Russia backs the rebels"]],
  ])("%s with %j in %j", (pattern, conditions, text, expected) => {
    expect(hits(row(pattern, conditions), text)).toEqual(expected);
  });

  it("finds a pattern that begins later, where its first beginning is excluded", () => {
    const exclusion = JSON.stringify({ frame: "denial", exclude: "Moscow" });
    expect(hits(`${exclusion}\n${row("STATE ~2 CLAIM")}`, "Moscow heard US claims.")).toEqual([
      "[Moscow]",
      "US claims",
    ]);
  });

  it("drops patterns on excluded words unless they override", () => {
    const exclusion = JSON.stringify({ frame: "denial", exclude: "DENY entry" });
    expect(hits(`${exclusion}\n${row("DENY")}`, "He was denied entry.")).toEqual(["[denied entry]"]);
    expect(hits(`${exclusion}\n${row("DENY", { overrides: true })}`, "He was denied entry.")).toEqual([
      "[denied entry]",
      "denied",
    ]);
  });

  it.each([
    ["نفى ~2 علاقة", "ونفت الحكومة أي علاقة لها بالأمر.", []],
    ["نفت ~2 علاقة", "ونفت الحكومة أي علاقة لها بالأمر.", ["ونفت الحكومة أي علاقة"]],
    ["دعم", "وصلوا بدعمها وبالدعم الموعود.", ["بدعمها", "وبالدعم"]],
    ["=دعم", "وصلوا بدعمها ثم دعم آخر.", ["دعم"]],
  ])("Arabic %s in %j", (pattern, text, expected) => {
    expect(hits(row(pattern), text, "ar")).toEqual(expected);
  });

  it("finds the same in a sentence whatever was read before", () => {
    const rows = parseCueRows(`${classes}\n${row("DENY ~3 CLAIM", { needs: "STATE" })}`, "cues.jsonl");
    const { en } = compileCues({ en: [{ file: "cues.jsonl", rows }], ar: [] });
    const matcher = createCueMatcher(en, "en");
    const texts = ["He denied claims.", "Russia denied claims.", "Claims, he denied.", "Moscow denied it."];
    const counts = [...texts, ...texts].map((text) => readCues(text, matcher).hits.length);
    expect(counts).toEqual([0, 1, 0, 0, 0, 1, 0, 0]);
  });

  it("never throws and stays inside the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const hit of hits(`${row("DENY ~3 CLAIM")}\n${row("STATE ~16 FORCE")}`, text))
          expect(text).toContain(hit.replace(/^\[|\]$/g, ""));
      }),
    );
  });
});
