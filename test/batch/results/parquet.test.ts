import { existsSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import type { LabelledRow } from "../../../src/article.js";
import { convertToParquet, createFormatter, type FormatSettings } from "../../../src/batch/results/index.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";
import { labelRow } from "./sample.js";

const folder = createTemporaryFolder();
const frames = ["denial", "foreign-backing"];

async function query(sql: string) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

let files = 0;
async function convert(rows: readonly LabelledRow[], settings: Partial<FormatSettings> = {}) {
  const all = { frames, wellFormed: true, ...settings };
  const formatter = createFormatter("jsonl", all);
  files += 1;
  const from = folder.write(
    `it's ${files}.jsonl`,
    rows.map((row) => [...formatter.row(row)].join("")).join(""),
  );
  const to = join(folder.path, `نتائج ${files}.parquet`);
  await convertToParquet(from, to, all, { riwaya_model: "it's one" });
  const described = await query(`DESCRIBE SELECT * FROM '${to}'`);
  const types = Object.fromEntries(described.map((row) => [row.column_name, row.column_type]));
  return { to, types, rows: await query(`SELECT * FROM '${to}'`) };
}

describe("convertToParquet", () => {
  it("gives articles the shape of their JSON", async () => {
    const { rows, types } = await convert([
      labelRow("He denied it.\nRain fell."),
      labelRow("\uD800", { id: 7 }),
    ]);
    expect(rows).toMatchObject([
      {
        id: "a",
        sentences: [
          {
            text: "He denied it.",
            labels: [
              { frame: "denial", confidence: 0.9, evidence: [{ text: "denied", start: 3, weight: 2 }] },
            ],
            confidences: { denial: 0.9, "foreign-backing": null },
          },
          { text: "Rain fell.", start: 14, labels: [] },
        ],
        passages: [],
        model: { name: "fake", hash: "00" },
      },
      { id: "7", sentences: [{ text: "\uFFFD" }] },
    ]);
    expect(types.id).toBe("VARCHAR");
  });

  it("has the same types whatever the rows hold", async () => {
    const sentences = { rows: "sentence" } as const;
    const [some, none] = [
      await convert([labelRow("He denied it.")], sentences),
      await convert([], sentences),
    ];
    expect(none.types).toEqual(some.types);
    expect(none.rows).toEqual([]);
    const articles = [await convert([labelRow("He denied it.")]), await convert([])];
    expect(articles[1].types).toEqual(articles[0].types);
  });

  it("keeps fields: numbers, truth values, texts and lists of them; what is mixed or nested as text", async () => {
    const dates = { date: "2024-05-01", uuid: "550e8400-e29b-41d4-a716-446655440000", tags: ["2024-05-01"] };
    const one = {
      ...dates,
      pages: 5,
      share: 5,
      front: true,
      mixed: 1,
      author: { name: "A" },
      'odd "name"': "x",
    };
    const other = { share: 0.5, mixed: "one", late: "2" };
    const { rows, types } = await convert(
      [labelRow("x", { fields: one }), labelRow("y", { fields: other })],
      { rows: "sentence" },
    );
    expect(types).toMatchObject({
      date: "VARCHAR",
      uuid: "VARCHAR",
      tags: "VARCHAR[]",
      pages: "BIGINT",
      share: "DOUBLE",
      front: "BOOLEAN",
      mixed: "VARCHAR",
      author: "VARCHAR",
    });
    expect(rows[0]).toMatchObject({
      ...dates,
      pages: "5",
      share: 5,
      mixed: "1",
      author: '{"name":"A"}',
      late: null,
    });
    expect(rows[1]).toMatchObject({ date: null, share: 0.5, mixed: "one", late: "2" });
  });

  it("takes an article that is longer than DuckDB's lines are by default", async () => {
    const { rows } = await convert([labelRow("He denied it.\n".repeat(100_000)), labelRow("x")]);
    expect(rows.map((row) => (row.sentences as unknown[]).length)).toEqual([100_000, 1]);
  });

  it("says in the file which model labelled", async () => {
    const { to } = await convert([labelRow("x")]);
    const [{ value }] = await query(`SELECT decode(value) AS value FROM parquet_kv_metadata('${to}')`);
    expect(value).toBe("it's one");
    expect(existsSync(to)).toBe(true);
  });
});
