import type { ResultFormatter } from "../../batch/results/index.js";
import type { LabelledArticle, LabelledSentence } from "../../labeller.js";
import type { Passage } from "../../passages.js";
import type { Io } from "../io.js";
import { count, isolate, legible, markSpans } from "../legible.js";
import { createStyle, type Style } from "../style.js";

/** The format `pretty`: in colour on a terminal. */
export function createPrettyFormatter(io: Pick<Io, "env" | "isTerminal">): ResultFormatter {
  const style = createStyle(io);
  return { row: (row) => formatArticle(String(row.id), row, style) };
}

/**
 * A labelled article for a reader, in lines: each sentence with the deciding words marked, below it its frames with their
 * confidence (a probability) and those words again; at the end the passages.
 */
export function* formatArticle(id: string, article: LabelledArticle, style: Style): Generator<string> {
  const { sentences, passages, model } = article;
  const framed = sentences.filter((sentence) => sentence.labels.length > 0).length;
  const counts = `${count(sentences.length, "sentence")}, ${framed} with a frame`;
  yield `${style.title(legible(id))}\n`;
  yield `${style.quiet(`${counts} · model ${legible(model.name)} ${legible(model.version)}`)}\n\n`;
  const width = String(sentences.length).length;
  for (const [index, sentence] of sentences.entries())
    yield* formatSentence(sentence, index + 1, width, style);
  if (passages.length > 0) {
    yield `\n${style.quiet("Passages")}\n`;
    for (const passage of passages) yield formatPassage(passage, style);
  }
  if (sentences.length > 0) yield "\n";
}

function* formatSentence(
  sentence: LabelledSentence,
  number: number,
  width: number,
  style: Style,
): Generator<string> {
  const note =
    sentence.language === "other" ? style.quiet(" (neither Arabic nor English: not labelled)") : "";
  yield `${style.quiet(String(number).padStart(width))}  ${isolate(markEvidence(sentence, style))}${note}\n`;
  for (const { frame, confidence, evidence } of sentence.labels) {
    const words = evidence.map(({ text }) => isolate(`“${legible(text)}”`)).join(", ");
    yield `${" ".repeat(width + 2)}${style.frame(frame)} ${confidence.toFixed(2)}${words && ` · ${words}`}\n`;
  }
}

/** The sentence's text with the words marked that decided for some label. */
function markEvidence({ text, start: offset, labels }: LabelledSentence, style: Style): string {
  const spans = labels.flatMap(({ evidence }) =>
    evidence.map(({ start, end }) => ({ start: start - offset, end: end - offset })),
  );
  return markSpans(text, spans, style.evidence);
}

function formatPassage({ frame, sentences: [from, to], confidence }: Passage, style: Style): string {
  const where = to - from === 1 ? `sentence ${from + 1}` : `sentences ${from + 1}–${to}`;
  return `  ${style.frame(frame)} ${confidence.toFixed(2)} · ${where}\n`;
}
