import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseJsonl } from "../../src/jsonl.js";
import { splitSentences } from "../../src/text/sentences.js";

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

const rowSchema = z.object({
  text: z.string(),
  sentences: z.array(z.string()),
  why: z.string(),
  contested: z.boolean().optional(),
});

function readRows(name: string): z.infer<typeof rowSchema>[] {
  const file = new URL(`../fixtures/text/${name}.jsonl`, import.meta.url);
  return parseJsonl(readFileSync(file, "utf8"), rowSchema, name).map((row) => row.value);
}

/**
 * Contested rows that we decide otherwise: a full stop that closes a quotation ends the sentence, and sentences inside
 * a quotation are sentences, as the annotators of the real documents have it.
 */
const decidedOtherwise = new Set([
  "quote + capitalised attribution (seed 003)",
  "multi-sentence quote inside a sentence",
  "straight quotes, و continuation",
]);

describe.each(["sentences-en", "sentences-ar"])("%s", (name) => {
  const rows = readRows(name);
  it.each(rows.filter((row) => !decidedOtherwise.has(row.why)))("$why: $text", ({ text, sentences }) => {
    expect(split(text)).toEqual(sentences);
  });
  it.fails.each(rows.filter((row) => decidedOtherwise.has(row.why)))("$why: $text", ({ text, sentences }) => {
    expect(split(text)).toEqual(sentences);
  });
});

const real = new URL("../../../shared/real/", import.meta.url);

describe.skipIf(!existsSync(real))("real documents", () => {
  const goldSchema = z.object({ doc: z.string(), start: z.number(), end: z.number() });
  const gold = existsSync(real)
    ? parseJsonl(readFileSync(new URL("gold.jsonl", real), "utf8"), goldSchema, "gold.jsonl")
    : [];
  const documents = [...new Set(gold.map((row) => row.value.doc))];
  it.each(documents)("%s: our sentences are the annotators'", (document) => {
    const text = readFileSync(new URL(`docs/${document}`, real), "utf8");
    const rows = gold.map((row) => row.value).filter((row) => row.doc === document);
    expect(splitSentences(text)).toEqual(rows.map(({ start, end }) => ({ start, end })));
  });
});

describe("edges", () => {
  it.each([
    ["nothing", "", []],
    ["white space", " \n\t\u00a0\ufeff \r\n", []],
    ["one word", "Tripoli", ["Tripoli"]],
    ["dots alone", "....", ["...."]],
    ["Windows newlines", "They left.\r\nNobody saw.\r\n", ["They left.", "Nobody saw."]],
    [
      "other newlines",
      "One\u2028Two\u2029Three\vFour\fFive\rSix",
      ["One", "Two", "Three", "Four", "Five", "Six"],
    ],
    [
      "no-break spaces at the ends",
      "\u00a0They left.\u00a0\u00a0Nobody saw.\u00a0",
      ["They left.", "Nobody saw."],
    ],
    ["a lone surrogate", "They \ud800 left. Nobody saw.", ["They \ud800 left.", "Nobody saw."]],
    ["a vowelled word before lower case", "وصل الوفدُ. they left", ["وصل الوفدُ.", "they left"]],
    ["words that every object has", "It is a constructor. It is.", ["It is a constructor.", "It is."]],
    ["the same, in capitals", "They met toString. They left.", ["They met toString.", "They left."]],
    ["NUL", "They left.\u0000 Nobody saw.", ["They left.\u0000 Nobody saw."]],
  ])("%s", (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

/** The pieces that decide where sentences end, in every order. */
const pieces = fc.constantFrom(
  ..."aIBزو5.?!…؟«»“”\"'()[]•-:،, \n\u00a0\u064b\u0640\u202b\u202c\u200f\ud83d\ude00".split(""),
  ..."Gen. U.S. p.m. No. e.g. أ.ف.ب. د. The said قال وقال www.a.b/?c 1. a) 2) ... . ".split(" "),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join("")),
  fc.string({ unit: "binary" }),
);

describe("properties", () => {
  it("covers the text: only white space lies outside the spans, which are trimmed, in order and never empty", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const span of splitSentences(text)) {
          expect(text.slice(end, span.start).trim()).toBe("");
          const sentence = text.slice(span.start, span.end);
          expect(sentence).not.toBe("");
          expect(sentence).toBe(sentence.trim());
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("splits lines one by one as it splits them together", () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (lines) => {
        const parts = lines.map((line) => line.replace(/[\n\v\f\r\u2028\u2029]/g, ""));
        expect(split(parts.join("\n"))).toEqual(parts.flatMap(split));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a long text of one piece", () => {
  it.each([
    ".",
    ". ",
    ". . .",
    "…",
    "A. B. ",
    "U.S.",
    "a.b/",
    "أ.ب.",
    "1. a ",
    '"',
    '." ',
    "’",
    "(",
    ")",
    "(A. ",
    "[1]",
    "•",
    "?” Smith ",
    "a\u0301.",
    ".\u200f",
    "中。",
    "😀",
    "a",
    "\n",
    "x \u00a0",
  ])("of %j is read", (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const spans = splitSentences(text);
    expect(
      spans
        .map(({ start, end }) => text.slice(start, end))
        .join("")
        .replace(/\s/g, ""),
    ).toBe(text.replace(/\s/g, ""));
  });
});
