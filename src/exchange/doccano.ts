import { RiwayaError } from "../errors.js";
import { type Collection, createCollection } from "./collection.js";
import {
  type AnnotatedDocument,
  describeDocument,
  type FormatOptions,
  type FormattedDocuments,
  type ParsedDocuments,
  type ParseOptions,
  type TextFile,
} from "./document.js";
import { isObject, type JsonObject, omit } from "./json-object.js";
import { listLosses } from "./losses.js";
import { createOffsets } from "./offsets.js";
import { formatRows, readId, readRows, readText } from "./rows.js";
import { checkLabel, createSpanReader, type RawSpan } from "./span-reader.js";
import { createWarnings } from "./warnings.js";

/** Where exports keep labels: `label` since version 1.0, `labels` before; `entities` and `cats` in projects that have both. */
const labelFields = ["label", "labels", "entities", "cats"] as const;

/**
 * Reads doccano's JSON Lines: spans as `[start, end, label]` or `{ start_offset, end_offset, label }`, categories as strings.
 * Every other field of a row but `id` and `text` is kept; relations and comments are left out with a warning.
 *
 * Offsets count UTF-16 units, as its annotator runs in JavaScript (doccano/doccano#2290; doccano/v-annotator,
 * src/domain/models/Label/Text.ts), and grapheme clusters in projects that "count grapheme clusters as one character"
 * (there: `unit: "graphemes"`). Rows do not carry the words of a span, so that a wrong unit is noticed only where an offset
 * leaves the text or cuts a character.
 * @throws RiwayaError `bad-input` with `file:line`
 */
export function parseDoccano(files: readonly TextFile[], options: ParseOptions = {}): ParsedDocuments {
  const collection = createCollection(options);
  const kinds = new Map<string, string>();
  for (const { row, place } of readRows(files)) readRow(row, place, options, collection, kinds);
  return collection.finish();
}

function readRow(
  row: JsonObject,
  place: string,
  options: ParseOptions,
  { add, warnings }: Collection,
  kinds: Map<string, string>,
): void {
  const { textField = "text" } = options;
  const text = readText(row, textField, place);
  const reader = createSpanReader(text, "utf-16", options);
  const labels: string[] = [];
  const spans: RawSpan[] = [];
  for (const entry of listEntries(row, place)) {
    const kind = typeof entry === "string" ? "categories" : "spans";
    if (typeof entry === "string") labels.push(entry);
    else spans.push(readSpan(entry, place));
    kinds.set(kind, kinds.get(kind) ?? place);
  }
  refuseMixture(kinds, row, place);
  for (const name of ["relations", "Comments", "comments"]) {
    if (Array.isArray(row[name]) && row[name].length > 0) warnings.add(`${name} are left out`, place);
  }
  for (const label of labels) checkLabel(label, place, options.frames);
  add({
    id: readId(row, place),
    text,
    spans: spans.map((span) => reader.read(span, place)),
    labels: labels.map((label) => ({ label })),
    meta: omit(row, ["id", textField, ...labelFields, "relations", "Comments", "comments"]),
    place,
  });
}

function listEntries(row: JsonObject, place: string): unknown[] {
  const fields = labelFields.filter((field) => row[field] !== undefined);
  if (fields.length === 0) {
    const old = Object.hasOwn(row, "annotations")
      ? "it has `annotations`, an export of doccano before 1.0 with numbers for labels; export as JSONL with text labels"
      : `the row has ${Object.keys(row).join(", ")}; wanted is ${labelFields.join(", ")}`;
    throw new RiwayaError("bad-input", `${place}: no labels: ${old}`);
  }
  return fields.flatMap((field) => {
    const value = row[field];
    if (Array.isArray(value)) return value as unknown[];
    if (typeof value === "string") return [value];
    throw new RiwayaError("bad-input", `${place}: "${field}" is no list of labels`);
  });
}

function readSpan(entry: unknown, place: string): RawSpan {
  const [start, end, label] = Array.isArray(entry)
    ? (entry as unknown[])
    : isObject(entry)
      ? [entry.start_offset, entry.end_offset, entry.label]
      : [];
  if (typeof start === "number" && typeof end === "number" && typeof label === "string")
    return { start, end, label };
  throw new RiwayaError(
    "bad-input",
    `${place}: ${JSON.stringify(entry)} is no label; wanted is [start, end, "label"] or a string${typeof label === "number" ? " (a number for a label is an export of doccano before 1.0; export with text labels)" : ""}`,
  );
}

/** A project has spans or categories, or both in fields of their own. */
function refuseMixture(kinds: ReadonlyMap<string, string>, row: JsonObject, place: string): void {
  const spans = kinds.get("spans");
  const categories = kinds.get("categories");
  if (spans === undefined || categories === undefined || row.cats !== undefined || row.entities !== undefined)
    return;
  throw new RiwayaError(
    "bad-input",
    `${place}: spans at ${spans}, but categories at ${categories}: two exports in one; convert them one by one`,
  );
}

/**
 * Writes JSON Lines for doccano to import: `label` with spans or with categories; where there are both, `entities` and
 * `cats`, for a project of intent detection and slot filling. Annotators, scores and notes have no place there.
 *
 * Offsets count UTF-16 units; see {@link parseDoccano}.
 */
export function formatDoccano(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const withSpans = documents.some(({ spans }) => spans.length > 0);
  const withLabels = documents.some(({ labels }) => labels.length > 0);
  const rows = documents.map((document) => {
    const { id, text, meta } = document;
    for (const loss of listLosses(document)) warnings.add(loss, describeDocument(document));
    const offsets = createOffsets(text, options.unit ?? "utf-16");
    const spans = unique(
      document.spans.map(({ start, end, label }) => [
        offsets.fromUtf16(start),
        offsets.fromUtf16(end),
        label,
      ]),
    );
    const categories = unique(document.labels.map(({ label }) => label));
    const labels =
      withSpans && withLabels
        ? { entities: spans, cats: categories }
        : { label: withLabels ? categories : spans };
    return { ...omit(meta, ["label", "labels"]), id, text, ...labels };
  });
  return { files: [{ name: "", content: formatRows(rows) }], warnings: warnings.list() };
}

/** What two annotators agree on is one label. */
function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
