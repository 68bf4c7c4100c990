import type { Unit } from "./offsets.js";

/** A label that someone, or a model, has given. */
export interface AnnotatedLabel {
  readonly label: string;
  /** Probability that the label is right, where a model gave it. */
  readonly score?: number;
  /** Who gave it: an {@link Annotator}'s name; absent where the tool does not say. */
  readonly annotator?: string;
}

/** A labelled stretch of a text, `[start, end)` in UTF-16 units. */
export interface AnnotatedSpan extends AnnotatedLabel {
  readonly start: number;
  readonly end: number;
  /** What the annotator remarked. */
  readonly note?: string;
}

/** Someone who has been through a document, or the model that predicted its labels. */
export interface Annotator {
  readonly name: string;
  /** Whether it is a model: its labels are suggestions and no gold. @default false */
  readonly model?: boolean;
  /** How certain a model is of the whole document, 0 to 1: the least certain are worth annotating first. */
  readonly score?: number;
}

/** A text with what is annotated on it: what every format is read into and written from. Plain data. */
export interface AnnotatedDocument {
  readonly id: string | number;
  readonly text: string;
  /** By start, end, label and annotator. */
  readonly spans: readonly AnnotatedSpan[];
  /** Labels of the text as a whole. */
  readonly labels: readonly AnnotatedLabel[];
  /** Who has annotated it, by name; absent: somebody, unnamed; empty: nobody yet, so that no label means nothing. */
  readonly annotators?: readonly Annotator[];
  /** Whatever else came with it. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** Where it was read, for messages: `file:line` or `file: $[3]`. */
  readonly place?: string;
}

/** A file by name, as text. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
}

/** Documents, and what was left out or needs a look. */
export interface ParsedDocuments {
  readonly documents: readonly AnnotatedDocument[];
  readonly warnings: readonly string[];
}

/** Files, and what they cannot hold. A format of one file names it `""`. */
export interface FormattedDocuments {
  readonly files: readonly TextFile[];
  readonly warnings: readonly string[];
}

export interface ParseOptions {
  /** The field that holds the text. @default "text" */
  readonly textField?: string;
  /** What offsets count. @default what the tool counts, see each format */
  readonly unit?: Unit;
  /** The labels there are; any other is an error. @default any */
  readonly frames?: readonly string[];
  /** What becomes of two spans of one label by one annotator that overlap. @default "refuse" */
  readonly overlaps?: "refuse" | "merge" | "keep";
  /** Of labelled rows: whether spans are the labelled sentences or the words that decided. @default "sentence" */
  readonly spans?: "sentence" | "evidence";
}

export interface FormatOptions {
  /** What offsets count. @default what the tool counts */
  readonly unit?: Unit;
  /**
   * Of seeds and fixtures: whether a text is split into sentences or is one.
   * @default "whole" where any document has labels as a whole, else "split"
   */
  readonly sentences?: "split" | "whole";
  /** Of Web Annotations: what stands before an id to make it an IRI. @default "urn:riwaya:" */
  readonly base?: string;
}

/**
 * Puts spans and annotators into their order.
 * @returns the document without fields that are undefined
 */
export function createDocument(document: AnnotatedDocument): AnnotatedDocument {
  const { id, text, spans, labels, annotators, meta, place } = document;
  return {
    id,
    text,
    spans: spans.toSorted(compareSpans),
    labels: labels.toSorted(compareLabels),
    ...(annotators !== undefined && { annotators: annotators.toSorted((a, b) => compare(a.name, b.name)) }),
    meta,
    ...(place !== undefined && { place }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareLabels(a: AnnotatedLabel, b: AnnotatedLabel): number {
  return compare(a.label, b.label) || compare(a.annotator ?? "", b.annotator ?? "");
}

function compareSpans(a: AnnotatedSpan, b: AnnotatedSpan): number {
  return a.start - b.start || a.end - b.end || compareLabels(a, b) || compare(a.note ?? "", b.note ?? "");
}

/** `place`, or the id of a document that was not read from anywhere. */
export function describeDocument(document: AnnotatedDocument): string {
  return document.place ?? `document "${document.id}"`;
}
