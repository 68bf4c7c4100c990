import { z } from "zod";
import { RiwayaError } from "../errors.js";
import { parseJsonlLine } from "../jsonl.js";

/** An article to label. */
export interface ArticleRow {
  /** The row's own id, or `file:line` where it has none. */
  readonly id: string | number;
  readonly text: string;
}

export interface ArticleFields {
  /** The field that holds the text. */
  readonly textField: string;
  /** The field that holds the id. */
  readonly idField: string;
}

const rowSchema = z.record(z.string(), z.unknown());
const idSchema = z.union([z.string(), z.number()]);

/**
 * Reads one line of JSON as an article; other fields of the row are passed over.
 * @throws RiwayaError `bad-input` that names `file:line` and the field
 */
export function parseArticleRow(text: string, file: string, line: number, fields: ArticleFields): ArticleRow {
  const row = parseJsonlLine(text, rowSchema, file, line);
  // Own fields only, so that one named `constructor` is not found in every row.
  const field = (name: string) => (Object.hasOwn(row, name) ? row[name] : undefined);
  const article = z.string().safeParse(field(fields.textField));
  if (!article.success) {
    const known = Object.keys(row).map((key) => JSON.stringify(key));
    throw new RiwayaError(
      "bad-input",
      `${file}:${line}: field "${fields.textField}" ${Object.hasOwn(row, fields.textField) ? "is not a string" : `is missing (the row has ${known.join(", ") || "no fields"})`}; --text-field names the one that holds the text`,
    );
  }
  const id = idSchema.safeParse(field(fields.idField) ?? `${file}:${line}`);
  if (!id.success) {
    throw new RiwayaError(
      "bad-input",
      `${file}:${line}: field "${fields.idField}" is neither a string nor a number; --id-field names the one that holds the id`,
    );
  }
  return { id: id.data, text: article.data };
}
