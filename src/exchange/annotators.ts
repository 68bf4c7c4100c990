import { RiwayaError } from "../errors.js";
import type { AnnotatedDocument, AnnotatedLabel, AnnotatedSpan, Annotator } from "./document.js";

/** What one annotator, or the one without a name, has said of a document. */
export interface Layer {
  /** Absent: unnamed. */
  readonly annotator?: Annotator;
  readonly spans: readonly AnnotatedSpan[];
  readonly labels: readonly AnnotatedLabel[];
}

/** A document annotator by annotator, the unnamed one first; none where nobody has annotated it. */
export function splitLayers(document: AnnotatedDocument): Layer[] {
  const { spans, labels, annotators } = document;
  const unnamed = {
    spans: spans.filter(({ annotator }) => annotator === undefined),
    labels: labels.filter(({ annotator }) => annotator === undefined),
  };
  const isThere = annotators === undefined || unnamed.spans.length + unnamed.labels.length > 0;
  return [
    ...(isThere ? [unnamed] : []),
    ...(annotators ?? []).map((annotator) => ({
      annotator,
      spans: spans.filter((span) => span.annotator === annotator.name),
      labels: labels.filter((label) => label.annotator === annotator.name),
    })),
  ];
}

/** The annotators of layers, unnamed ones left out; undefined where only an unnamed one has annotated. */
export function collectAnnotators(
  layers: readonly { readonly annotator?: Annotator }[],
): Annotator[] | undefined {
  const named = new Map<string, Annotator>();
  for (const { annotator } of layers) if (annotator !== undefined) named.set(annotator.name, annotator);
  return named.size === 0 && layers.length > 0 ? undefined : [...named.values()];
}

/**
 * What one annotator has said, as if nobody else had: the documents that they annotated.
 * @throws RiwayaError `bad-input` when there is no such annotator
 */
export function selectAnnotator(documents: readonly AnnotatedDocument[], name: string): AnnotatedDocument[] {
  const selected = documents.flatMap((document) => {
    const layer = splitLayers(document).find(({ annotator }) => annotator?.name === name);
    if (layer?.annotator === undefined) return [];
    return [{ ...document, spans: layer.spans, labels: layer.labels, annotators: [layer.annotator] }];
  });
  if (selected.length > 0) return selected;
  const known = new Set(documents.flatMap(({ annotators = [] }) => annotators.map((entry) => entry.name)));
  throw new RiwayaError(
    "bad-input",
    `no annotator "${name}"; annotators: ${[...known].sort().join(", ") || "none is named"}`,
  );
}
