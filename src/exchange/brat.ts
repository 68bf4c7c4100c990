import { RiwayaError } from "../errors.js";
import { type Collection, createCollection } from "./collection.js";
import type { AnnotatedSpan, ParsedDocuments, ParseOptions, TextFile } from "./document.js";
import { createOffsets } from "./offsets.js";
import { createSpanReader, type SpanReader } from "./span-reader.js";

/**
 * Reads brat's stand-off: `NAME.ann` files, each beside its `NAME.txt`. Text-bound annotations (T) become spans, and notes on
 * them (#) their notes. What riwaya has no place for is left out with a warning: attributes (A, M), relations (R, *),
 * events (E; their triggers stay), normalisations (N). A discontinuous span becomes one span for each piece, with a
 * warning, except where only a line break was left out, which is how brat writes a span over several lines.
 *
 * Offsets count code points, of the text as it is on disk, CR and LF one each: the server reads both as Python strings
 * without translating line breaks (nlplab/brat, server/src/annotation.py, `open_textfile` and `TextAnnotations`;
 * brat.nlplab.org/standoff.html).
 * @throws RiwayaError `bad-input` with `file:line`, and for an `.ann` without its `.txt`
 */
export function parseBrat(files: readonly TextFile[], options: ParseOptions = {}): ParsedDocuments {
  const collection = createCollection(options);
  const texts = new Map(
    files.filter(({ name }) => name.endsWith(".txt")).map(({ name, content }) => [name, content]),
  );
  const annotations = files.filter(({ name }) => name.endsWith(".ann"));
  if (annotations.length === 0) {
    throw new RiwayaError("bad-input", "no .ann file; brat writes NAME.ann beside NAME.txt");
  }
  for (const { name, content } of annotations) {
    const textName = name.replace(/\.ann$/, ".txt");
    const text = texts.get(textName);
    if (text === undefined) {
      throw new RiwayaError(
        "bad-input",
        `${name}: ${textName} is missing; brat keeps the text beside the annotations`,
      );
    }
    collection.add({
      id: decodeName(name.replace(/^.*[/\\]/, "").replace(/\.ann$/, "")),
      text,
      spans: readAnnotations(content, name, text, options, collection),
      labels: [],
      meta: {},
      place: name,
    });
  }
  return collection.finish();
}

/** The inverse of what `formatBrat` does to an id that is no file name; names that it did not make stay. */
function decodeName(name: string): string {
  try {
    const id = decodeURIComponent(name);
    return encodeURIComponent(id) === name ? id : name;
  } catch {
    return name;
  }
}

const dropped: readonly (readonly [sign: string, what: string])[] = [
  ["A", "attributes"],
  ["M", "attributes"],
  ["R", "relations"],
  ["*", "relations"],
  ["E", "events"],
  ["N", "normalisations"],
];

function readAnnotations(
  content: string,
  file: string,
  text: string,
  options: ParseOptions,
  { warnings }: Collection,
): AnnotatedSpan[] {
  const reader = createSpanReader(text, "code-points", options);
  const bound = new Map<string, AnnotatedSpan[]>();
  const notes: { readonly target: string; readonly note: string; readonly place: string }[] = [];
  for (const [index, line] of content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const place = `${file}:${index + 1}`;
    if (line.trim() === "") continue;
    const what = dropped.find(([sign]) => line.startsWith(sign))?.[1];
    if (line.startsWith("T")) readTextBound(line, place, text, reader, bound);
    else if (line.startsWith("#")) notes.push(readNote(line, place));
    else if (what !== undefined) warnings.add(`${what} are left out`, place);
    else throw new RiwayaError("bad-input", `${place}: no brat annotation: ${line.slice(0, 60)}`);
  }
  for (const [id, spans] of bound) {
    if (spans.length > 1)
      warnings.add(`a discontinuous span becomes ${spans.length} spans`, `${file}: ${id}`);
  }
  for (const { target, note, place } of notes) {
    const spans = bound.get(target);
    if (spans === undefined) warnings.add("notes on anything but a span are left out", place);
    else
      bound.set(
        target,
        spans.map((span) => ({ ...span, note: span.note ? `${span.note}\n${note}` : note })),
      );
  }
  return [...bound.values()].flat();
}

function readTextBound(
  line: string,
  place: string,
  text: string,
  reader: SpanReader,
  bound: Map<string, AnnotatedSpan[]>,
): void {
  const [id, head, ...rest] = line.split("\t");
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(head ?? "");
  if (match === null) {
    throw new RiwayaError(
      "bad-input",
      `${place}: wanted is ID, a tab, "TYPE START END", a tab and the words, not ${line.slice(0, 60)}`,
    );
  }
  if (bound.has(id)) throw new RiwayaError("bad-input", `${place}: ${id} stands twice in this file`);
  const [, label, ranges] = match;
  const pieces = ranges.split(";").map((range) => range.split(" ").map(Number));
  const words = rest.join("\t");
  // The words of pieces are joined by blanks, so that only those of a single piece can be told apart and held against it.
  const spans = pieces.map(([start, end]) =>
    reader.read({ start, end, label, ...(pieces.length === 1 && words !== "" && { words }) }, place),
  );
  checkPieces(spans, words, text, place);
  bound.set(id, joinLines(spans, text));
}

function checkPieces(spans: readonly AnnotatedSpan[], words: string, text: string, place: string): void {
  if (spans.length < 2 || words === "") return;
  const covered = spans.map(({ start, end }) => text.slice(start, end));
  // Before version 1.3, brat joined pieces with nothing between.
  if ([covered.join(" "), covered.join("")].includes(words)) return;
  throw new RiwayaError(
    "bad-input",
    `${place}: the pieces read ${JSON.stringify(covered.join(" "))}, but the line says ${JSON.stringify(words)}; the text is not the one that was annotated, or --units utf-16 counts as the annotations do`,
  );
}

/** What ends a line of an .ann file: Python splits at all of these. */
export const lineBreaks = /[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]+/g;

/** Joins pieces between which there are only line breaks. */
function joinLines(pieces: readonly AnnotatedSpan[], text: string): AnnotatedSpan[] {
  const joined: AnnotatedSpan[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap = last === undefined ? "" : text.slice(last.end, piece.start);
    if (last !== undefined && gap !== "" && gap.replace(lineBreaks, "") === "") {
      joined[joined.length - 1] = { ...last, end: piece.end };
    } else joined.push(piece);
  }
  return joined;
}

function readNote(line: string, place: string) {
  const [, head, ...words] = line.split("\t");
  const target = /^\S+ (\S+)$/.exec(head ?? "")?.[1];
  if (target === undefined) {
    throw new RiwayaError(
      "bad-input",
      `${place}: wanted is ID, a tab, "AnnotatorNotes T1", a tab and the note`,
    );
  }
  return { target, note: words.join("\t"), place };
}

/**
 * The pieces of a span that brat can hold: none goes over a line break.
 * @returns offsets in code points, or another unit
 */
export function cutAtLineBreaks(
  text: string,
  start: number,
  end: number,
  offsets = createOffsets(text, "code-points"),
) {
  const pieces: { start: number; end: number }[] = [];
  let at = start;
  for (const { 0: gap, index } of text.slice(start, end).matchAll(lineBreaks)) {
    if (start + index > at) pieces.push({ start: at, end: start + index });
    at = start + index + gap.length;
  }
  if (at < end) pieces.push({ start: at, end });
  return pieces.map((piece) => ({
    words: text.slice(piece.start, piece.end),
    range: `${offsets.fromUtf16(piece.start)} ${offsets.fromUtf16(piece.end)}`,
  }));
}
