import type { LabelledSentence } from "riwaya";
import { cutParagraphs, type Paragraph } from "../src/report/paragraphs.js";

/** A paragraph that is shown. */
export interface KeyedParagraph extends Paragraph {
  /** Equal for paragraphs that look the same. */
  readonly key: string;
}

/** No browser is quick with a line of a megabyte, so a longer one is cut. */
const mostSentences = 60;

/** Cuts an article into the paragraphs that are shown. */
export function keyParagraphs(text: string, sentences: readonly LabelledSentence[]): KeyedParagraph[] {
  const paragraphs = cutParagraphs(text, sentences, mostSentences);
  return paragraphs.map((paragraph) => ({ ...paragraph, key: keyOf(paragraph) }));
}

/** Places within the sentence, so that a paragraph that only moved is the same. */
function keyOf({ sentences, gaps }: Paragraph): string {
  return JSON.stringify([
    gaps,
    sentences.map(({ text, start, labels }) => [
      text,
      labels.map(({ frame, confidence, evidence }) => [
        frame,
        confidence.toFixed(3),
        evidence.map((span) => [span.start - start, span.end - start]),
      ]),
    ]),
  ]);
}
