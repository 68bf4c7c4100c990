import { type Layer, splitLayers } from "./annotators.js";
import {
  type AnnotatedDocument,
  describeDocument,
  type FormatOptions,
  type FormattedDocuments,
} from "./document.js";
import { omit } from "./json-object.js";
import { createOffsets } from "./offsets.js";
import { tokenizeForProdigy } from "./prodigy-tokens.js";
import { formatRows } from "./rows.js";
import { createWarnings, type Warnings } from "./warnings.js";

/**
 * Writes JSON Lines for Prodigy: a row for every annotator, with tokens that fit the spans, so that `ner_manual` and
 * `spans_manual` need no tokenizer of the language; labels of the whole text are the accepted `options` of a choice. What
 * a model said is a row without `answer` (the model is `_model`, and `source` of its spans). The score of a whole document
 * and of its labels has no place there.
 *
 * Offsets count code points; see `parseProdigy`.
 */
export function formatProdigy(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const choices = [...new Set(documents.flatMap(({ labels }) => labels.map(({ label }) => label)))].sort();
  const rows = documents.flatMap((document) => {
    const place = describeDocument(document);
    const layers = splitLayers(document);
    if (layers.length === 0) return [createRow(document, undefined, choices, options)];
    return layers.map((layer) => {
      warnOfLosses(layer, place, warnings);
      return createRow(document, layer, choices, options);
    });
  });
  return { files: [{ name: "", content: formatRows(rows) }], warnings: warnings.list() };
}

function warnOfLosses({ annotator, labels, spans }: Layer, place: string, warnings: Warnings): void {
  if (annotator?.score !== undefined) warnings.add("the score of a whole document is left out", place);
  if (labels.some(({ score }) => score !== undefined))
    warnings.add("scores of labels of a text are left out", place);
  if (spans.some((span, index) => index > 0 && span.start < spans[index - 1].end)) {
    warnings.add("spans overlap, which `ner_manual` cannot show; take `spans_manual`", place);
  }
}

/** @param layer undefined: nobody has annotated it */
function createRow(
  { id, text, meta }: AnnotatedDocument,
  layer: Layer | undefined,
  choices: readonly string[],
  { unit = "code-points" }: FormatOptions,
) {
  const { annotator, spans = [], labels = [] } = layer ?? {};
  const model = annotator?.model === true ? annotator.name : undefined;
  const offsets = createOffsets(text, unit);
  const tokens = tokenizeForProdigy(text, spans);
  const firstAt = new Map(tokens.map(({ start }, index) => [start, index]));
  const lastAt = new Map(tokens.map(({ end }, index) => [end, index]));
  return {
    ...omit(meta, ["tokens", "spans"]),
    id,
    text,
    tokens: tokens.map((token, index) => ({
      text: text.slice(token.start, token.end),
      start: offsets.fromUtf16(token.start),
      end: offsets.fromUtf16(token.end),
      id: index,
      ws: token.ws,
    })),
    spans: spans.map(({ start, end, label, score, note }) => ({
      start: offsets.fromUtf16(start),
      end: offsets.fromUtf16(end),
      token_start: firstAt.get(start),
      token_end: lastAt.get(end),
      label,
      ...(score !== undefined && { score }),
      ...(note !== undefined && { note }),
      ...(model !== undefined && { source: model }),
    })),
    ...(choices.length > 0 && {
      options: choices.map((label) => ({ id: label, text: label })),
      accept: labels.map(({ label }) => label),
    }),
    ...(model !== undefined && { _model: model }),
    ...(annotator !== undefined && model === undefined && { _annotator_id: annotator.name }),
    ...(layer !== undefined && model === undefined && { answer: "accept" }),
  };
}
