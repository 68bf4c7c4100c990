import type { LabelledArticle, LabelledSentence } from "../labeller.js";
import type { Passage } from "../passages.js";
import { isolate, maskControls } from "./legible.js";
import type { Style } from "./style.js";

/**
 * A labelled article for a reader: each sentence with the deciding words marked, below it its frames with their
 * confidence (a probability) and those words again; at the end the passages.
 */
export function formatArticle(id: string, article: LabelledArticle, style: Style): string {
  const { sentences, passages, model } = article;
  const framed = sentences.filter((sentence) => sentence.labels.length > 0).length;
  const width = String(sentences.length).length;
  const lines = [
    style.title(legible(id)),
    style.quiet(
      `${count(sentences.length, "sentence")}, ${framed} with a frame · model ${model.name} ${model.version}`,
    ),
    "",
    ...sentences.flatMap((sentence, index) => formatSentence(sentence, index + 1, width, style)),
  ];
  if (passages.length > 0) {
    lines.push("", style.quiet("Passages"), ...passages.map((passage) => formatPassage(passage, style)));
  }
  return `${lines.join("\n").trimEnd()}\n\n`;
}

function formatSentence(sentence: LabelledSentence, number: number, width: number, style: Style): string[] {
  const margin = " ".repeat(width + 2);
  const note =
    sentence.language === "other" ? style.quiet(" (neither Arabic nor English: not labelled)") : "";
  return [
    `${style.quiet(String(number).padStart(width))}  ${isolate(markEvidence(sentence, style))}${note}`,
    ...sentence.labels.map(({ frame, confidence, evidence }) => {
      const words = evidence.map(({ text }) => isolate(`“${legible(text)}”`)).join(", ");
      return `${margin}${style.frame(frame)} ${confidence.toFixed(2)}${words && ` · ${words}`}`;
    }),
  ];
}

/** The sentence's text with every stretch that some label's evidence covers marked once. */
function markEvidence(sentence: LabelledSentence, style: Style): string {
  let marked = "";
  let at = sentence.start;
  const slice = (start: number, end: number) =>
    legible(sentence.text.slice(start - sentence.start, end - sentence.start));
  for (const { start, end } of mergeSpans(sentence.labels.flatMap((label) => label.evidence))) {
    marked += slice(at, start) + style.evidence(slice(start, end));
    at = end;
  }
  return marked + slice(at, sentence.end);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Sorted, and overlapping ones joined. */
function mergeSpans(spans: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}

function formatPassage({ frame, sentences: [from, to], confidence }: Passage, style: Style): string {
  const where = to - from === 1 ? `sentence ${from + 1}` : `sentences ${from + 1}–${to}`;
  return `  ${style.frame(frame)} ${confidence.toFixed(2)} · ${where}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** On one line, and harmless. */
function legible(text: string): string {
  return maskControls(text.replace(/\s+/g, " "));
}
