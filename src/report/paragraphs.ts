import type { LabelledSentence } from "../labeller.js";
import type { Language } from "../languages.js";

/** Sentences that stand on one line of an article. */
export interface Paragraph {
  /** That of the first sentence that is Arabic or English, else `other`. */
  readonly language: Language;
  readonly sentences: readonly LabelledSentence[];
  /** What stands before each of them on that line. */
  readonly gaps: readonly string[];
}

const lineBreak = /[\n\r\u0085\u2028\u2029]/;

/**
 * Cuts an article into paragraphs.
 * @param text empty where it is not at hand, as in rows read back from JSON Lines: then a blank stands between sentences
 * @param mostSentences a longer line is cut
 */
export function cutParagraphs(
  text: string,
  sentences: readonly LabelledSentence[],
  mostSentences = Number.POSITIVE_INFINITY,
): Paragraph[] {
  const lines: { sentences: LabelledSentence[]; gaps: string[] }[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const gap = text === "" ? " " : text.slice(at, sentence.start);
    const line = lines.at(-1);
    if (line === undefined || lineBreak.test(gap) || line.sentences.length === mostSentences) {
      lines.push({ sentences: [sentence], gaps: [gap.trim() === "" ? "" : gap] });
    } else {
      line.sentences.push(sentence);
      line.gaps.push(gap);
    }
    at = sentence.end;
  }
  return lines.map((line) => ({ ...line, language: languageOf(line.sentences) }));
}

function languageOf(sentences: readonly LabelledSentence[]): Language {
  return sentences.find(({ language }) => language !== "other")?.language ?? "other";
}
