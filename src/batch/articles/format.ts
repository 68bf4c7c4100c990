import { extname } from "node:path";

/**
 * How articles lie in a file. `text` and `html`: the file is one article. `jsonl`, `csv`, `tsv`, `parquet`: each row is one.
 * `json`: an array of rows, an object with one, or one row. `warc`: each archived page is one.
 */
export type InputFormat = "text" | "html" | "jsonl" | "json" | "csv" | "tsv" | "parquet" | "warc";

/** Names of formats by the extensions that they go by; what a folder is searched for. */
const extensions: Readonly<Record<InputFormat, readonly string[]>> = {
  text: [".txt", ".text"],
  html: [".html", ".htm", ".xhtml"],
  jsonl: [".jsonl", ".ndjson"],
  json: [".json"],
  csv: [".csv"],
  tsv: [".tsv", ".tab"],
  parquet: [".parquet"],
  warc: [".warc", ".wet"],
};

export const inputFormats = Object.keys(extensions) as readonly InputFormat[];
const formats = new Map(inputFormats.flatMap((format) => extensions[format].map((name) => [name, format])));

/** Every extension that names a format, for messages. */
export const knownExtensions: readonly string[] = [...formats.keys()];

/** Whether a file's name says that it is compressed with gzip. */
export function isGzipName(name: string): boolean {
  return extname(name).toLowerCase() === ".gz";
}

/** What a file's name says about its format, `.gz` aside; undefined where its extension is none that is known. */
export function formatOf(name: string): InputFormat | undefined {
  const plain = isGzipName(name) ? name.slice(0, -".gz".length) : name;
  return formats.get(extname(plain).toLowerCase());
}
