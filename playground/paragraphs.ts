import type { LabelledSentence } from "riwaya";

/** Sentences that stand on one line of the article, and what stands before each of them on that line. */
export interface Paragraph {
  readonly sentences: readonly LabelledSentence[];
  readonly gaps: readonly string[];
  /** Equal for paragraphs that look the same. */
  readonly key: string;
}

const lineBreak = /[\n\r\u0085\u2028\u2029]/;

/** No browser is quick with a line of a megabyte, so a longer one is cut. */
const mostSentences = 60;

/** Cuts an article into the paragraphs that are shown. */
export function cutParagraphs(text: string, sentences: readonly LabelledSentence[]): Paragraph[] {
  const paragraphs: { sentences: LabelledSentence[]; gaps: string[] }[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const gap = text.slice(at, sentence.start);
    const last = paragraphs.at(-1);
    if (last === undefined || lineBreak.test(gap) || last.sentences.length === mostSentences) {
      paragraphs.push({ sentences: [sentence], gaps: [""] });
    } else {
      last.sentences.push(sentence);
      last.gaps.push(gap);
    }
    at = sentence.end;
  }
  return paragraphs.map((paragraph) => ({ ...paragraph, key: keyOf(paragraph) }));
}

/** Places within the sentence, so that a paragraph that only moved is the same. */
function keyOf({ sentences, gaps }: Omit<Paragraph, "key">): string {
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
