import type { LabelledRow } from "../../article.js";
import type { FormatSettings, ResultFormatter } from "./formatter.js";

/**
 * JSON Lines. An article is `{ id, …fields, text?, sentences, passages, model }`, with its text only where that was
 * extracted or is asked for; a sentence is `{ id, …fields, sentence, start, end, text, language, labels, confidences }`,
 * where `sentence` counts from 0 within its article. `JSON.stringify` escapes lone surrogates, so the lines are valid
 * UTF-8 for any text.
 */
export function formatJsonl({ rows = "article", text, wellFormed }: FormatSettings): ResultFormatter {
  const format =
    rows === "sentence" ? formatSentences : (row: LabelledRow) => formatArticle(row, text === true);
  return { row: wellFormed ? (row) => mendSurrogates(format(row)) : format };
}

/** An escape of JSON. `JSON.stringify` writes pairs of surrogates as they are, so a surrogate that is escaped is alone. */
const jsonEscape = /\\(?:ud[89a-f][0-9a-f]{2}|.)/g;

function* mendSurrogates(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) {
    yield piece.includes("\\ud")
      ? piece.replace(jsonEscape, (found) => (found.startsWith("\\ud") ? "\uFFFD" : found))
      : piece;
  }
}

/** Sentence by sentence: the JSON of a very long article outgrows a string. */
function* formatArticle(row: LabelledRow, text: boolean): Generator<string> {
  yield formatHead(row);
  if (text || row.extracted) yield `,"text":${JSON.stringify(row.text)}`;
  yield ',"sentences":[';
  for (let index = 0; index < row.sentences.length; index += 1) {
    yield (index === 0 ? "" : ",") + JSON.stringify(row.sentences[index]);
  }
  yield `],"passages":${JSON.stringify(row.passages)},"model":${JSON.stringify(row.model)}}\n`;
}

function* formatSentences(row: LabelledRow): Generator<string> {
  const head = formatHead(row);
  for (let index = 0; index < row.sentences.length; index += 1) {
    const { start, end, text, language, labels, confidences } = row.sentences[index];
    const sentence = JSON.stringify({ sentence: index, start, end, text, language, labels, confidences });
    yield `${head},${sentence.slice(1)}\n`;
  }
}

/** An object that is still open: the id and the kept fields. */
function formatHead({ id, fields }: LabelledRow): string {
  const head = JSON.stringify(fields === undefined ? { id } : { id, ...fields });
  return head.slice(0, -1);
}
