import { createWriteStream } from "node:fs";
import { access, constants, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { DuckDBResult } from "@duckdb/node-api";
import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import type { Rejection } from "../rejection.js";
import { attempt } from "./attempt.js";
import { type ImportPackage, importPeers } from "./peers.js";
import { articleOfRow, listNames, type RowFields } from "./row.js";
import type { Source } from "./source.js";

type DuckDb = typeof import("@duckdb/node-api");

/** Whole numbers that may be beyond those of JavaScript. */
const wideTypes = new Set(["BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT"]);

/**
 * Parquet: a row is an article; one without an id gets `file:number`, counted from 1. Rows come in chunks of some two
 * thousand, and only the columns that are wanted are read; memory holds what one row group has of them. What is no file on
 * disk (a stream, gzip) is put into one first. Kept values are as in JSON: whole numbers beyond 2⁵³, decimals, dates and
 * times are strings.
 * @throws RiwayaError `missing-peer`; `bad-input` where the file is cut short or damaged, or a column is missing
 */
export async function* readParquet(
  source: Source,
  fields: RowFields,
  importPackage?: ImportPackage,
): AsyncGenerator<Article | Rejection> {
  const [duckdb] = await importPeers("Parquet", ["@duckdb/node-api"], importPackage);
  if (source.path !== undefined) {
    await access(source.path, constants.R_OK);
    yield* readFile(duckdb as DuckDb, source.path, source.name, fields);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "riwaya-"));
  try {
    const path = join(folder, "articles.parquet");
    await pipeline(source.chunks, createWriteStream(path));
    yield* readFile(duckdb as DuckDb, path, source.name, fields);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* readFile(
  duckdb: DuckDb,
  path: string,
  name: string,
  fields: RowFields,
): AsyncGenerator<Article | Rejection> {
  // One thread reads row groups one after the other, and in their order.
  const instance = await duckdb.DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const select = (columns: string, rows: string) =>
    connection
      .stream(`SELECT ${columns} FROM read_parquet(?, binary_as_string = true) ${rows}`, [literal(path)])
      .catch((error: unknown) => {
        throw describe(error, name);
      });
  try {
    const columns = chooseColumns((await select("*", "LIMIT 0")).columnNames(), name, fields);
    const result = await select(columns.map(quote).join(", "), "");
    let number = 0;
    for await (const rows of readRows(result, duckdb, name)) {
      for (const row of rows) {
        number += 1;
        const place = `${name}:${number}`;
        const read = () => articleOfRow(row, place, fields);
        yield attempt(place, () => JSON.stringify(row), read);
      }
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function* readRows(
  result: DuckDBResult,
  { JsonDuckDBValueConverter }: DuckDb,
  name: string,
): AsyncGenerator<Record<string, unknown>[]> {
  const columns = result.columnNames();
  const wide = columns.map((_, index) => wideTypes.has(String(result.columnType(index))));
  try {
    for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
      const rows = chunk.convertRows(JsonDuckDBValueConverter);
      // Chunks lie outside of the heap, where garbage collection sees no need to free them.
      chunk.reset();
      yield rows.map((row) =>
        Object.fromEntries(row.map((value, index) => [columns[index], wide[index] ? narrow(value) : value])),
      );
    }
  } catch (error) {
    throw describe(error, name);
  }
}

/** A number where it can be exact. */
function narrow(value: unknown): unknown {
  const number = typeof value === "string" ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) ? number : value;
}

function chooseColumns(columns: readonly string[], name: string, fields: RowFields): string[] {
  const { textField, idField, keep = [] } = fields;
  const wanted = [textField, ...(idField === "id" ? [] : [idField])];
  const missing = wanted.find((column) => !columns.includes(column));
  if (missing === undefined) {
    return columns.filter(
      (column) => [textField, idField].includes(column) || keep === "all" || keep.includes(column),
    );
  }
  throw new RiwayaError(
    "bad-input",
    `${name}: column "${missing}" is missing (the file has ${listNames(columns)}); ${missing === textField ? "--text-field" : "--id-field"} names the one that is wanted`,
  );
}

function describe(error: unknown, name: string): unknown {
  if (!(error instanceof Error)) return error;
  const [reason] = error.message.split("\n");
  return new RiwayaError("bad-input", `${name}: cut short, damaged, or no Parquet: ${reason}`, {
    cause: error,
  });
}

const quote = (column: string) => `"${column.replaceAll('"', '""')}"`;

/** A path that DuckDB does not take for a pattern. */
const literal = (path: string) => path.replace(/[*?[]/g, "[$&]");
