import type { LabelledArticle } from "../labeller.js";

/** UTF-16 units of a piece, about. */
const pieceSize = 1 << 16;

/**
 * A result as one line of JSON, `{ id, ...article }`, in pieces: the JSON of a very long article outgrows a string.
 * `JSON.stringify` escapes lone surrogates, so the line is valid UTF-8 for any text.
 */
export function* formatJsonLine(id: string | number, article: LabelledArticle): Generator<string> {
  const { sentences, ...rest } = article;
  let piece = `{"id":${JSON.stringify(id)},"sentences":[`;
  for (const [index, sentence] of sentences.entries()) {
    if (piece.length >= pieceSize) {
      yield piece;
      piece = "";
    }
    piece += `${index === 0 ? "" : ","}${JSON.stringify(sentence)}`;
  }
  yield `${piece}],${JSON.stringify(rest).slice(1)}\n`;
}
