import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article.js";
import { createPool } from "../../src/batch/pool.js";
import type { RenderedArticle } from "../../src/batch/render-job.js";
import { type LabelledArticle, loadLabeller } from "../../src/labeller.js";

const settings = { label: {} };
const file = new URL("./mortal-worker.ts", import.meta.url);
const articlesOf = (...texts: string[]): Article[] => texts.map((text, id) => ({ id, text }));
const texts = ["The ministry denied the report.", "", "نفت الوزارة التقرير.", "lone \ud83d surrogate"];

describe("createPool", () => {
  it("labels in other threads as this thread would", async () => {
    const labeller = await loadLabeller();
    const pool = await createPool<LabelledArticle>(2, { settings: { label: { threshold: 0.3 } } });
    const replies = await Promise.all(Array.from({ length: 5 }, () => pool.work(articlesOf(...texts))));
    const outcomes = texts.map((text) => labeller.label(text, { threshold: 0.3 }));
    for (const reply of replies) expect(reply).toEqual({ outcomes, pieces: [] });
    await pool.close();
  });

  it.each([
    ["ends its process", "exit", "worker exited with code: 3"],
    ["exhausts its memory", "exhaust", "memory limit"],
  ])("rejects an article that %s, and only that", async (_, bad, message) => {
    const pool = await createPool<LabelledArticle>(2, { settings, file, heap: { old: 64, young: 16 } });
    const replies = await Promise.all([
      pool.work(articlesOf("He came.", bad, "He denied it.")),
      pool.work(articlesOf("They left.")),
      pool.work(articlesOf("They stayed.", "She denied the claim.")),
      pool.work(articlesOf("It rained.")),
    ]);
    const [first, ...others] = replies.map(({ outcomes }) => outcomes);
    expect(first).toMatchObject([
      { sentences: [{ text: "He came." }] },
      { failure: { code: "bad-input", reason: expect.stringContaining(message) } },
      { sentences: [{ labels: [{ frame: "denial" }] }] },
    ]);
    expect(others.flat().every((outcome) => "sentences" in outcome)).toBe(true);
    expect((await pool.work(articlesOf("And on."))).outcomes).toMatchObject([{ sentences: [{}] }]);
    await pool.close();
  });

  it("loses nothing of a chunk whose articles are borne one by one", async () => {
    const pool = await createPool<LabelledArticle>(1, { settings, file });
    const { outcomes } = await pool.work(articlesOf("One.", "crowd", "Two."));
    expect(outcomes).toMatchObject([{ sentences: [{}] }, { sentences: [{}] }, { sentences: [{}] }]);
    await pool.close();
  });

  it("sends no more of an article than the work needs", async () => {
    const pool = await createPool<LabelledArticle>(1, { settings });
    const document = { id: 1, text: "One.", fields: { odd: () => {} }, save: () => {} };
    expect((await pool.work([document])).outcomes).toMatchObject([{ sentences: [{ text: "One." }] }]);
    await pool.close();
  });

  it("does not label with another model than is wanted", async () => {
    const pool = await createPool<LabelledArticle>(1, { settings: { ...settings, modelHash: "f00" } });
    await expect(pool.work(articlesOf("One."))).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(/the labeller has another \(f00…\): give \{ model \} with it/),
    });
    await pool.close();
  });

  it("rejects an article that cannot be sent, and only that", async () => {
    const pool = await createPool<RenderedArticle>(1, {
      settings: { ...settings, render: { format: "jsonl" } },
    });
    const { outcomes } = await pool.work([
      { id: 1, text: "One." },
      { id: 2, text: "Two.", fields: { odd: () => {} } },
    ]);
    expect(outcomes).toMatchObject([
      { id: 1, sentences: 1 },
      { failure: { reason: expect.stringContaining("could not be cloned") } },
    ]);
    await pool.close();
  });

  it.each([
    ["stillborn", "./stillborn-worker.mjs", "no such luck"],
    ["missing", "./nowhere.mjs", "nowhere"],
  ])("says so when the workers are %s, instead of rejecting every article", async (_, name, message) => {
    const pool = await createPool<LabelledArticle>(2, { settings, file: new URL(name, import.meta.url) });
    const works = [pool.work(articlesOf("One.")), pool.work(articlesOf("Two."))];
    for (const work of await Promise.allSettled(works)) {
      expect(work).toMatchObject({ status: "rejected", reason: { code: "bad-usage" } });
      expect(work).toMatchObject({ reason: { message: expect.stringContaining(message) } });
      expect(work).toMatchObject({ reason: { message: expect.stringContaining("{ concurrency: 1 }") } });
    }
    await pool.close();
  });

  it("closes while work is under way", async () => {
    const pool = await createPool<LabelledArticle>(1, { settings, file });
    await pool.work([]);
    const ended = expect(pool.work(articlesOf("spin"))).rejects.toThrow();
    await pool.close();
    await ended;
  });
});
