import { extname } from "node:path";
import type { ArticleFields, ArticleRow } from "./article-row.js";
import { readLines, readText } from "./input.js";
import type { Io } from "./io.js";

/** `text`: the file is one article. `jsonl`: each line is one. */
export type InputFormat = "text" | "jsonl";

/** What a file's name says about it: `.jsonl` and `.ndjson` hold rows, anything else one text. */
export function inputFormatOf(path: string): InputFormat {
  return [".jsonl", ".ndjson"].includes(extname(path).toLowerCase()) ? "jsonl" : "text";
}

const markup = [".csv", ".tsv", ".json", ".html", ".htm", ".xml", ".rtf", ".pdf", ".docx", ".gz"];

/** What a user should know who has a file read as prose that most likely is none. */
export function noteOf(path: string): string | undefined {
  const extension = extname(path).toLowerCase();
  if (!markup.includes(extension)) return undefined;
  return `${path}: read as plain text, markup and all; ${extension} files are not taken apart (--input-format text leaves this note out)`;
}

/**
 * The articles of a file or of standard input. Rows come one by one as they arrive; empty lines are passed over.
 * @throws RiwayaError `bad-input` at the first line that does not fit
 */
export async function* readArticles(
  path: string,
  format: InputFormat,
  fields: ArticleFields,
  io: Pick<Io, "stdin">,
): AsyncGenerator<ArticleRow> {
  if (format === "text") {
    yield { id: path, text: await readText(path, io) };
    return;
  }
  // The schemas of rows are of no use to plain texts, and loading them takes time.
  const { parseArticleRow } = await import("./article-row.js");
  for await (const { text, line } of readLines(path, io)) {
    if (text.trim() !== "") yield parseArticleRow(text, path, line, fields);
  }
}
