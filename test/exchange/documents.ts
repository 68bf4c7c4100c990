import fc from "fast-check";
import { type AnnotatedDocument, type Annotator, createDocument } from "../../src/exchange/document.js";
import { createOffsets } from "../../src/exchange/offsets.js";
import { arabicText, mixedText } from "../arbitraries.js";

/** What a format can hold, so that a document survives it. */
export interface Holds {
  readonly spans?: boolean;
  readonly labels?: boolean;
  readonly scores?: boolean;
  readonly notes?: boolean;
  readonly annotators?: boolean;
  readonly models?: boolean;
  /** That nobody has annotated a document. */
  readonly nobody?: boolean;
  readonly numberIds?: boolean;
  readonly meta?: boolean;
}

const labels = ["denial", "foreign-backing", "terror-labelling"];
const persons: readonly Annotator[] = [
  { name: "7" },
  { name: "lina@example.org" },
  { name: "omar@example.org" },
];
const model: Annotator = { name: "ar-en 1.0.0", model: true };

export const wholeText = fc.oneof(mixedText, arabicText).filter((text) => text.trim() !== "");

/** A document that holds no more than the format does. Spans never overlap, and begin and end at whole characters. */
export function annotatedDocument(holds: Holds): fc.Arbitrary<Omit<AnnotatedDocument, "id">> {
  const who = fc.oneof(
    fc.constant(undefined),
    ...(holds.annotators ? [fc.subarray([...persons], { minLength: 1 })] : []),
    ...(holds.models ? [fc.constant([model])] : []),
    ...(holds.nobody ? [fc.constant([])] : []),
  );
  const meta = holds.meta
    ? fc.dictionary(fc.constantFrom("outlet", "_input_hash", "date"), fc.oneof(fc.string(), fc.integer()))
    : fc.constant({});
  return fc
    .tuple(wholeText, who, meta, fc.infiniteStream(fc.nat(1000)))
    .map(([text, annotators, fields, stream]) => {
      const draw = (below: number): number => (stream.next().value as number) % below;
      const names: readonly (string | undefined)[] =
        annotators === undefined ? [undefined] : annotators.map(({ name }) => name);
      return createDocument({
        id: "",
        text,
        spans:
          holds.spans === false ? [] : names.flatMap((annotator) => drawSpans(text, holds, annotator, draw)),
        labels: holds.labels ? names.flatMap((annotator) => drawLabels(annotator, draw)) : [],
        ...(annotators !== undefined && { annotators }),
        meta: fields,
      });
    });
}

type Draw = (below: number) => number;

const by = (annotator: string | undefined) => (annotator === undefined ? {} : { annotator });

function drawSpans(text: string, holds: Holds, annotator: string | undefined, draw: Draw) {
  const offsets = createOffsets(text, "code-points");
  const spans = [];
  for (let at = draw(4); at < offsets.length; at += draw(6)) {
    const end = Math.min(offsets.length, at + 1 + draw(5));
    spans.push({
      start: offsets.toUtf16(at) ?? 0,
      end: offsets.toUtf16(end) ?? 0,
      label: labels[draw(3)],
      ...(holds.scores && draw(2) === 0 && { score: draw(101) / 100 }),
      ...(holds.notes && draw(3) === 0 && { note: "unsure" }),
      ...by(annotator),
    });
    at = end;
  }
  return spans;
}

const drawLabels = (annotator: string | undefined, draw: Draw) =>
  labels.filter(() => draw(2) === 0).map((label) => ({ label, ...by(annotator) }));

/** Several of them, with ids. */
export const annotatedDocuments = (holds: Holds): fc.Arbitrary<AnnotatedDocument[]> =>
  fc
    .array(annotatedDocument(holds), { minLength: 1, maxLength: 4 })
    .map((documents) =>
      documents.map((document, index) =>
        createDocument({ ...document, id: holds.numberIds && index % 2 === 0 ? index : `doc/${index} é` }),
      ),
    );

/** Documents without the places that they were read from. */
export const withoutPlaces = (documents: readonly AnnotatedDocument[]): AnnotatedDocument[] =>
  documents.map(({ place: _, ...document }) => document);
