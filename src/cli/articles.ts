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
