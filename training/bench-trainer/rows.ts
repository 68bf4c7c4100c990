import { readFileSync } from "node:fs";
import { z } from "zod";
import { RiwayaError } from "../../src/errors.js";
import { parseJsonl } from "../../src/jsonl.js";
import { type LabelledLanguage, labelledLanguages } from "../../src/languages.js";
import { detectLanguage } from "../../src/text/language.js";

const name = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const rowSchema = z
  .looseObject({ text: z.string(), label: name.optional(), labels: z.array(name).optional() })
  .refine(({ label, labels }) => (label === undefined) !== (labels === undefined), {
    error: "one of `label` and `labels` is wanted",
  });

/** A text of a public set with its labels. */
export interface BenchRow {
  readonly text: string;
  readonly labels: readonly string[];
  /** Whether the set gives one label a text. */
  readonly single: boolean;
}

function readContent(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new RiwayaError("bad-input", `${file}: cannot be read (${String(cause)})`, { cause });
  }
}

/**
 * Reads a set: JSON Lines with `text` and `label`, or `labels`; other fields, and rows whose text is blank, are passed over.
 * @throws RiwayaError `bad-input` that names `file:line`
 */
export function readBenchRows(file: string): BenchRow[] {
  const rows = parseJsonl(readContent(file), rowSchema, file)
    .filter(({ value }) => value.text.trim() !== "")
    .map(({ value: { text, label, labels } }) => ({
      text,
      labels: label === undefined ? [...new Set(labels)].sort() : [label],
      single: label !== undefined,
    }));
  if (rows.length === 0) throw new RiwayaError("bad-input", `${file}: no rows`);
  return rows;
}

/**
 * The language of most texts. A set is in one language, whatever a post of hashtags and names looks like.
 * @throws RiwayaError `bad-input` where riwaya knows no text's language
 */
export function detectSetLanguage(rows: readonly BenchRow[]): LabelledLanguage {
  const counts = new Map(labelledLanguages.map((language) => [language, 0]));
  for (const { text } of rows) {
    const language = detectLanguage(text);
    if (language !== "other") counts.set(language, counts.get(language)! + 1);
  }
  const [[language, count]] = [...counts].sort((a, b) => b[1] - a[1]);
  if (count > 0) return language;
  throw new RiwayaError("bad-input", "no text is in a known language; --language names the one to take");
}
