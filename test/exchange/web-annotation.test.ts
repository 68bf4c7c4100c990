import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatWebAnnotations } from "../../src/exchange/index.js";
import { annotatedDocument } from "./documents.js";

describe("formatWebAnnotations", () => {
  it("writes a page with selectors in code points, creators, scores and notes", () => {
    const text = "👍 نفت الوزارة the report";
    const { files, warnings } = formatWebAnnotations(
      [
        {
          id: "a 1",
          text,
          spans: [
            { start: 3, end: 6, label: "denial", score: 0.9, annotator: "ar-en 1" },
            { start: 15, end: 18, label: "b", annotator: "lina", note: "hm" },
          ],
          labels: [{ label: "c" }],
          annotators: [{ name: "ar-en 1", model: true }, { name: "lina" }],
          meta: {},
        },
      ],
      { base: "https://example.org/news/" },
    );
    const page = JSON.parse(files[0].content);
    expect(page["@context"]).toEqual(["http://www.w3.org/ns/anno.jsonld", { score: "urn:riwaya:score" }]);
    expect(page.type).toBe("AnnotationPage");
    expect(page.items).toEqual([
      {
        id: "https://example.org/news/a%201#1",
        type: "Annotation",
        motivation: "classifying",
        body: { type: "TextualBody", value: "c", purpose: "tagging" },
        target: "https://example.org/news/a%201",
      },
      {
        id: "https://example.org/news/a%201#2",
        type: "Annotation",
        motivation: "tagging",
        creator: { type: "Software", name: "ar-en 1" },
        body: { type: "TextualBody", value: "denial", purpose: "tagging", score: 0.9 },
        target: {
          source: "https://example.org/news/a%201",
          selector: [
            { type: "TextPositionSelector", start: 2, end: 5 },
            { type: "TextQuoteSelector", exact: "نفت", prefix: "👍 ", suffix: " الوزارة the report" },
          ],
        },
      },
      expect.objectContaining({
        creator: { type: "Person", name: "lina" },
        body: [expect.anything(), { type: "TextualBody", value: "hm", purpose: "commenting" }],
      }),
    ]);
    expect(warnings).toEqual([]);
  });

  it("selects the same words by position and by quotation", () => {
    fc.assert(
      fc.property(annotatedDocument({}), (document) => {
        const { files } = formatWebAnnotations([{ ...document, id: "x" }]);
        const points = [...document.text];
        for (const { target } of JSON.parse(files[0].content).items) {
          const [position, quote] = target.selector;
          expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
          expect(document.text).toContain((quote.prefix ?? "") + quote.exact + (quote.suffix ?? ""));
        }
      }),
    );
  });

  it("warns of what is not in it", () => {
    const document = { id: 1, text: "x", spans: [], labels: [], meta: { outlet: "y" } };
    expect(formatWebAnnotations([document]).warnings).toEqual([
      'document "1": a document without labels is not in the page',
      'document "1": further fields are left out',
    ]);
  });
});
