import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { RiwayaError } from "../../errors.js";
import type { FormatSettings, RowKind } from "./formatter.js";

type Duck = typeof import("@duckdb/node-api");
type Connection = Awaited<ReturnType<Awaited<ReturnType<Duck["DuckDBInstance"]["create"]>>["connect"]>>;

/**
 * DuckDB, which writes Parquet.
 * @throws RiwayaError `missing-peer`
 */
export async function loadDuckdb(): Promise<Duck> {
  return import("@duckdb/node-api").catch((cause) => {
    throw new RiwayaError(
      "missing-peer",
      "Parquet needs the package @duckdb/node-api: npm install @duckdb/node-api",
      { cause },
    );
  });
}

/** Rows of a row group: what the one who writes, and every one who reads, holds in memory. */
const groupSize: Readonly<Record<RowKind, number>> = { article: 4_096, sentence: 40_960 };

/**
 * Writes rows of JSON Lines, as riwaya made them, as a Parquet file. Riwaya's own columns have the shape they have in JSON,
 * with fixed types, whatever the rows hold (an id is text). A kept field is a number, a truth value, a text, or a list of
 * those; any other, or one that is mixed, becomes text, and so do dates that were strings.
 * @param metadata what the file says of itself, by key
 * @throws RiwayaError `missing-peer`
 */
export async function convertToParquet(
  rowsFile: string,
  parquetFile: string,
  settings: FormatSettings,
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  try {
    const size = Math.max(1 << 24, (await measureLongestLine(rowsFile)) + 1);
    const source = `${quote(rowsFile)}, format = 'newline_delimited', maximum_object_size = ${size}`;
    const { size: bytes } = await stat(rowsFile);
    const columns = {
      ...(bytes === 0 ? {} : await inferTypes(connection, source)),
      ...ownTypes(settings),
    };
    const types = Object.entries(columns).map(([name, type]) => `${quote(name)}: ${quote(type)}`);
    const pairs = Object.entries(metadata).map(([key, value]) => `${key}: ${quote(value)}`);
    await connection.run(
      `COPY (SELECT * FROM read_json(${source}, columns = {${types.join(", ")}})) TO ${quote(parquetFile)}
       (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${groupSize[settings.rows ?? "article"]}
       ${pairs.length === 0 ? "" : `, KV_METADATA {${pairs.join(", ")}}`})`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The types of riwaya's own columns, which do not depend on what the rows happen to hold. */
function ownTypes({ rows = "article", text = false, frames }: FormatSettings): Record<string, string> {
  const evidence = `STRUCT("text" VARCHAR, "start" INTEGER, "end" INTEGER, weight DOUBLE)[]`;
  const sentence = {
    start: "INTEGER",
    end: "INTEGER",
    text: "VARCHAR",
    language: "VARCHAR",
    labels: `STRUCT(frame VARCHAR, confidence DOUBLE, evidence ${evidence})[]`,
    confidences: `STRUCT(${frames.map((frame) => `${quoteName(frame)} DOUBLE`).join(", ")})`,
  };
  if (rows === "sentence") return { id: "VARCHAR", sentence: "INTEGER", ...sentence };
  const members = Object.entries(sentence).map(([name, type]) => `${quoteName(name)} ${type}`);
  return {
    id: "VARCHAR",
    ...(text && { text: "VARCHAR" }),
    sentences: `STRUCT(${members.join(", ")})[]`,
    passages: `STRUCT(frame VARCHAR, "start" INTEGER, "end" INTEGER, sentences INTEGER[], confidence DOUBLE)[]`,
    model: `STRUCT("name" VARCHAR, "version" VARCHAR, hash VARCHAR)`,
  };
}

const plainType = /^(BIGINT|UBIGINT|DOUBLE|BOOLEAN)((?:\[\])*)$/;
const textType = /^(VARCHAR|DATE|TIME|TIMESTAMP|UUID)((?:\[\])*)$/;

/** The types of all columns as DuckDB sees them, cut down to those that keep what the rows say. */
async function inferTypes(connection: Connection, source: string): Promise<Record<string, string>> {
  const reader = await connection.runAndReadAll(
    `DESCRIBE SELECT * FROM read_json(${source}, sample_size = -1, field_appearance_threshold = 0, map_inference_threshold = -1)`,
  );
  const types: Record<string, string> = {};
  for (const { column_name: name, column_type: type } of reader.getRowObjects()) {
    const found = String(type);
    types[String(name)] = plainType.test(found) ? found : found.replace(textType, "VARCHAR$2");
    if (!plainType.test(found) && !textType.test(found)) types[String(name)] = "VARCHAR";
  }
  return types;
}

async function measureLongestLine(path: string): Promise<number> {
  let longest = 0;
  let length = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, from)) {
      longest = Math.max(longest, length + at - from);
      length = 0;
      from = at + 1;
    }
    length += chunk.length - from;
  }
  return Math.max(longest, length);
}
