import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Article, LabelledRow } from "../../src/article.js";
import type { StreamSource } from "../../src/batch/entry.js";
import type { LabelStreamOptions } from "../../src/batch/label-chunks.js";
import { labelStream } from "../../src/batch/label-stream.js";
import { createPool } from "../../src/batch/pool.js";
import type { BatchResult, Rejection } from "../../src/batch/rejection.js";
import { RiwayaError } from "../../src/errors.js";
import { loadLabeller } from "../../src/labeller.js";
import { anyText } from "../arbitraries.js";
import { turns } from "./fake-crew.js";

vi.mock(import("../../src/batch/pool.js"), async (original) => {
  const pool = await original();
  return { ...pool, createPool: vi.fn(pool.createPool) as typeof pool.createPool };
});
afterEach(() => vi.mocked(createPool).mockClear());

const labeller = await loadLabeller();

async function collect(source: StreamSource, options?: LabelStreamOptions): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for await (const result of labelStream(source, options)) results.push(result);
  return results;
}

const rejection: Rejection = {
  id: "b",
  place: "a.csv:3",
  error: new RiwayaError("bad-input", "a.csv:3: torn"),
};
const articles: Article[] = [
  { id: "a", text: "The ministry denied the report.", fields: { date: "2020-01-01" } },
  { id: 7, text: "نفت الوزارة التقرير." },
  { id: "page", text: "Rebels backed by Rwanda took the town.", extracted: true },
];

describe("labelStream", () => {
  it.each([0, 1, 2])(
    "gives articles with their sentences, in order, with concurrency %i",
    async (concurrency) => {
      const expected = articles.map((article) => ({ ...article, ...labeller.label(article.text) }));
      expect(await collect(articles, { concurrency })).toEqual(expected);
      async function* source() {
        for (const article of articles) {
          await turns(2);
          yield article;
        }
      }
      expect(await collect(source(), { concurrency })).toEqual(expected);
    },
  );

  it("labels any text as `label` does, in its place", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 20 }), async (texts) => {
        const results = await collect(texts);
        expect(results).toEqual(
          texts.map((text, index) => ({ id: index + 1, text, ...labeller.label(text) })),
        );
      }),
    );
  });

  it("gives nothing for nothing", async () => {
    expect(await collect([])).toEqual([]);
  });

  it("takes its number for the id that an article does not have", async () => {
    const source = ["One.", { text: "Two.", fields: { a: 1 } }, { id: "c", text: "Three." }] as Article[];
    expect((await collect(source)).map(({ id }) => id)).toEqual([1, 2, "c"]);
  });

  it("hands `threshold` and `model` on", async () => {
    const [row] = (await collect([articles[0]], {
      threshold: 1,
      model: new URL("../../models/ar-en/", import.meta.url),
    })) as LabelledRow[];
    expect(row.sentences[0].labels).toEqual([]);
    expect(row.model).toEqual(labeller.model);
  });

  describe("small and large jobs", () => {
    it("starts no workers for a small job", async () => {
      await collect(Array(200).fill("He denied the claim."), { concurrency: 4 });
      expect(createPool).not.toHaveBeenCalled();
    });

    it("starts none at all where none are wanted", async () => {
      let length = 0;
      for await (const { sentences } of labelStream(largeJob(), {
        concurrency: 1,
      }) as AsyncIterable<LabelledRow>) {
        length += sentences.length;
      }
      expect(length).toBeGreaterThan(0);
      expect(createPool).not.toHaveBeenCalled();
    });

    it("shares a large job between workers, and gives the same in the same order", async () => {
      const texts = [...largeJob()];
      texts[500] = "The ministry denied the report.";
      texts[2_000] = "نفت الوزارة التقرير.";
      let number = 0;
      for await (const result of labelStream(texts, { concurrency: 2 })) {
        number += 1;
        expect(result.id).toBe(number);
        const { text, sentences } = result as LabelledRow;
        expect(text).toBe(texts[number - 1]);
        if (number === 501 || number === 2_001) expect(sentences).toEqual(labeller.label(text).sentences);
      }
      expect(number).toBe(texts.length);
      expect(createPool).toHaveBeenCalledTimes(1);
    });

    it("stops the workers when the consumer leaves or aborts", async () => {
      for await (const _ of labelStream(largeJob(), { concurrency: 2 })) break;
      const abort = new AbortController();
      const run = async () => {
        for await (const _ of labelStream(largeJob(), { concurrency: 2, signal: abort.signal })) {
          abort.abort(new Error("enough"));
        }
      };
      await expect(run()).rejects.toThrow("enough");
      expect(createPool).toHaveBeenCalledTimes(2);
      for (const { value } of vi.mocked(createPool).mock.results) {
        await expect((await value).work([{ id: 1, text: "" }])).rejects.toThrow();
      }
    });
  });

  describe("what cannot be labelled", () => {
    const bad = [
      [5, { place: "article 2" }, "article 2: a value of type number; a text or { id, text } is wanted"],
      [null, { place: "article 2" }, "article 2: null; a text or { id, text } is wanted"],
      [["a"], { place: "article 2" }, "article 2: an array; a text or { id, text } is wanted"],
      [
        { id: "x" },
        { id: "x", place: "article 2" },
        'article 2: "text" is missing; a text or { id, text } is wanted',
      ],
      [
        { id: "x", text: 5 },
        { id: "x" },
        'article 2: "text" is a value of type number; a text or { id, text } is wanted',
      ],
      [
        { id: {}, text: "" },
        {},
        'article 2: "id" is a value of type object; a text or { id, text } is wanted',
      ],
      [rejection, { id: "b", place: "a.csv:3" }, "a.csv:3: torn"],
    ] as const;

    it.each(bad)("comes out in its place: %j", async (input, fields, message) => {
      const source = ["One.", input, "Three."] as string[];
      const [first, second, third] = await collect(source);
      expect(first).toMatchObject({ id: 1, sentences: [{}] });
      expect(second).toMatchObject({ ...fields, error: { name: "RiwayaError", code: "bad-input", message } });
      expect(third).toMatchObject({ id: 3, sentences: [{}] });
    });

    it("ends the stream where that is wanted, after what came before it", async () => {
      const seen: unknown[] = [];
      let returned = 0;
      function* source() {
        try {
          yield* ["One.", rejection, "Three."];
        } finally {
          returned += 1;
        }
      }
      const run = async () => {
        for await (const { id } of labelStream(source(), { onError: "throw" })) seen.push(id);
      };
      await expect(run()).rejects.toBe(rejection.error);
      expect([seen, returned]).toEqual([[1], 1]);
    });
  });

  it.each([
    [{ concurrency: -1 }, "concurrency -1"],
    [{ concurrency: 1.5 }, "concurrency 1.5"],
    [{ concurrency: Number.NaN }, "concurrency NaN"],
    [{ threshold: 2 }, "threshold 2"],
    [{ onError: "ignore" as "throw" }, 'onError "ignore"'],
  ])("refuses %j before anything is read", async (options, message) => {
    const next = labelStream(["text"], options).next();
    await expect(next).rejects.toThrow(expect.objectContaining({ code: "bad-usage" }));
    await expect(next).rejects.toThrow(message);
  });

  it.each([["a text"], [undefined], [5], [{}]])("refuses the source %j", async (source) => {
    const next = labelStream(source as unknown as string[]).next();
    await expect(next).rejects.toThrow(/^a source of type \w+: an iterable of articles is wanted/);
  });

  it("refuses a model that is not there before anything is read", async () => {
    const next = labelStream(["text"], { model: "nowhere" }).next();
    await expect(next).rejects.toThrow(expect.objectContaining({ code: "bad-model" }));
  });

  it("lets an abort through between two turns of work in this thread", async () => {
    const signal = AbortSignal.timeout(1);
    const endless = (function* () {
      for (;;) yield "He denied the claim.";
    })();
    const run = async () => {
      for await (const _ of labelStream(endless, { concurrency: 1, signal }));
    };
    await expect(run()).rejects.toThrow(expect.objectContaining({ name: "TimeoutError" }));
  });
});

/** Quick to label, in no language, and more than a small job. */
function* largeJob(): Generator<string> {
  for (let row = 0; row < 3_000; row += 1) yield `${row} `.repeat(200);
}
