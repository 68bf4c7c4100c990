import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { RiwayaError } from "../errors.js";
import { createCollection } from "./collection.js";
import {
  type AnnotatedDocument,
  type AnnotatedLabel,
  type AnnotatedSpan,
  type Annotator,
  describeDocument,
  type FormatOptions,
  type FormattedDocuments,
  type ParsedDocuments,
  type ParseOptions,
  type TextFile,
} from "./document.js";
import { hintAtFormat } from "./json.js";
import { createOffsets } from "./offsets.js";
import { checkLabel, createSpanReader } from "./span-reader.js";
import { createWarnings, type Warnings } from "./warnings.js";

const columns = [
  "id",
  "text",
  "start",
  "end",
  "words",
  "label",
  "score",
  "annotator",
  "model",
  "note",
  "meta",
] as const;
type Column = (typeof columns)[number];
type Cells = Readonly<Partial<Record<Column, string>>>;

interface CsvRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly place: string;
}

interface Draft {
  readonly id: string;
  readonly text: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly place: string;
  readonly spans: AnnotatedSpan[];
  readonly labels: AnnotatedLabel[];
  readonly annotators: Map<string, Annotator>;
}

/**
 * Reads CSV (RFC 4180) with a header: `text` and `label` at least, and where there are, `id`, `start` and `end` (without
 * them the label is one of the whole text), `words` (which the span must cover), `score`, `annotator`, `model` (1: the
 * annotator is a model), `note`, `meta` (JSON). Rows of one id are one document; an empty label says that the document, or
 * the annotator, has none. Other columns are kept as further fields. Offsets count UTF-16 units, as everywhere in riwaya.
 * @throws RiwayaError `bad-input` with `file:line`
 */
export function parseCsv(files: readonly TextFile[], options: ParseOptions = {}): ParsedDocuments {
  const collection = createCollection(options);
  for (const { name, content } of files) {
    const drafts = new Map<string, Draft>();
    for (const row of readRows(content, name, options.textField ?? "text")) readCells(row, drafts, options);
    for (const { annotators, ...draft } of drafts.values()) {
      collection.add({ ...draft, ...(annotators.size > 0 && { annotators: [...annotators.values()] }) });
    }
  }
  return collection.finish();
}

function readRows(content: string, file: string, textField: string): CsvRow[] {
  let line = 1;
  const rows = parseText(content, file).map(({ record, raw }) => {
    // Empty lines stand at the start of the record after them; `info.lines` counts CR LF within quotes twice.
    const body = raw.replace(/^[\r\n]+/, "");
    line += countBreaks(raw) - countBreaks(body);
    const place = `${file}:${line}`;
    line += countBreaks(body.replace(/(?:\r\n|\r|\n)$/, "")) + 1;
    return { record, place };
  });
  const header = rows[0]?.record ?? [];
  for (const name of [textField, "label"]) {
    if (header.includes(name)) continue;
    throw new RiwayaError(
      "bad-input",
      `${file}:1: column "${name}" is missing (the file has ${header.join(", ") || "none"})${name === "label" ? "" : "; --text-field names the one that holds the text"}${hintAtFormat(content, "csv")}`,
    );
  }
  return rows.slice(1).map(({ record, place }) => ({
    place,
    cells: Object.fromEntries(
      header.map((name, index) => [name === textField ? "text" : name, record[index]]),
    ),
  }));
}

const countBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

interface CsvRecord {
  readonly record: string[];
  readonly raw: string;
}

function parseText(content: string, file: string): CsvRecord[] {
  try {
    return parse(content, { bom: true, raw: true, skip_empty_lines: true }) as unknown as CsvRecord[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new RiwayaError(
      "bad-input",
      `${file}:${cause.lines ?? "?"}: no CSV: ${cause.message}${hintAtFormat(content, "csv")}`,
      { cause },
    );
  }
}

function readCells({ cells, place }: CsvRow, drafts: Map<string, Draft>, options: ParseOptions): void {
  const {
    text = "",
    label = "",
    start = "",
    end = "",
    words,
    score = "",
    annotator = "",
    note = "",
  } = cells as Cells;
  const draft = findDraft(drafts, cells, text, place);
  if (annotator !== "") {
    draft.annotators.set(annotator, { name: annotator, ...(cells.model === "1" && { model: true }) });
  }
  if (label === "") return;
  const shared = {
    label,
    ...(score !== "" && { score: parseCell(score, "score", place) }),
    ...(annotator !== "" && { annotator }),
  };
  if (start === "" && end === "") {
    checkLabel(label, place, options.frames);
    draft.labels.push(shared);
    return;
  }
  const range = { start: parseCell(start, "start", place), end: parseCell(end, "end", place) };
  const more = { ...(note !== "" && { note }), ...(words && { words }) };
  draft.spans.push(createSpanReader(text, "utf-16", options).read({ ...range, ...shared, ...more }, place));
}

function findDraft(drafts: Map<string, Draft>, cells: CsvRow["cells"], text: string, place: string): Draft {
  const id = cells.id || place;
  const known = drafts.get(id);
  if (known !== undefined && known.text !== text) {
    throw new RiwayaError(
      "bad-input",
      `${place}: not the text that id "${id}" has at ${known.place}; rows of one id are one document and must repeat its text`,
    );
  }
  const others = Object.entries(cells).filter(([name]) => !(columns as readonly string[]).includes(name));
  const draft = known ?? {
    id,
    text,
    meta: { ...Object.fromEntries(others), ...(cells.meta ? parseMeta(cells.meta, place) : {}) },
    place,
    spans: [],
    labels: [],
    annotators: new Map(),
  };
  drafts.set(id, draft);
  return draft;
}

function parseCell(cell: string, column: Column, place: string): number {
  const number = cell.trim() === "" ? Number.NaN : Number(cell);
  if (Number.isFinite(number)) return number;
  throw new RiwayaError("bad-input", `${place}: ${column} is "${cell}", no number`);
}

function parseMeta(cell: string, place: string): object {
  try {
    const meta: unknown = JSON.parse(cell);
    if (typeof meta === "object" && meta !== null) return meta;
  } catch {
    // Reported below.
  }
  throw new RiwayaError("bad-input", `${place}: column "meta" is no JSON object: ${cell.slice(0, 60)}`);
}

/**
 * Writes CSV: a row for every label, one with an empty label for an annotator or a document that has none. Offsets count
 * UTF-16 units. Ids come back as text.
 */
export function formatCsv(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const rows = documents.flatMap((document) => listRows(document, options, warnings));
  const lines = [columns, ...rows].map((cells) => `${cells.map(formatCell).join(",")}\r\n`);
  return { files: [{ name: "", content: lines.join("") }], warnings: warnings.list() };
}

function listRows(document: AnnotatedDocument, options: FormatOptions, warnings: Warnings): unknown[][] {
  const { id, text, spans, labels, annotators, meta } = document;
  const place = describeDocument(document);
  if (typeof id === "number") warnings.add("an id that is a number comes back as text", place);
  if (annotators?.length === 0) warnings.add("that nobody has annotated it yet cannot be said", place);
  if (annotators?.some(({ score }) => score !== undefined)) {
    warnings.add("the score of a whole document is left out", place);
  }
  const offsets = createOffsets(text, options.unit ?? "utf-16");
  const models = new Set(annotators?.filter(({ model }) => model).map(({ name }) => name));
  const further = Object.keys(meta).length > 0 ? JSON.stringify(meta) : "";
  const createRow = ({ label, score, annotator, start, end, note }: Partial<AnnotatedSpan>): unknown[] => [
    id,
    text,
    start === undefined ? "" : offsets.fromUtf16(start),
    end === undefined ? "" : offsets.fromUtf16(end),
    start === undefined ? "" : text.slice(start, end),
    label,
    score,
    annotator,
    annotator !== undefined && models.has(annotator) ? 1 : "",
    note,
    further,
  ];
  const busy = new Set([...spans, ...labels].map(({ annotator }) => annotator));
  const idle = (annotators ?? []).filter(({ name }) => !busy.has(name));
  const rows = [...labels, ...spans, ...idle.map(({ name }) => ({ annotator: name }))].map(createRow);
  return rows.length > 0 ? rows : [createRow({})];
}

function formatCell(value: unknown): string {
  const cell = value === undefined || value === null ? "" : String(value);
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}
