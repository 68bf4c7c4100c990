import type { LabelledArticle } from "../labeller.js";

/**
 * A result as one line of JSON, `{ id, ...article }`, sentence by sentence: the JSON of a very long article outgrows a
 * string. `JSON.stringify` escapes lone surrogates, so the line is valid UTF-8 for any text.
 */
export function* formatJsonLine(id: string | number, article: LabelledArticle): Generator<string> {
  const { sentences, ...rest } = article;
  yield `{"id":${JSON.stringify(id)},"sentences":[`;
  for (const [index, sentence] of sentences.entries()) {
    yield (index === 0 ? "" : ",") + JSON.stringify(sentence);
  }
  yield `],${JSON.stringify(rest).slice(1)}\n`;
}
