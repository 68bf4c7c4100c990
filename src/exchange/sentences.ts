import type { Language } from "../languages.js";
import { detectLanguage } from "../text/language.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import { type Layer, splitLayers } from "./annotators.js";
import { type AnnotatedDocument, describeDocument, type FormatOptions } from "./document.js";
import type { Warnings } from "./warnings.js";

/** A sentence of an annotated document. */
export interface AnnotatedSentence extends Span {
  readonly document: AnnotatedDocument;
  /** Its number in the document, from 0. */
  readonly index: number;
  readonly text: string;
  /** The sentence before it; empty for the first. */
  readonly previous: string;
  readonly language: Language;
  /** Sorted. */
  readonly labels: readonly string[];
  /** By label, the words that were marked within the sentence. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
}

/** Whether documents are taken as one sentence each. */
export function isWhole(documents: readonly AnnotatedDocument[], { sentences }: FormatOptions): boolean {
  return (sentences ?? (documents.some(({ labels }) => labels.length > 0) ? "whole" : "split")) === "whole";
}

/**
 * The sentences of annotated documents. A sentence carries the labels of the spans that overlap it. Of several annotators
 * more than half decide; a sentence on which they are divided is left out with a warning, as are documents that nobody,
 * or only a model, has annotated. A span over several sentences labels each, with a warning.
 */
export function listSentences(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions,
  warnings: Warnings,
): AnnotatedSentence[] {
  const whole = isWhole(documents, options);
  return documents.flatMap((document) => {
    const place = describeDocument(document);
    const all = splitLayers(document);
    const layers = all.filter(({ annotator }) => annotator?.model !== true);
    if (layers.length === 0) {
      const who = all.length === 0 ? "nobody" : "only a model";
      warnings.add(`${who} has annotated it, so that it is left out`, place);
      return [];
    }
    const spans = whole ? [{ start: 0, end: document.text.length }] : splitSentences(document.text);
    if (!whole) warnOfWholes(document, spans, place, warnings);
    return [...spans.keys()].flatMap(
      (index) => readSentence(document, layers, spans, index, whole, warnings) ?? [],
    );
  });
}

function warnOfWholes(
  document: AnnotatedDocument,
  sentences: readonly Span[],
  place: string,
  warnings: Warnings,
): void {
  if (document.labels.length > 0 && sentences.length > 1) {
    warnings.add(
      "labels of a whole text of several sentences are left out; --sentences whole keeps it whole",
      place,
    );
  }
  for (const { start, end, label } of document.spans) {
    if (sentences.filter((sentence) => sentence.start < end && start < sentence.end).length > 1) {
      warnings.add("a span over several sentences labels each", `${place}: ${label} at [${start}, ${end})`);
    }
  }
}

function readSentence(
  document: AnnotatedDocument,
  layers: readonly Layer[],
  sentences: readonly Span[],
  index: number,
  whole: boolean,
  warnings: Warnings,
): AnnotatedSentence | undefined {
  const { start, end } = sentences[index];
  const text = document.text.slice(start, end);
  const alone = sentences.length === 1;
  const votes = new Map<string, number>();
  for (const layer of layers) {
    const spans = layer.spans.filter((span) => span.start < end && start < span.end);
    const labels = new Set([...spans, ...(alone ? layer.labels : [])].map(({ label }) => label));
    for (const label of labels) votes.set(label, (votes.get(label) ?? 0) + 1);
  }
  const divided = [...votes].find(([, count]) => count * 2 === layers.length);
  if (divided !== undefined) {
    warnings.add(
      "annotators are divided on a sentence, so that it is left out; --annotator NAME takes the labels of one",
      `${describeDocument(document)}: ${divided[0]} at [${start}, ${end})`,
    );
    return undefined;
  }
  const labels = [...votes].filter(([, count]) => count * 2 > layers.length).map(([label]) => label);
  const { language } = document.meta;
  return {
    document,
    index,
    text,
    start,
    end,
    previous: index === 0 ? "" : document.text.slice(sentences[index - 1].start, sentences[index - 1].end),
    language:
      whole && (language === "ar" || language === "en" || language === "other")
        ? language
        : detectLanguage(text),
    labels: labels.sort(),
    cues: collectCues(document.text, layers, labels, { start, end }, whole),
  };
}

/** Where sentences were split, a span that covers one is its label and marks no words. */
function collectCues(
  text: string,
  layers: readonly Layer[],
  labels: readonly string[],
  sentence: Span,
  whole: boolean,
) {
  const cues: Record<string, string[]> = {};
  for (const { label, start, end } of layers.flatMap(({ spans }) => spans)) {
    const from = Math.max(start, sentence.start);
    const to = Math.min(end, sentence.end);
    const words = from < to ? text.slice(from, to) : "";
    const coversAll = !whole && from === sentence.start && to === sentence.end;
    if (!labels.includes(label) || words === "" || coversAll) continue;
    cues[label] ??= [];
    if (!cues[label].includes(words)) cues[label].push(words);
  }
  return cues;
}
