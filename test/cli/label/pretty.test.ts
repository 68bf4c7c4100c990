import { describe, expect, it } from "vitest";
import { formatArticle } from "../../../src/cli/label/pretty.js";
import { plainStyle } from "../../../src/cli/style.js";
import type { LabelledArticle, LabelledSentence } from "../../../src/labeller.js";

const model = { name: "fake", version: "1", hash: "00" };

/** A sentence whose evidence is given as words of its text. */
function sentence(
  text: string,
  labels: Readonly<Record<string, readonly string[]>> = {},
  start = 0,
): LabelledSentence {
  return {
    text,
    start,
    end: start + text.length,
    language: "en",
    labels: Object.entries(labels).map(([frame, words]) => ({
      frame,
      confidence: 0.876,
      evidence: words.map((word) => {
        const at = start + text.indexOf(word);
        return { text: word, start: at, end: at + word.length, weight: 1 };
      }),
    })),
    confidences: {},
  };
}

function format(article: Partial<LabelledArticle>): string {
  return [...formatArticle("a.txt", { sentences: [], passages: [], model, ...article }, plainStyle)].join("");
}

describe("formatArticle", () => {
  it("shows sentences, frames, confidence, deciding words and passages", () => {
    const sentences = [
      sentence("They denied any links.", { denial: ["denied any links", "They"] }),
      sentence("Rain.", {}, 23),
    ];
    const passages = [{ frame: "denial", start: 0, end: 22, sentences: [0, 1] as const, confidence: 0.9 }];
    expect(format({ sentences, passages })).toBe(
      [
        "a.txt",
        "2 sentences, 1 with a frame · model fake 1",
        "",
        "1  [They] [denied any links].",
        "   denial 0.88 · “denied any links”, “They”",
        "2  Rain.",
        "",
        "Passages",
        "  denial 0.90 · sentence 1",
        "",
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["overlapping", ["denied any", "any links"], "They [denied any links]."],
    ["nested", ["denied any links", "any"], "They [denied any links]."],
    ["the same", ["any", "any"], "They denied [any] links."],
    ["none", [], "They denied any links."],
  ])("marks words once: %s", (_name, words, marked) => {
    const labelled = sentence(
      "They denied any links.",
      { denial: words.slice(0, 1), other: words.slice(1) },
      10,
    );
    expect(format({ sentences: [labelled] })).toContain(`1  ${marked}\n`);
  });

  it("isolates Arabic, so that what stands around it keeps its order", () => {
    const labelled = sentence("نفت الحكومة ذلك", { denial: ["نفت"] });
    expect(format({ sentences: [labelled] })).toContain("1  \u2068[نفت] الحكومة ذلك\u2069\n");
    expect(format({ sentences: [labelled] })).toContain("\u2068“نفت”\u2069");
  });

  it("lets nothing in a text reach the terminal or leave its isolate", () => {
    const labelled = sentence("نص\u2069 \u001b[2J\0\u009b\n\nx\u202e");
    expect(format({ sentences: [labelled] })).toContain("1  \u2068نص ␛[2J␀␡ x\u2069\n");
  });

  it("says which sentences are not labelled", () => {
    const french = { ...sentence("Bonjour."), language: "other" as const };
    expect(format({ sentences: [french] })).toContain("Bonjour. (neither Arabic nor English: not labelled)");
  });

  it("shows an article without sentences", () => {
    expect(format({})).toBe("a.txt\n0 sentences, 0 with a frame · model fake 1\n\n");
  });
});
