import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import type { Rejection } from "../rejection.js";
import { attempt } from "./attempt.js";
import { type CsvRecord, readCsvRecords } from "./csv-records.js";
import { checkUtf8 } from "./decode.js";
import { articleOfRow, listNames, type RowFields } from "./row.js";
import type { Chunks, Source } from "./source.js";

/** What may stand between fields; the one that the header has most of does. */
const delimiters = [",", ";", "\t", "|"];

/** A header that is longer is not searched for delimiters to its end. */
const longestHeader = 256 * 1024;

/**
 * CSV with a header row: each further row is an article. Rows of another width than the header, with faulty quotes or bad
 * bytes are rejected one by one; where tabs are between the fields, quotes that do not fit are text, for many a program that
 * writes such files knows no quotes. A byte order mark and empty lines are passed over.
 * @param delimiter @default the one that the header has
 * @throws RiwayaError `bad-input` where there is no header, or not the columns that are wanted
 */
export async function* readCsv(
  source: Source,
  fields: RowFields,
  delimiter?: string,
): AsyncGenerator<Article | Rejection> {
  const { name } = source;
  const { head, chunks } = await readHead(source.chunks);
  const mark = Buffer.from(head).toString("latin1", 0, 3) === "\u00ef\u00bb\u00bf" ? 3 : 0;
  const between = delimiter ?? findDelimiter(head);
  let header: string[] | undefined;
  for await (const record of readCsvRecords(skip(chunks, mark), between, name, mark)) {
    if (isEmpty(record)) continue;
    if (header === undefined) {
      header = readHeader(record, name, fields);
      continue;
    }
    const columns = header;
    for (const row of between === "\t" ? withOrWithoutQuotes(record, columns.length) : [record]) {
      if (isEmpty(row)) continue;
      const place = `${name}:${row.line}`;
      yield attempt(
        place,
        () => Buffer.from(row.raw, "latin1"),
        () => articleOfRow(rowOf(row, columns, place, between), place, fields),
      );
    }
  }
  if (header === undefined) throw new RiwayaError("bad-input", `${name}: empty; a header row is wanted`);
}

/** The beginning of a file up to its first line break at least, and all of it again. */
async function readHead(source: Chunks): Promise<{ readonly head: Uint8Array; readonly chunks: Chunks }> {
  const iterator = source[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < longestHeader) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
    if (next.value.includes(0x0a)) break;
  }
  const head = Buffer.concat(parts);
  const all = async function* (): Chunks {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return { head, chunks: all() };
}

async function* skip(chunks: Chunks, bytes: number): Chunks {
  let left = bytes;
  for await (const chunk of chunks) {
    yield chunk.subarray(left);
    left = 0;
  }
}

function findDelimiter(head: Uint8Array): string {
  const [line] = new TextDecoder().decode(head).split(/\r?\n/, 1);
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))];
}

/** A record as it is, if its quotes and its width fit; else its lines, each a record, quotes taken as text. */
function* withOrWithoutQuotes(record: CsvRecord, width: number): Generator<CsvRecord> {
  if (record.fields?.length === width) {
    yield record;
    return;
  }
  let { line, offset } = record;
  for (const raw of record.raw.split(/(?<=\n)/)) {
    yield { line, offset, raw, fields: raw.replace(/\r?\n$/, "").split("\t") };
    line += 1;
    offset += raw.length;
  }
}

function isEmpty({ fields, raw }: CsvRecord): boolean {
  return fields?.length === 1 && fields[0].length === 0 && !raw.includes('"');
}

function readHeader(record: CsvRecord, name: string, { textField, idField, keep = [] }: RowFields): string[] {
  const place = `${name}:${record.line}`;
  // The mark that UTF-16 begins with is at the start of the file only.
  const header = decodeFields(record, place).map((column) => column.trim());
  const check = (field: string, flag: string, wanted: boolean) => {
    const count = header.filter((column) => column === field).length;
    if (count === 1 || (count === 0 && !wanted)) return;
    const reason = count === 0 ? "is missing" : "is there more than once";
    throw new RiwayaError(
      "bad-input",
      `${place}: column "${field}" ${reason} (the file has ${listNames(header)}); ${flag} names the one that is wanted`,
    );
  };
  check(textField, "--text-field", true);
  check(idField, "--id-field", idField !== "id");
  if (keep !== "all") for (const field of keep) check(field, "--keep", false);
  return header;
}

function rowOf(record: CsvRecord, header: readonly string[], place: string, delimiter: string) {
  const fields = decodeFields(record, place);
  if (fields.length !== header.length) {
    throw new RiwayaError(
      "bad-input",
      `${place}: ${fields.length} fields, where the header has ${header.length}; a field with ${JSON.stringify(delimiter)} or a line break in it must stand in quotes`,
    );
  }
  return Object.fromEntries(fields.map((field, index) => [header[index], field]));
}

const faults = {
  "open-quote":
    "a quote that opens in this row is never closed, so nothing from here to the end of the file could be read; close it, or double it if it belongs to the text",
  "stray-quote":
    "text after a closing quote, or a quote that was not closed before the next; a field in quotes ends with them, and each quote of its text is doubled",
} as const;

function decodeFields({ raw, offset, fields, fault }: CsvRecord, place: string): string[] {
  checkUtf8(Buffer.from(raw, "latin1"), place, offset);
  if (fields === undefined) throw new RiwayaError("bad-input", `${place}: ${faults[fault ?? "stray-quote"]}`);
  return fields.map((field) => Buffer.from(field, "latin1").toString("utf8"));
}
