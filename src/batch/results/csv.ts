import type { LabelledRow } from "../../article.js";
import type { LabelledSentence } from "../../labeller.js";
import type { FormatSettings, ResultFormatter, RowKind } from "./formatter.js";

/** Stands between the phrases of a cell of evidence. */
const phraseBreak = " | ";

/**
 * CSV (RFC 4180: commas, CRLF, quotes where they are needed), the data exactly as they are. A row is a sentence, with 1 or
 * 0, the confidence and the evidence of every frame; or an article, with the number of its sentences, and of every frame
 * how many carry it and the highest confidence of any. A cell is empty where there is nothing to say: no such field, or a
 * confidence in a language that is not labelled.
 */
export function formatCsv(settings: FormatSettings): ResultFormatter {
  const { rows = "article", text = false, frames, columns = [] } = settings;
  const withText = text && rows === "article";
  const own = rows === "sentence" ? sentenceColumns : articleColumns;
  const header = ["id", ...columns, ...(withText ? ["text"] : []), ...own, ...frameColumns(rows, frames)];
  const format = rows === "sentence" ? formatSentences : formatArticle;
  return {
    begin: () => formatRow(header),
    row: (row) => {
      const { fields = {} } = row;
      // Own ones only: every object has a `constructor`.
      const kept = columns.map((name) => (Object.hasOwn(fields, name) ? fields[name] : undefined));
      return format(row, [row.id, ...kept, ...(withText ? [row.text] : [])], frames);
    },
  };
}

/** The columns of a sentence that are not of a frame. */
export const sentenceColumns: readonly string[] = ["sentence", "start", "end", "language", "text"];
/** The columns of an article that are not of a frame. */
export const articleColumns: readonly string[] = ["sentences"];

/** The columns of the frames. */
export function frameColumns(rows: RowKind, frames: readonly string[]): string[] {
  const parts = rows === "sentence" ? ["", " confidence", " evidence"] : ["", " confidence"];
  return frames.flatMap((frame) => parts.map((part) => frame + part));
}

function* formatSentences(row: LabelledRow, head: unknown[], frames: readonly string[]): Generator<string> {
  const start = formatRow(head, ",");
  for (const [index, sentence] of row.sentences.entries()) {
    const cells = [index, sentence.start, sentence.end, sentence.language, sentence.text];
    yield start + formatRow([...cells, ...frames.flatMap((frame) => describeSentence(sentence, frame))]);
  }
}

function describeSentence({ labels, confidences }: LabelledSentence, frame: string): unknown[] {
  const label = labels.find((candidate) => candidate.frame === frame);
  const evidence = label?.evidence.map(({ text }) => text).join(phraseBreak);
  return [label === undefined ? 0 : 1, confidences[frame], evidence];
}

function* formatArticle(row: LabelledRow, head: unknown[], frames: readonly string[]): Generator<string> {
  const cells = frames.flatMap((frame) => describeArticle(row.sentences, frame));
  yield formatRow([...head, row.sentences.length, ...cells]);
}

function describeArticle(sentences: readonly LabelledSentence[], frame: string): unknown[] {
  let labelled = 0;
  let highest: number | undefined;
  for (const { labels, confidences } of sentences) {
    if (labels.some((label) => label.frame === frame)) labelled += 1;
    const confidence = confidences[frame];
    if (confidence !== undefined && (highest === undefined || confidence > highest)) highest = confidence;
  }
  return [labelled, highest];
}

function formatRow(cells: readonly unknown[], end = "\r\n"): string {
  return cells.map(formatCell).join(",") + end;
}

function formatCell(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (value === undefined || value === null) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
