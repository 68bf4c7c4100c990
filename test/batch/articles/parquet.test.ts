import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../../src/batch/articles/index.js";
import { readParquet } from "../../../src/batch/articles/parquet.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";
import { collect, inChunks, readAll } from "./read-all.js";

const folder = createTemporaryFolder();
const connection = await (await DuckDBInstance.create()).connect();

/** Writes what a query gives as Parquet. */
async function write(name: string, query: string): Promise<string> {
  const path = join(folder.path, name);
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
  return path;
}

const sentence = "The ministry denied the report. نفت الوزارة التقرير.";
const plain = await write("plain.parquet", `SELECT i AS id, '${sentence}' AS text FROM range(5000) t(i)`);
const other = await write("other.parquet", "SELECT 'a' AS body, 1 AS id");
const half = folder.write("half.parquet", readFileSync(plain).subarray(0, 5000));

describe("Parquet", () => {
  it("gives rows in their order, beyond one chunk", async () => {
    const { articles, order } = await collect(readArticles(plain));
    expect(order).toEqual(Array.from({ length: 5000 }, (_, index) => index));
    expect(articles[4999]).toEqual({ id: 4999, text: sentence });
  });

  it("gives the fields that are asked for, as values of JSON", async () => {
    const path = await write(
      "fields.parquet",
      `SELECT 'a' AS text, 9007199254740993 AS big, 5::BIGINT AS n, 1.5::DOUBLE AS f, true AS b, NULL AS none, [1, 2] AS list,
       {'x': 1} AS struct, DATE '2024-05-01' AS day, TIMESTAMP '2024-05-01 10:00:00' AS time, 1.50::DECIMAL(4, 2) AS price`,
    );
    const { articles } = await collect(readArticles(path, { keep: "all" }));
    expect(articles).toEqual([
      {
        id: `${path}:1`,
        text: "a",
        fields: {
          ...{ big: "9007199254740993", n: 5, f: 1.5, b: true, none: null, list: [1, 2], struct: { x: 1 } },
          ...{ day: "2024-05-01", time: "2024-05-01 10:00:00", price: "1.50" },
        },
      },
    ]);
    const some = await collect(readArticles(path, { keep: ["day", "gone"], idField: "n" }));
    expect(some.articles).toEqual([{ id: 5, text: "a", fields: { day: "2024-05-01" } }]);
  });

  it("takes names of columns and files that mean something to SQL and to patterns", async () => {
    const query = `SELECT 'a' AS "my ""text""", 1 AS "select"`;
    const path = await write("odd [1]*.parquet", query);
    await write("odd 1x.parquet", `SELECT 'b' AS "my ""text""", 2 AS "select"`);
    const { articles } = await collect(readArticles(path, { textField: 'my "text"', idField: "select" }));
    expect(articles).toEqual([{ id: 1, text: "a" }]);
  });

  it("rejects rows one by one", async () => {
    const path = await write(
      "nulls.parquet",
      "SELECT * FROM (VALUES (1, 'a'), (2, NULL), (3, 'c')) t(id, text)",
    );
    const { order, rejections, messages } = await collect(readArticles(path));
    expect(order).toEqual([1, `${path}:2`, 3]);
    expect(messages[0]).toMatch(/:2: field "text" is not a string/);
    expect(rejections[0].input).toBe('{"id":2,"text":null}');
  });

  it("reads streams and gzip", async () => {
    const bytes = readFileSync(plain);
    expect((await readAll("stream", bytes, { format: "parquet" })).articles).toHaveLength(5000);
    const { articles, messages } = await readAll("a.parquet.gz", gzipSync(bytes), { idField: "none" });
    expect([articles, messages]).toEqual([
      [],
      [expect.stringMatching(/^a\.parquet\.gz: column "none" is missing/)],
    ]);
  });

  it.each([
    ["is cut short", half, /half\.parquet: cut short, damaged, or no Parquet: .*No magic bytes/],
    [
      "is empty",
      folder.write("empty.parquet", ""),
      /empty\.parquet: cut short, damaged, or no Parquet: .*too small/,
    ],
    [
      "is another format",
      folder.write("json.parquet", '{"text":"a"}\n'.repeat(9)),
      /json\.parquet: cut short, damaged/,
    ],
    ["is missing", join(folder.path, "gone.parquet"), /gone\.parquet: no such file/],
    ["has other columns", other, /column "text" is missing \(the file has "body", "id"\); --text-field/],
  ])("rejects a file that %s", async (_name, path, message) => {
    const { articles, rejections, messages } = await collect(readArticles(path));
    expect(articles).toEqual([]);
    expect(rejections).toMatchObject([{ place: path, error: { code: "bad-input" } }]);
    expect(messages[0]).toMatch(message);
  });

  it("says where a file is damaged within", async () => {
    const query = "SELECT i AS id, repeat(md5(i::VARCHAR), 9) AS text FROM range(9000) t(i)";
    const bytes = readFileSync(await write("long.parquet", query));
    bytes.fill(7, Math.floor(bytes.length * 0.7), Math.floor(bytes.length * 0.8));
    const { messages } = await collect(readArticles(folder.write("damaged.parquet", bytes)));
    expect(messages).toEqual([expect.stringMatching(/damaged\.parquet: cut short, damaged/)]);
  });

  it("says how to install DuckDB where it is missing", async () => {
    const missing = () => Promise.reject(new Error("Cannot find package"));
    const rows = readParquet(
      { name: "a", chunks: inChunks("") },
      { textField: "text", idField: "id" },
      missing,
    );
    await expect(rows.next()).rejects.toMatchObject({
      code: "missing-peer",
      message: expect.stringMatching(/npm install @duckdb\/node-api$/),
    });
  });
});
