import { describe, expect, it } from "vitest";
import { listBuckets } from "../../src/cues/buckets.js";
import { compileCues } from "../../src/cues/compile.js";
import { readEntry } from "../../src/cues/entry-text.js";
import type { LanguageGrammar } from "../../src/cues/grammar.js";
import { parseCueRows } from "../../src/cues/source.js";

const compile = (en: string, ar = "") =>
  compileCues({
    en: [{ file: "en.jsonl", rows: parseCueRows(en, "en.jsonl") }],
    ar: [{ file: "ar.jsonl", rows: parseCueRows(ar, "ar.jsonl") }],
  });

describe("compileCues", () => {
  /** The phrases of a compiled lexicon: first word, capitals, value and further words put together again. */
  const phrasesOf = ({ exact, values }: LanguageGrammar) =>
    listBuckets(exact)
      .flatMap(([first, text]) =>
        text.split(";").map((entry) => {
          const { capitals, value, rest } = readEntry(entry);
          return (capitals ? "^" : "") + [first, ...rest].join(" ") + (values[value] ?? "");
        }),
      )
      .sort();

  it("inflects and folds the words of a class", () => {
    const { en } = compile('{"class":"DENY","inflect":"verb","words":["deny","shrug off"]}');
    expect(en.classes).toEqual(["DENY"]);
    expect(phrasesOf(en)).toEqual([
      "denied",
      "denies",
      "deny",
      "denying",
      "shrug off",
      "shrugged off",
      "shrugging off",
      "shrugs off",
    ]);
  });

  it("inflects Arabic verbs from past and present, weak letters dropped in the jussive", () => {
    const { ar } = compile("", '{"class":"DENY","inflect":"verb","words":["نفى/ينفي"]}');
    expect(phrasesOf(ar)).toEqual(
      expect.arrayContaining(["نفي", "نفت", "نفوا", "ينفي", "تنفي", "ينفون", "ينف", "سينفي"]),
    );
  });

  it("marks capitals, keeps states apart and splits hyphens", () => {
    const { en } = compile(
      '{"class":"STATE","value":"us","words":["US","United States"]}\n{"class":"STATE","value":"x","words":["Trans-Jordan"]}',
    );
    expect(phrasesOf(en)).toEqual(["^usus", "trans jordan", "united statesus"]);
  });

  it("keeps words that mean something to JavaScript", () => {
    const { en } = compile('{"class":"ODD","words":["constructor","__proto__ chain"]}');
    expect(phrasesOf(en)).toEqual(["constructor", "proto chain"]);
  });

  it.each([
    [
      '{"frame":"denial","pattern":"DENY claim","weight":1}',
      'en.jsonl:1: unknown class DENY in "DENY claim"',
    ],
    ['{"frame":"denial","pattern":"a","weight":1,"needs":"STATE"}', "en.jsonl:1: unknown class STATE"],
    [
      '{"frame":"denial","pattern":"a b","weight":1}\n{"frame":"denial","pattern":"a b","weight":0.5}',
      'en.jsonl:2: the pattern "a b" stands at en.jsonl:1 already',
    ],
    ['{"frame":"denial","pattern":"~2 a","weight":1}', 'en.jsonl:1: pattern "~2 a"'],
    ['{"frame":"denial","pattern":"a","weight":2}', "en.jsonl:1:"],
    ['{"class":"deny","words":["a"]}', "en.jsonl:1:"],
  ])("refuses %s", (rows, message) => {
    expect(() => compile(rows)).toThrow(message);
  });
});
