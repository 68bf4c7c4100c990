import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article.js";
import { labelRendered, type RenderedArticle, type RenderSettings } from "../../src/batch/rendered.js";
import { createFormatter } from "../../src/batch/results/formatter.js";
import { RiwayaError } from "../../src/errors.js";
import { loadLabeller } from "../../src/labeller.js";

const labeller = await loadLabeller();
const frames = labeller.taxonomy.frames.map(({ id }) => id);
const jsonl: RenderSettings = { format: "jsonl" };

const articles: Article[] = [
  { id: "a", text: "The ministry denied the report. It rained.", fields: { date: "2020-01-01" } },
  { id: 7, text: "نفت الوزارة التقرير." },
  { id: "empty", text: "" },
  { id: "hostile", text: "\ud83d \u0000 \u2028 He denied \udc00 it.", extracted: true },
];

async function collect(source: Iterable<unknown>, render: RenderSettings, concurrency = 1) {
  const pieces: Uint8Array[] = [];
  const results: unknown[] = [];
  for await (const chunk of labelRendered(source as Iterable<Article>, { render, concurrency })) {
    const bytes = chunk.pieces.reduce((sum, piece) => sum + piece.length, 0);
    const told = chunk.results.reduce((sum, result) => sum + ("error" in result ? 0 : result.bytes), 0);
    expect(told).toBe(bytes);
    pieces.push(...chunk.pieces);
    results.push(...chunk.results);
  }
  return { bytes: Buffer.concat(pieces), results };
}

describe("labelRendered", () => {
  it.each<RenderSettings>([
    jsonl,
    { format: "jsonl", rows: "sentence" },
    { format: "jsonl", text: true },
    { format: "csv", columns: ["date"] },
    { format: "csv", rows: "sentence" },
  ])("gives the bytes that the formatter gives: %j", async (render) => {
    const formatter = createFormatter(render.format, { ...render, frames });
    const rows = articles.map((article) => [
      ...formatter.row({ ...article, ...labeller.label(article.text) }),
    ]);
    const { bytes, results } = await collect(articles, render);
    expect(bytes.toString()).toBe(Buffer.from(rows.flat().join("")).toString());
    expect(results).toEqual(
      articles.map(({ id, text }, index) => {
        const { sentences } = labeller.label(text);
        return {
          id,
          bytes: Buffer.byteLength(rows[index].join("")),
          units: text.length,
          sentences: sentences.length,
          labels: frames.map(
            (frame) => sentences.filter(({ labels }) => labels.some((label) => label.frame === frame)).length,
          ),
        };
      }),
    );
  });

  it("writes nothing of what is rejected", async () => {
    const rejection = { place: "a.csv:2", error: new RiwayaError("bad-input", "a.csv:2: torn") };
    const unwritable = { id: "big", text: "He came.", fields: { count: 1n } };
    const { bytes, results } = await collect([articles[0], rejection, unwritable, articles[1]], jsonl);
    const lines = bytes.toString().trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(["a", 7]);
    expect(results).toEqual([
      expect.objectContaining({ id: "a" }),
      rejection,
      { id: "big", place: "article 3", error: expect.any(RiwayaError) },
      expect.objectContaining({ id: 7 }),
    ]);
    expect((results[2] as { error: Error }).error.message).toMatch(
      /^article 3 \(id "big"\): its result cannot be written \(.*BigInt/,
    );
  });

  it("ends at what is rejected where that is wanted", async () => {
    const chunks = labelRendered(["One.", 5 as unknown as string], { render: jsonl, onError: "throw" });
    await expect(chunks.next()).rejects.toThrow("article 2: a value of type number");
  });

  it("gives the same from workers, long articles in pieces", async () => {
    const long = "He denied the claim on 5 May. ".repeat(6_000);
    const source = [
      ...articles,
      { id: "long", text: long },
      ...Array(40).fill({ id: "x", text: "1 ".repeat(30_000) }),
    ];
    const [alone, shared] = [await collect(source, jsonl, 1), await collect(source, jsonl, 2)];
    expect(shared.results).toEqual(alone.results);
    expect(shared.bytes.equals(alone.bytes)).toBe(true);
    expect((shared.results[4] as RenderedArticle).bytes).toBeGreaterThan(1 << 20);
  });
});
