import { chmodSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../../src/batch/articles/index.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";
import { collect, readAll } from "./read-all.js";

const folder = createTemporaryFolder();
const row = '{"id":"a","text":"نفت الوزارة التقرير."}\n';

describe("readArticles", () => {
  it("reads a text as it is, under its own name", async () => {
    const path = folder.write("مقال بلا عنوان.txt", "\uFEFFOne.\r\n\tTwo\0");
    expect((await collect(readArticles(path))).articles).toEqual([{ id: path, text: "One.\r\n\tTwo\0" }]);
  });

  it.each([
    ["a", undefined, "text"],
    ["a.docx", undefined, "text"],
    ["-", "jsonl", "jsonl"],
    ["a.txt", "jsonl", "jsonl"],
    ["a.jsonl", "text", "text"],
  ] as const)("takes %s with the format %s for %s", async (name, format, taken) => {
    const { articles } = await readAll(name, row, { format });
    expect(articles).toEqual([taken === "text" ? { id: name, text: row } : JSON.parse(row)]);
  });

  it("takes gzip by what it holds, and wants it where the name says so", async () => {
    const whole = gzipSync(row);
    expect((await readAll("a.jsonl.gz", whole, { chunk: 1 })).order).toEqual(["a"]);
    expect((await readAll("-", whole, { format: "jsonl" })).order).toEqual(["a"]);
    expect((await readAll("a.jsonl.gz", row)).messages).toEqual([
      "a.jsonl.gz: not compressed with gzip, though its name ends in .gz",
    ]);
    expect((await readAll("a.jsonl.gz", "")).messages).toEqual([
      "a.jsonl.gz: empty, though its name ends in .gz",
    ]);
  });

  it("keeps the rows before the end of gzip that is cut short, and rejects the rest", async () => {
    const { order, rejections, messages } = await readAll(
      "a.jsonl.gz",
      gzipSync(row.repeat(3)).subarray(0, -8),
    );
    expect(order).toEqual(["a", "a", "a", "a.jsonl.gz"]);
    expect(messages[0]).toMatch(/^a\.jsonl\.gz: cut short/);
    expect(rejections[0].place).toBe("a.jsonl.gz");
  });

  it("gives no text of which the end is missing", async () => {
    expect(await readAll("a.txt.gz", gzipSync("One. Two.").subarray(0, -8))).toMatchObject({
      articles: [],
      messages: [expect.stringMatching(/cut short/)],
    });
  });

  it("gives each row of a stream before it asks for the next", async () => {
    let asked = 0;
    const stream = (async function* () {
      for (; asked < 3; asked += 1) yield Buffer.from(row);
    })();
    const articles = readArticles({ name: "-", stream }, { format: "jsonl" });
    await articles.next();
    await articles.next();
    expect(asked).toBe(1);
  });

  it("tells how many bytes were read, as they lie in the file", async () => {
    const path = folder.write("a.jsonl.gz", gzipSync(row));
    let bytes = 0;
    const onBytes = (count: number) => {
      bytes += count;
    };
    await collect(readArticles(path, { onBytes }));
    expect(bytes).toBe(gzipSync(row).length);
  });

  it.each([
    ["gone.txt", /gone\.txt: no such file/],
    ["gone.csv", /gone\.csv: no such file/],
    [".", /: a directory, not a file/],
  ])("gives a rejection for %s", async (name, message) => {
    const path = `${folder.path}/${name}`;
    expect(await collect(readArticles(path))).toMatchObject({
      articles: [],
      rejections: [{ place: path, error: { code: "bad-input" } }],
      messages: [expect.stringMatching(message)],
    });
  });

  it("gives a rejection for bytes that are no UTF-8", async () => {
    expect((await readAll("a.txt", Uint8Array.of(0x61, 0xe3))).messages).toEqual([
      expect.stringMatching(/^a\.txt: not UTF-8: byte 1 is 0xE3/),
    ]);
  });

  it("throws for a format that it does not know", async () => {
    const format = "docx" as "text";
    await expect(readAll("a", "", { format })).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(/^format "docx": text, html, jsonl/),
    });
  });

  it("lets an error of the stream's own through", async () => {
    const stream = (async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(row);
      throw new TypeError("broken");
    })();
    await expect(collect(readArticles({ name: "a.jsonl", stream }))).rejects.toThrow("broken");
  });

  // Root reads anything.
  it.skipIf(process.getuid?.() === 0)("gives a rejection for a file that may not be read", async () => {
    const path = folder.write("secret.txt", "x");
    chmodSync(path, 0o000);
    expect((await collect(readArticles(path))).messages).toEqual([
      expect.stringMatching(/permission denied/),
    ]);
  });
});
