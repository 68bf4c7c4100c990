import { articleColumns, frameColumns, sentenceColumns } from "./csv.js";
import type { FormatSettings, StreamedFormat } from "./formatter.js";

const rowNames = {
  article: ["id", "text", "sentences", "passages", "model"],
  sentence: ["id", "sentence", "start", "end", "text", "language", "labels", "confidences"],
} as const;

/** The names that a row of the output has for itself, so that no kept field can have them. */
export function reservedNames(format: StreamedFormat, settings: FormatSettings): readonly string[] {
  const { rows = "article", frames } = settings;
  if (format === "jsonl") return rowNames[rows];
  const columns = rows === "sentence" ? sentenceColumns : articleColumns;
  return ["id", "text", ...columns, ...frameColumns(rows, frames)];
}
