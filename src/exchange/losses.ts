import type { AnnotatedDocument } from "./document.js";

/** What formats without annotators and scores cannot say of a document. */
export function listLosses({ spans, labels, annotators }: AnnotatedDocument): string[] {
  const all = [...spans, ...labels];
  const named = (annotators?.length ?? 0) > 0;
  return [
    ...(annotators?.length === 0 ? ["that nobody has annotated it yet cannot be said"] : []),
    ...(named ? ["annotators cannot be named; --annotator NAME converts one alone"] : []),
    ...(annotators?.some(({ model }) => model) ? ["what a model predicted looks annotated there"] : []),
    ...(all.some(({ score }) => score !== undefined) ? ["scores are left out"] : []),
    ...(spans.some(({ note }) => note !== undefined) ? ["notes are left out"] : []),
  ];
}
