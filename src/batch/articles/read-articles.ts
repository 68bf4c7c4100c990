import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import type { Rejection } from "../rejection.js";
import { formatOf, type InputFormat, inputFormats } from "./format.js";
import type { RowFields } from "./row.js";
import { type ArticleInput, openSource, type Source } from "./source.js";
import { unreadable } from "./unreadable.js";

export interface ReadOptions {
  /** The field, or column, that holds the text. @default "text" */
  readonly textField?: string;
  /** The field, or column, that holds the id: a string or a number. @default "id" */
  readonly idField?: string;
  /**
   * Which further fields go with the articles; `all`: every one.
   * @default none of rows; of HTML and WARC all that was found (`title`, `date`, `site`, `lang`, `url`, `published`)
   */
  readonly keep?: readonly string[] | "all";
  /** @default what the name says, `.gz` aside; `text` where it says nothing */
  readonly format?: InputFormat;
  /** Told how many bytes were read of the file or the stream, compressed as they lie there. */
  readonly onBytes?: (count: number) => void;
}

type Reader = (source: Source, fields: RowFields) => AsyncGenerator<Article | Rejection>;

/** Each is imported when it is first needed: plain texts should not wait for what takes others apart. */
const readers: Readonly<Record<InputFormat, () => Promise<Reader>>> = {
  text: async () => (await import("./text.js")).readTexts,
  html: async () => (await import("./html.js")).readHtml,
  jsonl: async () => (await import("./jsonl.js")).readJsonLines,
  json: async () => (await import("./json.js")).readJson,
  csv: async () => (await import("./csv.js")).readCsv,
  tsv: async () => {
    const { readCsv } = await import("./csv.js");
    return (source, fields) => readCsv(source, fields, "\t");
  },
  parquet: async () => (await import("./parquet.js")).readParquet,
  warc: async () => (await import("./warc.js")).readWarc,
};

/**
 * The articles of a file or a stream, one by one as they are asked for; gzip is taken off. An article is named by its own
 * id, else by `file`, or `file:line` where a file holds many (`file:number` in JSON and Parquet, the address in WARC). What
 * cannot be read comes as a {@link Rejection} in its place: a row, and then the next follows; or the file as a whole, or its
 * rest where it is cut short. Memory holds an article and a chunk; a file of text, HTML or JSON is read whole.
 * @throws RiwayaError `missing-peer` where a format needs a package that is not installed; `bad-usage` for an unknown format
 */
export async function* readArticles(
  input: ArticleInput,
  options: ReadOptions = {},
): AsyncGenerator<Article | Rejection> {
  const { textField = "text", idField = "id", keep, onBytes } = options;
  const source = openSource(input, onBytes);
  const format = options.format ?? formatOf(source.name) ?? "text";
  if (!Object.hasOwn(readers, format)) {
    throw new RiwayaError("bad-usage", `format "${format}": ${inputFormats.join(", ")} are known`);
  }
  const read = await readers[format]();
  try {
    yield* read(source, { textField, idField, keep });
  } catch (cause) {
    const error = unreadable(source.name, cause);
    if (!(error instanceof RiwayaError) || error.code !== "bad-input") throw error;
    yield { place: source.name, error };
  }
}
