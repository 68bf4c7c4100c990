import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** What stands for a sentence whose text is not ours to keep: the beginning of its SHA-256, 16 hexadecimal digits. */
export const digestOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** A sentence of the file with the texts, and the set it is of. */
export interface DigestedText {
  readonly text: string;
  readonly set?: string;
}

/**
 * Finds the texts of rows that have digests instead.
 * @param rows the rows of `file`, in its order
 * @param unlabelled where the texts are: JSON Lines in gzip with `text` in every row
 * @returns a text for each row
 * @throws Error, with file and line, when a text is missing there
 */
export function findByDigest(
  rows: readonly { readonly id: string }[],
  file: string,
  unlabelled: string,
): DigestedText[] {
  const wanted = new Set(rows.map(({ id }) => id));
  const found = new Map<string, DigestedText>();
  for (const line of gunzipSync(readFileSync(unlabelled)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const row = JSON.parse(line) as DigestedText;
    const digest = digestOf(row.text);
    if (wanted.has(digest)) found.set(digest, row);
  }
  return rows.map(({ id }, index) => {
    const text = found.get(id);
    if (!text) throw new Error(`${file}:${index + 1}: ${unlabelled} has no sentence with the digest ${id}`);
    return text;
  });
}
