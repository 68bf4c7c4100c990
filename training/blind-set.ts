import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Fixture, parseFixtures } from "../src/evaluate/index.js";
import type { LabelledLanguage } from "../src/languages.js";

/** What stands for a sentence whose text is not ours to keep: the beginning of its SHA-256, 16 hexadecimal digits. */
export const digestOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Sentences by their digest, of a file of JSON Lines in gzip with `text` in every row. */
export function readByDigest(
  unlabelled: string,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, { readonly text: string; readonly set?: string }> {
  const found = new Map<string, { text: string; set?: string }>();
  for (const line of gunzipSync(readFileSync(unlabelled)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const row = JSON.parse(line) as { text: string; set?: string };
    const digest = digestOf(row.text);
    if (wanted.has(digest)) found.set(digest, row);
  }
  return found;
}

/**
 * The blind set: sentences drawn from unlabelled news and labelled for this project by two annotators who saw neither each
 * other's labels nor a model's; where they differed a third reading decided. `training/blind/` keeps the labels without the texts.
 * @param unlabelled where the texts are
 * @throws Error when a text is missing there
 */
export function readBlindSet(language: LabelledLanguage, unlabelled: string): Fixture[] {
  const file = `training/blind/${language}.jsonl`;
  const rows = readFileSync(file, "utf8").trimEnd().split("\n");
  const labelled = rows.map((row) => JSON.parse(row) as { id: string });
  const texts = readByDigest(unlabelled, new Set(labelled.map(({ id }) => id)));
  const fixtures = labelled.map((row, index) => {
    const found = texts.get(row.id);
    if (!found)
      throw new Error(`${file}:${index + 1}: ${unlabelled} has no sentence with the digest ${row.id}`);
    return JSON.stringify({ ...row, text: found.text, lang: language, source: found.set });
  });
  return parseFixtures(fixtures.join("\n"), file) as Fixture[];
}
