import type { LabelledRow } from "../article.js";
import type { Label, LabelledSentence } from "../labeller.js";
import { type AnnotatedDocument, type AnnotatedSpan, createDocument, type ParseOptions } from "./document.js";
import { type JsonObject, omit } from "./json-object.js";
import { certaintyOf } from "./uncertainty.js";

/**
 * A labelled article as a document that a model has annotated: a span for every label, with its confidence as score, over
 * the sentence or over the words that decided (the sentence where no words did).
 */
export function documentFromRow(
  row: LabelledRow,
  { spans = "sentence" }: ParseOptions = {},
): AnnotatedDocument {
  const name = `${row.model.name} ${row.model.version}`;
  return createDocument({
    id: row.id,
    text: row.text,
    spans: row.sentences.flatMap((sentence) =>
      sentence.labels.flatMap((label) => listSpans(sentence, label, spans, name)),
    ),
    labels: [],
    annotators: [{ name, model: true, score: certaintyOf(row.sentences) }],
    meta: row.fields ?? {},
  });
}

function listSpans(
  sentence: LabelledSentence,
  { frame, confidence, evidence }: Label,
  kind: ParseOptions["spans"],
  annotator: string,
): AnnotatedSpan[] {
  const places = kind === "evidence" && evidence.length > 0 ? evidence : [sentence];
  return places.map(({ start, end }) => ({ start, end, label: frame, score: confidence, annotator }));
}

/** A labelled sentence as a document of its own, `ID:3`, its labels those of the whole text. */
export function documentFromSentence(
  sentence: Pick<LabelledSentence, "text" | "labels" | "confidences">,
  article: { readonly id: string | number; readonly index: number; readonly model: string },
  meta: JsonObject = {},
): AnnotatedDocument {
  const { id, index, model } = article;
  return createDocument({
    id: `${id}:${index}`,
    text: sentence.text,
    spans: [],
    labels: sentence.labels.map(({ frame, confidence }) => ({
      label: frame,
      score: confidence,
      annotator: model,
    })),
    annotators: [{ name: model, model: true, score: certaintyOf([sentence]) }],
    meta,
  });
}

const articleFields = ["id", "text", "sentences", "passages", "model"];
const sentenceFields = ["id", "text", "sentence", "start", "end", "language", "labels", "confidences"];

/** Whether a row is a sentence (`riwaya label --rows sentence`) and no article. */
export const isSentenceRow = (row: JsonObject): boolean =>
  Object.hasOwn(row, "sentence") && !Object.hasOwn(row, "sentences");

/** A row as `riwaya label` writes it, which is taken to be one. */
export type JsonRow = JsonObject & LabelledRow & LabelledSentence & { readonly sentence: number };

/**
 * An article or a sentence, as a line of JSON holds it, as a document.
 * @param model who labelled sentences, whose rows do not say so
 */
export function documentFromJson(
  row: JsonRow,
  options: ParseOptions = {},
  model = "riwaya",
): AnnotatedDocument {
  if (isSentenceRow(row)) {
    return documentFromSentence(row, { id: row.id, index: row.sentence, model }, omit(row, sentenceFields));
  }
  return documentFromRow({ ...row, fields: omit(row, articleFields) }, options);
}

/** How certain the model is of a row; see {@link certaintyOf}. Rows of rejected inputs have no sentences. */
export const certaintyOfJson = (row: JsonRow): number =>
  certaintyOf(isSentenceRow(row) ? [row] : (row.sentences ?? []));
