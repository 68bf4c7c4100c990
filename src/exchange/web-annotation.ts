import {
  type AnnotatedDocument,
  type AnnotatedLabel,
  type AnnotatedSpan,
  type Annotator,
  describeDocument,
  type FormatOptions,
  type FormattedDocuments,
} from "./document.js";
import { createOffsets, type Offsets } from "./offsets.js";
import { createWarnings, type Warnings } from "./warnings.js";

/** UTF-16 units of text before and after a quotation, about. */
const contextLength = 32;

const score = "urn:riwaya:score";

/**
 * Writes W3C Web Annotations (w3.org/TR/annotation-model), one page of JSON-LD: for every label an annotation whose body
 * is the tag, and whose target is the text, selected by position and by quotation; the whole text where the label has no
 * span. The source is `base` and the id, percent-encoded. Persons and models are creators, the score of a model is
 * `urn:riwaya:score`, a note is a second body.
 *
 * Positions count code points: "The selection of the text MUST be in terms of unicode code points […], not in terms of code
 * units" (section 4.2.5 there). The page has no texts, nor their further fields.
 */
export function formatWebAnnotations(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const items = documents.flatMap((document) => listItems(document, options, warnings));
  const page = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { score }],
    id: `${baseOf(options)}annotations`,
    type: "AnnotationPage",
    items,
  };
  return {
    files: [{ name: "", content: `${JSON.stringify(page, undefined, 1)}\n` }],
    warnings: warnings.list(),
  };
}

const baseOf = ({ base = "urn:riwaya:" }: FormatOptions): string => base;

function listItems(document: AnnotatedDocument, options: FormatOptions, warnings: Warnings): object[] {
  const { id, text, spans, labels, annotators = [], meta } = document;
  const place = describeDocument(document);
  if (spans.length + labels.length === 0) warnings.add("a document without labels is not in the page", place);
  if (Object.keys(meta).length > 0) warnings.add("further fields are left out", place);
  const source = baseOf(options) + encodeURIComponent(String(id));
  const offsets = createOffsets(text, options.unit ?? "code-points");
  const creators = new Map(annotators.map((annotator) => [annotator.name, describeCreator(annotator)]));
  return [
    ...labels.map((label) => ({ label, target: source as unknown, motivation: "classifying" })),
    ...spans.map((span) => ({
      label: span,
      target: { source, selector: describeSelectors(text, span, offsets) },
      motivation: "tagging",
    })),
  ].map(({ label, target, motivation }, index) => ({
    id: `${source}#${index + 1}`,
    type: "Annotation",
    motivation,
    ...(label.annotator !== undefined && { creator: creators.get(label.annotator) ?? label.annotator }),
    body: describeBodies(label),
    target,
  }));
}

const describeCreator = ({ name, model }: Annotator) => ({
  type: model === true ? "Software" : "Person",
  name,
});

function describeBodies(label: AnnotatedLabel & { readonly note?: string }): object {
  const tag = {
    type: "TextualBody",
    value: label.label,
    purpose: "tagging",
    ...(label.score !== undefined && { score: label.score }),
  };
  if (label.note === undefined) return tag;
  return [tag, { type: "TextualBody", value: label.note, purpose: "commenting" }];
}

function describeSelectors(text: string, { start, end }: AnnotatedSpan, offsets: Offsets): object[] {
  const before = text.slice(wholeAt(text, Math.max(0, start - contextLength)), start);
  const after = text.slice(end, wholeAt(text, Math.min(text.length, end + contextLength)));
  return [
    { type: "TextPositionSelector", start: offsets.fromUtf16(start), end: offsets.fromUtf16(end) },
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      ...(before !== "" && { prefix: before }),
      ...(after !== "" && { suffix: after }),
    },
  ];
}

/** An offset that cuts no surrogate pair. */
function wholeAt(text: string, offset: number): number {
  const isInside =
    /[\ud800-\udbff]/.test(text[offset - 1] ?? "") && /[\udc00-\udfff]/.test(text[offset] ?? "");
  return isInside ? offset + 1 : offset;
}
