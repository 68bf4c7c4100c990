import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLabeller, type LabelledSentence } from "../src/labeller.js";
import { anyText } from "./arbitraries.js";
import { createSmallModel } from "./small-model.js";

const labeller = createLabeller(await createSmallModel());

/** Every span of a result, with what it says of itself. */
function spansOf(sentence: LabelledSentence) {
  return [sentence, ...sentence.labels.flatMap(({ evidence }) => evidence)];
}

describe("label", () => {
  const text =
    "Rebels denied the claims on Monday.  They left.\n\nThe army denied the report; ونفت الحكومة التقرير.\nLe porte-parole a démenti cette information vendredi.";

  it("labels sentence by sentence, in the offsets of the article", () => {
    const article = labeller.label(text);
    expect(
      article.sentences.map(({ text, language, labels }) => [
        text,
        language,
        labels.map(({ frame }) => frame),
      ]),
    ).toEqual([
      ["Rebels denied the claims on Monday.", "en", ["denial"]],
      ["They left.", "en", []],
      ["The army denied the report; ونفت الحكومة التقرير.", "en", ["denial"]],
      ["Le porte-parole a démenti cette information vendredi.", "other", []],
    ]);
    for (const sentence of article.sentences) {
      for (const span of spansOf(sentence)) expect(text.slice(span.start, span.end)).toBe(span.text);
    }
    expect(article.sentences[0].labels[0].evidence[0]).toMatchObject({
      text: "denied the claims",
      start: 7,
      end: 24,
    });
    expect(article.model).toEqual(labeller.model);
  });

  it("gives a probability for every frame of a labelled language and none for others", () => {
    const [first, , , other] = labeller.label(text).sentences;
    expect(Object.keys(first.confidences)).toEqual(["denial", "other-frame"]);
    for (const confidence of Object.values(first.confidences)) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
    expect(other.confidences).toEqual({});
  });

  it("takes another threshold, and gives no label that rests on nothing", () => {
    const framesAt = (threshold: number) =>
      labeller.label(text, { threshold }).sentences.map(({ labels }) => labels.map(({ frame }) => frame));
    expect(framesAt(0)).toEqual([["denial"], [], ["denial"], []]);
    expect(framesAt(0.99)).toEqual([[], [], [], []]);
  });

  it.each([
    [() => labeller.label(undefined as unknown as string), "a text is wanted, not undefined"],
    [() => labeller.label("a", { threshold: 80 }), "threshold 80"],
    [() => labeller.label("a", { threshold: Number.NaN }), "threshold NaN"],
    [() => labeller.labelSentence("a", { language: "fr" as "en" }), 'language "fr"'],
  ])("refuses what TypeScript would not let through: %s", (call, message) => {
    expect(call).toThrow(message);
  });

  it.each(["", " \n\t\u00a0", "\ufeff"])("gives no sentences for %j", (blank) => {
    expect(labeller.label(blank)).toEqual({ sentences: [], passages: [], model: labeller.model });
  });

  it("never throws, and every span is a slice of the text", () => {
    fc.assert(
      fc.property(anyText, (article) => {
        for (const sentence of labeller.label(article, { threshold: 0 }).sentences) {
          for (const span of spansOf(sentence)) expect(article.slice(span.start, span.end)).toBe(span.text);
        }
      }),
    );
  });
});

describe("labelSentence", () => {
  it("labels a text as it stands, never split", () => {
    const text = "They left. Rebels denied the claims.";
    const sentence = labeller.labelSentence(text);
    expect(sentence).toMatchObject({ text, start: 0, end: text.length, language: "en" });
    expect(sentence.labels[0].evidence[0].text).toBe("denied the claims");
  });

  it("reads only the beginning of what is too long for a sentence, and keeps all of it", () => {
    const text = `Rebels denied the claims ${"and so on ".repeat(20_000)}denied the report`;
    const { end, labels } = labeller.labelSentence(text, { language: "en" });
    expect(end).toBe(text.length);
    expect(labels[0].evidence.map((evidence) => evidence.text)).toEqual(["denied the claims"]);
  });

  it("takes the language that it is told", () => {
    expect(labeller.labelSentence("Rebels denied the claims.", { language: "other" }).labels).toEqual([]);
  });
});
